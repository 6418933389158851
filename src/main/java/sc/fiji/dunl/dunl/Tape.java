package sc.fiji.dunl.dunl;

/** An encoding that can be differentiated with respect to the kernels. */
public interface Tape {

	/** What was encoded. */
	Encoding encoding();

	/**
	 * Runs back through the iterations: given the derivative of a loss with
	 * respect to the mean and (besides that) to the codes, adds its derivative
	 * with respect to the kernels. The step is taken as a constant; at top-k
	 * selections, what the data say stops and what the codes' penalty says goes on.
	 *
	 * @param dEta [roi][sample]
	 * @param dCodes [roi][kernel][position]; changed
	 * @param dKernels [kernel][sample], added to
	 */
	void backward(double[][] dEta, double[][][] dCodes, double[][] dKernels);
}
