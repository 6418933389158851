package sc.fiji.dunl.dunl.train;

import java.util.Arrays;

/**
 * What is done to the kernels after each update: those marked are clipped at
 * zero, samples beyond a kernel's own length are kept at zero, then each is set
 * to unit l2 norm.
 *
 * @param nonneg per kernel, whether it is kept at or above zero ({@code kernel_nonneg_indicator})
 * @param lengths per kernel, its samples
 * @param normalize whether norms are set to 1 ({@code kernel_normalize})
 */
public record Projection(boolean[] nonneg, int[] lengths, boolean normalize) {

	/** Projects in place. */
	public void apply(final double[][] kernels) {
		for (int c = 0; c < kernels.length; c++) {
			if (nonneg[c]) for (int k = 0; k < kernels[c].length; k++)
				kernels[c][k] = Math.max(kernels[c][k], 0);
			Arrays.fill(kernels[c], lengths[c], kernels[c].length, 0);
			if (normalize) normalize(kernels[c]);
		}
	}

	/** Sets to unit l2 norm, in place; a kernel of zeros stays as it is. */
	public static void normalize(final double[] kernel) {
		double sum = 0;
		for (final double value : kernel)
			sum += value * value;
		if (sum == 0) return;
		for (int k = 0; k < kernel.length; k++)
			kernel[k] /= Math.sqrt(sum);
	}
}
