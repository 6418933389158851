package sc.fiji.dunl.dunl;

import java.util.Arrays;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/**
 * The step of an encoder and the bound that certifies it.
 * <p>
 * The objective of a gaussian trial falls with every step {@code alpha <= 1/L},
 * L the largest eigenvalue of H'H. L is bounded from above by the largest over
 * frequency of {@code sum_c |FFT(h_c)|^2}, and where all onsets are known also
 * by the Collatz-Wielandt bound {@code max_i (|G| v)_i / v_i} on the onsets'
 * Gram matrix G, any positive v. A binomial trial curves at most a quarter as
 * much.
 * </p>
 * <p>
 * An estimated baseline moves with the codes. When it takes its full step, the
 * joint operator of codes and baseline always exceeds the bound; under a
 * certified step the two share it: the codes move by 3/4 of 1/L and the
 * baseline by 1/4 of the mean residual, for which the joint operator is at
 * most 1 (its 2 x 2 block norms are 3/4 and 1/4, the coupling at most their
 * geometric mean).
 * </p>
 *
 * @param alpha step of the codes
 * @param baseline factor on the mean residual in the baseline's step
 * @param bound largest certified alpha
 */
record StepSize(double alpha, double baseline, double bound) {

	private static final double BASELINE_SHARE = 0.25;

	/** How far from 1 the largest ratio may be before power iterations stop. */
	private static final double TOLERANCE = 1e-3;

	static StepSize of(final EncoderSettings settings, final double[][] kernels, final CodeGrid grid,
		final Trial trial, final boolean jointBaseline)
	{
		double curvature = spectralBound(kernels, settings.stride());
		if (trial.support().stream().allMatch(Support::known)) curvature = Math.min(curvature, gramBound(kernels, grid,
			trial));
		if (settings.likelihood() == Likelihood.BINOMIAL) curvature /= 4;
		// NB: Kernels that are all zero have no curvature; any step will do.
		final double bound = curvature > 0 ? 1 / curvature : 1;
		if (!Double.isNaN(settings.alpha())) return new StepSize(settings.alpha(), 1, bound);
		return jointBaseline ? new StepSize((1 - BASELINE_SHARE) * bound, BASELINE_SHARE, bound) : new StepSize(bound,
			1, bound);
	}

	/**
	 * Largest over frequency of {@code sum_c |FFT(h_c)|^2}, raised by what it may
	 * exceed its samples between them.
	 */
	static double spectralBound(final double[][] kernels, final int stride) {
		final int length = kernels[0].length;
		// NB: The power spectrum is a cosine polynomial of degree K - 1. On N points its maximum exceeds the
		// largest sample by at most 1 / cos(pi (K - 1) / N) (Ehlich and Zeller 1964).
		final int points = Math.max(64, Integer.highestOneBit(Math.max(1, 16 * length - 1)) * 2);
		final double[] power = new double[points];
		final FastFourierTransformer fft = new FastFourierTransformer(DftNormalization.STANDARD);
		for (final double[] kernel : kernels) {
			final Complex[] spectrum = fft.transform(Arrays.copyOf(kernel, points), TransformType.FORWARD);
			for (int f = 0; f < points; f++)
				power[f] += spectrum[f].getReal() * spectrum[f].getReal() + spectrum[f].getImaginary() * spectrum[f]
					.getImaginary();
		}
		// NB: Codes on a coarser grid are some of the codes on a stride of 1, so its bound holds.
		return Arrays.stream(power).max().getAsDouble() / Math.cos(Math.PI * (length - 1) / points);
	}

	private static double gramBound(final double[][] kernels, final CodeGrid grid, final Trial trial) {
		int onsets = 0;
		for (final Support support : trial.support())
			onsets += support.size();
		final double[][] atoms = new double[onsets][];
		int i = 0;
		for (int c = 0; c < kernels.length; c++)
			for (int s = 0; s < trial.support().get(c).size(); s++) {
				final double[] atom = new double[grid.samples()];
				final int start = trial.support().get(c).sample(s);
				for (int k = Math.max(0, -start); k < kernels[c].length && start + k < atom.length; k++)
					atom[start + k] = kernels[c][k];
				atoms[i++] = atom;
			}
		final double[][] gram = new double[onsets][onsets];
		for (int p = 0; p < onsets; p++)
			for (int q = 0; q <= p; q++) {
				double dot = 0;
				for (int t = 0; t < grid.samples(); t++)
					dot += atoms[p][t] * atoms[q][t];
				gram[p][q] = gram[q][p] = Math.abs(dot);
			}
		return largestEigenvalueBound(gram);
	}

	/** Collatz-Wielandt bound on the largest eigenvalue of a symmetric matrix of non-negative entries. */
	static double largestEigenvalueBound(final double[][] matrix) {
		final int n = matrix.length;
		double[] v = new double[n];
		Arrays.fill(v, 1);
		double best = Double.POSITIVE_INFINITY;
		for (int iteration = 0; iteration < 50; iteration++) {
			final double[] product = new double[n];
			double high = 0, low = Double.POSITIVE_INFINITY, norm = 0;
			for (int p = 0; p < n; p++) {
				for (int q = 0; q < n; q++)
					product[p] += matrix[p][q] * v[q];
				high = Math.max(high, product[p] / v[p]);
				low = Math.min(low, product[p] / v[p]);
				norm = Math.max(norm, product[p]);
			}
			best = Math.min(best, high);
			if (high - low <= TOLERANCE * high) break;
			// NB: A floor keeps v positive, as the bound needs.
			for (int p = 0; p < n; p++)
				product[p] = Math.max(product[p] / norm, 1e-6);
			v = product;
		}
		return n == 0 ? 0 : best;
	}
}
