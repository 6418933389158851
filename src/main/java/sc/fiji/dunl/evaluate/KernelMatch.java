/*-
 * #%L
 * Deconvolutional Unrolled Neural Learning for Fiji.
 * %%
 * Copyright (C) 2026 DUNL for Fiji developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package sc.fiji.dunl.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * How a learned kernel resembles a true one. The error is {@code sqrt(1 -
 * c^2)}, where c is the largest absolute normalised cross-correlation over all
 * shifts: 0 for the same shape whatever its place, scale and sign, 1 for
 * nothing in common.
 *
 * @param truth 0-based position of the true kernel
 * @param learned 0-based position of the learned kernel assigned to it, or -1
 *          if there were too few
 * @param error 0 to 1; 1 where no learned kernel is assigned
 * @param shift samples by which the learned kernel sits later in its window
 *          than the true one; its codes are that much too early, so
 *          {@code sample + shift} is compared with the true sample
 * @param sign 1, or -1 if the learned kernel is upside down
 */
public record KernelMatch(int truth, int learned, double error, int shift, int sign) {

	/** Differences of c below this are rounding: the smaller shift is kept. */
	private static final double ROUNDING = 1e-12;

	/** Whether a learned kernel is assigned. */
	public boolean found() {
		return learned >= 0;
	}

	/**
	 * Assigns learned to true kernels one to one, such that the sum of c is
	 * largest.
	 *
	 * @param learned [kernel][sample]; lengths may differ
	 * @param truth [kernel][sample], at the same rate
	 * @return one per true kernel, in order
	 */
	public static List<KernelMatch> match(final double[][] learned, final double[][] truth) {
		final KernelMatch[][] pairs = new KernelMatch[truth.length][learned.length];
		final double[][] cost = new double[truth.length][learned.length];
		for (int t = 0; t < truth.length; t++)
			for (int l = 0; l < learned.length; l++) {
				final Alignment best = align(learned[l], truth[t]);
				final double c = Math.min(1, Math.abs(best.correlation));
				pairs[t][l] = new KernelMatch(t, l, Math.sqrt((1 - c) * (1 + c)), best.shift,
					best.correlation < 0 ? -1 : 1);
				cost[t][l] = -c;
			}
		final int[] assigned = Assignment.minimise(cost);
		final List<KernelMatch> matches = new ArrayList<>();
		for (int t = 0; t < truth.length; t++)
			matches.add(assigned[t] < 0 ? new KernelMatch(t, -1, 1, 0, 1) : pairs[t][assigned[t]]);
		return List.copyOf(matches);
	}

	private record Alignment(double correlation, int shift) {}

	/** The shift of largest absolute correlation; what a shift moves out of the window counts as 0. */
	private static Alignment align(final double[] learned, final double[] truth) {
		final double scale = Math.sqrt(energy(learned) * energy(truth));
		if (!(scale >= 0) || Double.isInfinite(scale)) throw new IllegalArgumentException("kernels must be finite");
		Alignment best = new Alignment(0, 0);
		if (scale == 0) return best;
		final int furthest = Math.max(learned.length, truth.length) - 1;
		for (int distance = 0; distance <= furthest; distance++)
			for (int sign = 1; sign >= (distance == 0 ? 1 : -1); sign -= 2) {
				final int shift = sign * distance;
				double sum = 0;
				for (int k = Math.max(0, -shift); k < Math.min(truth.length, learned.length - shift); k++)
					sum += learned[k + shift] * truth[k];
				if (Math.abs(sum / scale) > Math.abs(best.correlation) + ROUNDING)
					best = new Alignment(sum / scale, shift);
			}
		return best;
	}

	private static double energy(final double[] waveform) {
		double sum = 0;
		for (final double value : waveform)
			sum += value * value;
		return sum;
	}
}
