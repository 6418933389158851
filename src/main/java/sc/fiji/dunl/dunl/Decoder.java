package sc.fiji.dunl.dunl;

import java.util.List;

/**
 * Kernels placed at codes: the mean {@code eta[t] = a + sum_c sum_d h_c[t - d]
 * x_c[d]} of Tolooshams et al. 2025, doi:10.1016/j.neuron.2025.02.006, without
 * its baseline a.
 */
public final class Decoder {

	private Decoder() {
		// NB: static use only.
	}

	/**
	 * Adds one kernel's part of one ROI to {@code sum}; what falls outside is cut.
	 *
	 * @param kernels the bank the codes index
	 * @param codes any codes; those of other ROIs or kernels are passed over
	 * @param roi the ROI
	 * @param kernel the kernel
	 * @param sum [sample] of the recording, added to
	 */
	public static void addPart(final KernelBank kernels, final List<Code> codes, final int roi, final int kernel,
		final double[] sum)
	{
		final double[] h = kernels.get(kernel).waveform();
		for (final Code code : codes) {
			if (code.roi() != roi || code.kernel() != kernel) continue;
			final int from = Math.max(0, -code.sample());
			final int to = Math.min(h.length, sum.length - code.sample());
			for (int k = from; k < to; k++)
				sum[code.sample() + k] += code.amplitude() * h[k];
		}
	}
}
