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
package sc.fiji.dunl.dunl.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.tensor.PrincipalComponents;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/**
 * Where learning starts from.
 * <p>
 * From data: a kernel with known events starts at the mean of the traces behind
 * them; where several kernels share their events, the second and later ones
 * start at the leading directions of what that mean leaves. A kernel that may
 * start anywhere begins at a window of the traces, as in alphacsc (Dupre la
 * Tour et al. 2018): windows behind the steepest rises are gathered, and
 * {@link WindowShapes} groups them by shape, one group a kernel.
 * </p>
 */
public final class Initialisation {

	/** Samples on each side of the smoother of random kernels. */
	private static final int SMOOTHER = 60;

	/** Windows gathered per kernel that may start anywhere. */
	private static final int WINDOWS = 200;

	private Initialisation() {
		// NB: static use only.
	}

	/** Unit-norm kernels of normal random numbers, [kernel][sample], zero beyond each length. */
	public static double[][] random(final int[] lengths, final long seed) {
		final Random random = new Random(seed);
		final double[][] kernels = new double[lengths.length][Arrays.stream(lengths).max().getAsInt()];
		for (int c = 0; c < kernels.length; c++) {
			for (int k = 0; k < lengths[c]; k++)
				kernels[c][k] = random.nextGaussian();
			Projection.normalize(kernels[c]);
		}
		return kernels;
	}

	/**
	 * As {@link #random}, each kernel smoothed by a Gaussian of the authors' code
	 * ({@code kernel_init_smoother}): taken at t = -6, -5.9, ..., 6, one value a
	 * sample.
	 *
	 * @param sigma standard deviation of the Gaussian in units of t, so in tens of
	 *          samples
	 */
	public static double[][] smoothed(final int[] lengths, final double sigma, final long seed) {
		final double[][] kernels = random(lengths, seed);
		for (int c = 0; c < kernels.length; c++) {
			final double[] smooth = new double[kernels[c].length];
			for (int k = 0; k < lengths[c]; k++)
				for (int j = Math.max(-SMOOTHER, -k); j <= Math.min(SMOOTHER, lengths[c] - 1 - k); j++)
					smooth[k] += Math.exp(-0.5 * Math.pow(j / (10 * sigma), 2)) * kernels[c][k + j];
			Projection.normalize(smooth);
			kernels[c] = smooth;
		}
		return kernels;
	}

	/**
	 * Unit-norm kernels from the traces, [kernel][sample], zero beyond each
	 * length.
	 *
	 * @param trials in units in which traces are comparable, such as their noise
	 * @param specs one per kernel
	 * @param lengths samples of each kernel
	 */
	public static double[][] fromData(final List<Trial> trials, final List<KernelSpec> specs, final int[] lengths,
		final long seed)
	{
		final int longest = Arrays.stream(lengths).max().getAsInt();
		final double[][] kernels = new double[lengths.length][];
		final List<Integer> free = new ArrayList<>();
		for (int c = 0; c < kernels.length; c++) {
			if (kernels[c] != null) continue;
			if (!specs.get(c).eventsKnown()) {
				free.add(c);
				continue;
			}
			final List<Integer> sharing = new ArrayList<>();
			for (int other = c; other < kernels.length; other++)
				if (specs.get(other).events().equals(specs.get(c).events())) sharing.add(other);
			final double[][] shapes = shapes(behindOnsets(trials, c, longest), sharing.size());
			for (int i = 0; i < sharing.size(); i++)
				kernels[sharing.get(i)] = shapes[i];
		}
		if (!free.isEmpty()) {
			final double[][] shapes = WindowShapes.of(behindRises(trials, longest, WINDOWS * free.size()), free.size(),
				new Random(seed));
			for (int i = 0; i < free.size(); i++)
				kernels[free.get(i)] = shapes[i];
		}
		final double[][] random = random(lengths, seed);
		for (int c = 0; c < kernels.length; c++) {
			Arrays.fill(kernels[c], lengths[c], longest, 0);
			if (specs.get(c).nonneg()) clip(kernels[c]);
			Projection.normalize(kernels[c]);
			// NB: A shape with nothing left of it would never be learned; any other start will.
			if (Arrays.stream(kernels[c]).allMatch(value -> value == 0)) kernels[c] = random[c];
		}
		return kernels;
	}

	/** The mean of the windows, then the leading directions of what it leaves. */
	private static double[][] shapes(final double[][] windows, final int count) {
		final int length = windows[0].length;
		final double[][] shapes = new double[count][length];
		for (final double[] window : windows)
			for (int k = 0; k < length; k++)
				shapes[0][k] += window[k];
		Projection.normalize(shapes[0]);
		if (count == 1) return shapes;
		final double[][] rest = new double[windows.length][];
		for (int w = 0; w < windows.length; w++) {
			rest[w] = windows[w].clone();
			final double along = dot(rest[w], shapes[0]);
			for (int k = 0; k < length; k++)
				rest[w][k] -= along * shapes[0][k];
		}
		final double[][] leading = PrincipalComponents.leading(rest, count - 1);
		for (int i = 1; i < count; i++)
			shapes[i] = upright(leading[(i - 1) % leading.length]);
		return shapes;
	}

	/** A direction has no sign of its own: the one with more of it above zero. */
	private static double[] upright(final double[] direction) {
		double balance = 0;
		for (final double value : direction)
			balance += value * Math.abs(value);
		final double[] upright = direction.clone();
		if (balance < 0) for (int k = 0; k < upright.length; k++)
			upright[k] = -upright[k];
		return upright;
	}

	/** Windows behind the known onsets of a kernel, from all traces. */
	private static double[][] behindOnsets(final List<Trial> trials, final int kernel, final int length) {
		final List<double[]> windows = new ArrayList<>();
		for (final Trial trial : trials) {
			final Support support = trial.support().get(kernel);
			for (int i = 0; i < support.size(); i++) {
				final int start = support.sample(i);
				if (start < 0 || start + length > trial.length()) continue;
				for (int n = 0; n < trial.rois(); n++)
					if (seen(trial.observed(n), start, length)) windows.add(window(trial.y()[n], start, length));
			}
		}
		// NB: With every onset too near an end, learning starts from nothing known; zeros become random above.
		return windows.isEmpty() ? new double[][] { new double[length] } : windows.toArray(new double[0][]);
	}

	/** Windows behind the steepest rises of all traces, each rise at least half a window from the next. */
	private static double[][] behindRises(final List<Trial> trials, final int length, final int most) {
		record Rise(double[] y, int start, double height) {}
		final List<Rise> rises = new ArrayList<>();
		for (final Trial trial : trials)
			for (int n = 0; n < trial.rois(); n++) {
				final double[] y = trial.y()[n];
				final List<Rise> inTrace = new ArrayList<>();
				for (int t = 0; t + length <= y.length; t++)
					if (seen(trial.observed(n), t, length)) inTrace.add(new Rise(y, t, height(y, t, length)));
				inTrace.sort(Comparator.comparingDouble(Rise::height).reversed());
				final boolean[] taken = new boolean[y.length];
				for (final Rise rise : inTrace) {
					if (taken[rise.start()]) continue;
					rises.add(rise);
					Arrays.fill(taken, Math.max(0, rise.start() - length / 2), Math.min(y.length, rise.start() + length / 2 + 1),
						true);
				}
			}
		rises.sort(Comparator.comparingDouble(Rise::height).reversed());
		final double[][] windows = new double[Math.min(Math.max(1, rises.size() / 4), most)][];
		for (int w = 0; w < windows.length; w++)
			windows[w] = rises.isEmpty() ? new double[length] : window(rises.get(w).y(), rises.get(w).start(), length);
		return windows;
	}

	/** Whether a window, and the samples before it that give its level, were observed. */
	private static boolean seen(final boolean[] observed, final int start, final int length) {
		if (observed == null) return true;
		for (int t = Math.max(0, start - Math.max(1, length / 4)); t < start + length; t++)
			if (!observed[t]) return false;
		return true;
	}

	/** How much higher the half window behind a sample is than the quarter window before it. */
	private static double height(final double[] y, final int start, final int length) {
		final int behind = Math.max(1, length / 2), before = Math.min(start, Math.max(1, length / 4));
		double after = 0, until = 0;
		for (int t = start; t < start + behind; t++)
			after += y[t] / behind;
		for (int t = start - before; t < start; t++)
			until += y[t] / before;
		return after - (before == 0 ? y[start] : until);
	}

	/** Samples from {@code start}, less the level just before it. */
	private static double[] window(final double[] y, final int start, final int length) {
		final double[] window = Arrays.copyOfRange(y, start, start + length);
		final int before = Math.min(start, Math.max(1, length / 4));
		double level = before == 0 ? y[start] : 0;
		for (int t = start - before; t < start; t++)
			level += y[t] / before;
		for (int k = 0; k < length; k++)
			window[k] -= level;
		return window;
	}

	private static void clip(final double[] kernel) {
		for (int k = 0; k < kernel.length; k++)
			kernel[k] = Math.max(kernel[k], 0);
	}

	private static double dot(final double[] a, final double[] b) {
		double sum = 0;
		for (int k = 0; k < a.length; k++)
			sum += a[k] * b[k];
		return sum;
	}
}
