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
package sc.fiji.dunl.dunl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/**
 * Finds where kernels start near known onsets that are known to a tolerance only.
 * Each event i has one shift d_i of at most {@code tolerance} samples, the same for
 * all kernels that it starts and in all ROIs n. Of a trace y with noise sigma,
 * what is left without the event is r; the log-likelihood of a shift is
 *
 * <pre>
 * l(d) = -sum_n min_x |r_n - sum_c x_c h_c[. - onset_i - d]|^2 / (2 sigma_n^2)
 * </pre>
 *
 * with amplitudes x of the kernels' signs. The shift is that of the largest l if it
 * exceeds l(0) by more than log(20 (2 tolerance + 1)): if it is 20 times as likely as
 * none although one of so many positions had to be told. Otherwise it is 0, so that
 * noise alone hardly moves an event. Events are taken in turn, the codes of all others staying as they are;
 * then all codes are found again, until no event moves or {@value #ROUNDS} times.
 */
public final class OnsetAlignment {

	private static final int ROUNDS = 10;

	/** How many times as likely as none a shift must be. */
	private static final double ODDS = 20;

	private final Inference inference;
	private final double[][] kernels;
	private final int[] signs;
	private final int tolerance;

	/**
	 * @param inference that finds codes with these kernels
	 * @param kernels [kernel][sample], all of one length
	 * @param signs per kernel: 1, -1 or 2
	 * @param tolerance largest shift, in samples
	 */
	public OnsetAlignment(final Inference inference, final double[][] kernels, final int[] signs, final int tolerance) {
		this.inference = inference;
		this.kernels = kernels;
		this.signs = signs;
		this.tolerance = tolerance;
	}

	/**
	 * A trial with its onsets where the events are.
	 *
	 * @param given baseline of each trace, or null where it is estimated
	 * @param sigma noise of each trace, in the units of the trial
	 */
	public record Part(Trial trial, double[] given, double[] sigma) {}

	/**
	 * The shift of each event, by its row.
	 *
	 * @param parts of one recording; trials that overlap may hold the same event
	 */
	public Map<Integer, Integer> of(final List<Part> parts, final Progress progress) {
		final Map<Integer, Integer> shifts = new TreeMap<>();
		final Set<Integer> rows = new TreeSet<>();
		for (final Part part : parts)
			for (final Support support : part.trial().support())
				for (int i = 0; support.known() && i < support.size(); i++)
					rows.add(support.eventRow(i));
		for (final int row : rows)
			shifts.put(row, 0);
		boolean moved = true;
		for (int round = 0; moved && round < ROUNDS; round++) {
			moved = false;
			final List<Residual> residuals = new ArrayList<>();
			for (final Part part : parts)
				residuals.add(new Residual(part, shifts, progress));
			for (final int row : rows) {
				progress.check();
				final int shift = best(residuals, row, shifts);
				moved |= shift != shifts.put(row, shift);
			}
		}
		return shifts;
	}

	/**
	 * The shifts less their mean, rounded, over all events that share kernels: a
	 * kernel may start later and its events earlier without any change to the fit, so
	 * that learning would let both drift.
	 *
	 * @param trials with the onsets where the events are
	 */
	public Map<Integer, Integer> centred(final Map<Integer, Integer> shifts, final List<Trial> trials) {
		final Map<Integer, Integer> centred = new TreeMap<>(shifts);
		for (final Set<Integer> rows : together(trials)) {
			final int mean = (int) Math.rint(rows.stream().mapToInt(shifts::get).average().orElse(0));
			for (final int row : rows)
				centred.put(row, Math.max(-tolerance, Math.min(tolerance, shifts.get(row) - mean)));
		}
		return centred;
	}

	/** Groups of events that no kernel parts. */
	private List<Set<Integer>> together(final List<Trial> trials) {
		final List<Set<Integer>> groups = new ArrayList<>();
		for (int c = 0; c < kernels.length; c++) {
			final Set<Integer> rows = new TreeSet<>();
			for (final Trial trial : trials) {
				final Support support = trial.support().get(c);
				for (int i = 0; support.known() && i < support.size(); i++)
					rows.add(support.eventRow(i));
			}
			final Set<Set<Integer>> joined = new HashSet<>();
			for (final Set<Integer> group : groups)
				if (group.stream().anyMatch(rows::contains)) joined.add(group);
			groups.removeAll(joined);
			joined.forEach(rows::addAll);
			if (!rows.isEmpty()) groups.add(rows);
		}
		return groups;
	}

	private int best(final List<Residual> residuals, final int row, final Map<Integer, Integer> shifts) {
		int from = -tolerance, to = tolerance;
		for (final Residual residual : residuals) {
			final int[] room = residual.room(row, shifts);
			from = Math.max(from, room[0]);
			to = Math.min(to, room[1]);
		}
		// NB: Others may have moved close, but where the event is there was room.
		from = Math.min(from, shifts.get(row));
		to = Math.max(to, shifts.get(row));
		for (final Residual residual : residuals)
			residual.lift(row, shifts.get(row));
		final double[] likelihood = new double[2 * tolerance + 1];
		Arrays.fill(likelihood, Double.NEGATIVE_INFINITY);
		for (int shift = from; shift <= to; shift++) {
			double sum = 0;
			for (final Residual residual : residuals)
				sum += residual.likelihood(row, shift);
			likelihood[shift + tolerance] = sum;
		}
		int best = Math.max(from, Math.min(to, 0));
		final double home = likelihood[best + tolerance];
		double highest = home + Math.log(ODDS * likelihood.length);
		for (int size = 1; size <= 2 * tolerance; size++)
			for (final int shift : new int[] { -size, size })
				if (shift >= from && shift <= to && likelihood[shift + tolerance] > highest) {
					best = shift;
					highest = likelihood[shift + tolerance];
				}
		for (final Residual residual : residuals)
			residual.lay(row, best);
		return best;
	}

	/** What is left of the traces of a trial without its codes and baseline. */
	private final class Residual {

		private final Trial trial;
		private final double[] sigma;
		private final double[][] left;
		/** By kernel and event row, the amplitudes of each trace. */
		private final List<Map<Integer, double[]>> amplitudes = new ArrayList<>();

		Residual(final Part part, final Map<Integer, Integer> shifts, final Progress progress) {
			trial = part.trial();
			sigma = part.sigma();
			left = new double[trial.rois()][];
			for (int c = 0; c < kernels.length; c++)
				amplitudes.add(new TreeMap<>());
			final List<Inference.Found> found = inference.of(trial.shifted(shifts), part.given(), progress);
			for (int n = 0; n < left.length; n++) {
				final double baseline = found.get(n).baseline();
				left[n] = Arrays.stream(trial.y()[n]).map(y -> y - baseline).toArray();
				for (final Code code : found.get(n).codes()) {
					add(n, code.kernel(), code.sample() - trial.firstSample(), -code.amplitude());
					if (code.eventRow() > 0) amplitudes.get(code.kernel()).computeIfAbsent(code.eventRow(),
						row -> new double[left.length])[n] = code.amplitude();
				}
			}
		}

		/** The shifts of an event that leave it behind the one before it, before the next, and in the trial. */
		int[] room(final int row, final Map<Integer, Integer> shifts) {
			final int[] room = { -tolerance, tolerance };
			for (final Support support : trial.support())
				for (int i = 0; support.known() && i < support.size(); i++) {
					if (support.eventRow(i) != row) continue;
					final int onset = support.sample(i);
					final int before = i == 0 ? -kernels[0].length : support.sample(i - 1) + shifts.get(support.eventRow(i - 1));
					final int after = i + 1 == support.size() ? trial.length() : support.sample(i + 1) + shifts.get(support
						.eventRow(i + 1));
					room[0] = Math.max(room[0], before + 1 - onset);
					room[1] = Math.min(room[1], after - 1 - onset);
				}
			return room;
		}

		/** Takes the codes of an event out. */
		void lift(final int row, final int shift) {
			for (final Refit.Placement placement : placements(row, shift)) {
				final double[] own = amplitudes.get(placement.kernel()).get(row);
				for (int n = 0; own != null && n < left.length; n++)
					add(n, placement.kernel(), placement.sample(), own[n]);
			}
		}

		/** Puts the codes that fit best in again. */
		void lay(final int row, final int shift) {
			final List<Refit.Placement> placements = placements(row, shift);
			for (final Refit.Placement placement : placements)
				amplitudes.get(placement.kernel()).put(row, new double[left.length]);
			if (placements.isEmpty()) return;
			final int onset = placements.get(0).sample();
			for (int n = 0; n < left.length; n++) {
				final double[] fitted = fit(n, placements, Math.max(0, onset), Math.min(trial.length(), onset +
					kernels[0].length));
				for (int i = 0; i < fitted.length; i++) {
					amplitudes.get(placements.get(i).kernel()).get(row)[n] = fitted[i];
					add(n, placements.get(i).kernel(), placements.get(i).sample(), -fitted[i]);
				}
			}
		}

		/** Log-likelihood of a shift of an event that was lifted, but for what all shifts share. */
		double likelihood(final int row, final int shift) {
			final List<Refit.Placement> placements = placements(row, shift);
			if (placements.isEmpty()) return 0;
			final int onset = placements.get(0).sample() - shift;
			final int from = Math.max(0, onset - tolerance), to = Math.min(trial.length(), onset + tolerance +
				kernels[0].length);
			double sum = 0;
			for (int n = 0; n < left.length; n++) {
				final boolean[] observed = trial.observed(n);
				final double[] x = fit(n, placements, from, to);
				for (int t = from; t < to; t++) {
					if (observed != null && !observed[t]) continue;
					double rest = left[n][t];
					for (int i = 0; i < x.length; i++) {
						final int k = t - placements.get(i).sample();
						if (k >= 0 && k < kernels[0].length) rest -= x[i] * kernels[placements.get(i).kernel()][k];
					}
					sum -= rest * rest / (2 * sigma[n] * sigma[n]);
				}
			}
			return sum;
		}

		/** Amplitudes of the placements in a stretch of a trace, which they do not leave but at the ends of the trial. */
		private double[] fit(final int roi, final List<Refit.Placement> placements, final int from, final int to) {
			final boolean[] observed = trial.observed(roi);
			return Refit.of(Arrays.copyOfRange(left[roi], from, to), observed == null ? null : Arrays.copyOfRange(observed, from,
				to), kernels, signs, placements.stream().map(p -> new Refit.Placement(p.kernel(), p.sample() - from)).toList(), 0)
				.amplitudes();
		}

		/** The kernels that an event starts in this trial. */
		private List<Refit.Placement> placements(final int row, final int shift) {
			final List<Refit.Placement> placements = new ArrayList<>();
			for (int c = 0; c < kernels.length; c++) {
				final Support support = trial.support().get(c);
				for (int i = 0; support.known() && i < support.size(); i++)
					if (support.eventRow(i) == row) placements.add(new Refit.Placement(c, support.sample(i) + shift));
			}
			return placements;
		}

		private void add(final int roi, final int kernel, final int start, final double amplitude) {
			for (int k = Math.max(0, -start); k < kernels[kernel].length && start + k < trial.length(); k++)
				left[roi][start + k] += amplitude * kernels[kernel][k];
		}
	}
}
