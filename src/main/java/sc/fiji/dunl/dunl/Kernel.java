package sc.fiji.dunl.dunl;

/**
 * A learned impulse response.
 *
 * @param spec what the settings say of it
 * @param waveform [sample], unit l2 norm, at the bank's rate; not copied, not
 *          to be changed
 */
public record Kernel(KernelSpec spec, double[] waveform) {

	/** Name of the kernel. */
	public String name() {
		return spec.name();
	}

	/** Number of samples. */
	public int length() {
		return waveform.length;
	}
}
