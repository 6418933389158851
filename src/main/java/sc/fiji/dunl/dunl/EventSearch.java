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
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Trial;

/**
 * Finds the events that explain a trace best where each has a price, by their
 * number rather than by their size: lowers
 *
 * <pre>
 * 1/2 sum_t (y - a - sum_i amplitude_i h_i[t - sample_i])^2 + sum over free events of price
 * </pre>
 *
 * over observed samples, by adding, dropping, moving and joining events, and by
 * giving them to another kernel. A change is tried with the amplitudes of all
 * events that overlap it fitted again by least squares, and made if the
 * objective falls; so it never rises, and no amplitude is shrunk. An event by
 * itself is worth its price if its amplitude is at least {@code sqrt(2 price)}.
 * Known onsets are always in, and cost nothing. It ends where no single change
 * lowers the objective: a greedy search with replacement (Soussen et al. 2011,
 * doi:10.1109/TSP.2011.2159601). Not for use by several threads.
 */
public final class EventSearch {

	/** Part of a kernel's energy that must lie on observed samples of the trial, for noise at its ends is no event. */
	static final double VISIBLE_ENERGY = 0.1;

	/** Part of the price from which an event is tried; with its neighbours fitted again it may be worth all of it. */
	private static final double WORTH_TRYING = 0.5;

	/** A fall of the objective that is more than rounding, in prices. */
	private static final double FALL = 1e-9;

	private static final int MOST_SWEEPS = 50;

	private final double[] price;
	private final boolean[] free;
	private final int length;
	private final CodeGrid grid;
	private final PlacedEvents placed;

	/**
	 * @param roi position of the trace in the trial
	 * @param kernels [kernel][sample], all of one length
	 * @param settings of the encoder: signs, stride, and whether the baseline is
	 *          estimated
	 * @param price of an event of each freely placed kernel, above 0
	 * @param given baseline, where it is not estimated
	 */
	public EventSearch(final Trial trial, final int roi, final double[][] kernels, final EncoderSettings settings,
		final double[] price, final double given)
	{
		this.price = price;
		free = new boolean[kernels.length];
		for (int c = 0; c < free.length; c++)
			free[c] = !trial.support().get(c).known();
		length = kernels[0].length;
		grid = CodeGrid.of(trial.length(), length, settings.stride(), true);
		placed = new PlacedEvents(trial.y()[roi], trial.observed(roi), kernels, IntStream.range(0, kernels.length).map(
			settings::sign).toArray(), settings.estimateBaseline() ? Double.NaN : given);
	}

	/**
	 * Whether a search is for what these settings ask for: gaussian traces that do
	 * not depend on each other, with no limit on the codes but their number.
	 */
	public static boolean covers(final EncoderSettings settings) {
		return SparseEncoder.covers(settings) && settings.q().isEmpty() && settings.topK().isEmpty() && Double.isNaN(settings
			.hardThreshold());
	}

	/**
	 * What the search ended at.
	 *
	 * @param placements free events and known onsets, by sample
	 * @param amplitudes one per placement
	 * @param baseline found or given
	 * @param residual [sample], what is not explained; zero where not observed
	 * @param objective as above
	 */
	public record Result(List<Refit.Placement> placements, double[] amplitudes, double baseline, double[] residual,
		double objective)
	{}

	/** @param start free events to begin with, and known onsets */
	public Result from(final List<Refit.Placement> start, final Progress progress) {
		placed.place(start.stream().map(p -> new PlacedEvents.Event(p.kernel(), p.sample())).sorted(Comparator.comparingInt(
			e -> e.sample)).toList());
		settle();
		for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
			progress.check();
			final boolean replaced = replaceEach(), added = add();
			settle();
			if (!replaced && !added) break;
		}
		final List<PlacedEvents.Event> events = placed.events();
		return new Result(events.stream().map(e -> new Refit.Placement(e.kernel, e.sample)).toList(), events.stream()
			.mapToDouble(e -> e.amplitude).toArray(), placed.baseline(), placed.residual(), placed.squares() / 2 + events
				.stream().filter(e -> free[e.kernel]).mapToDouble(e -> price[e.kernel]).sum());
	}

	/** Fits everything anew, and drops free events whose sign leaves them nothing. */
	private void settle() {
		placed.fit();
		placed.drop(placed.events().stream().filter(this::empty).toList());
	}

	private boolean empty(final PlacedEvents.Event event) {
		return free[event.kernel] && event.amplitude == 0;
	}

	// -- Changes --

	/** Tries to drop, move and join each free event in turn. */
	private boolean replaceEach() {
		boolean changed = false;
		for (final PlacedEvents.Event event : List.copyOf(placed.events()))
			if (free[event.kernel] && placed.events().contains(event)) changed |= attempt(List.of(event), List.of()) || replace(
				List.of(event)) || join(event);
		return changed;
	}

	/** Joins an event with one of those behind it that it overlaps. */
	private boolean join(final PlacedEvents.Event event) {
		for (final PlacedEvents.Event other : List.copyOf(placed.within(event.sample, event.sample + length)))
			if (other != event && free[other.kernel] && replace(List.of(event, other))) return true;
		return false;
	}

	/** Tries one event in place of some, of each kernel the one that fits best nearby. */
	private boolean replace(final List<PlacedEvents.Event> out) {
		final int from = out.get(0).sample - length / 2, to = out.get(out.size() - 1).sample + length / 2;
		final int first = Math.max(0, Math.floorDiv(from + grid.before() + grid.stride() - 1, grid.stride()));
		record Candidate(PlacedEvents.Event event, double worth) {}
		final List<Candidate> candidates = new ArrayList<>();
		placed.lift(out);
		for (int c = 0; c < free.length; c++) {
			PlacedEvents.Event best = null;
			double most = 0;
			for (int d = first; free[c] && d < grid.positions() && grid.sample(d) <= to; d++) {
				final int sample = grid.sample(d);
				if (out.size() == 1 && out.get(0).kernel == c && out.get(0).sample == sample) continue;
				final double worth = worth(c, sample);
				if (worth > most) {
					most = worth;
					best = new PlacedEvents.Event(c, sample);
				}
			}
			if (best != null) candidates.add(new Candidate(best, most));
		}
		placed.put(out);
		candidates.sort(Comparator.comparingDouble(Candidate::worth).reversed());
		for (final Candidate candidate : candidates)
			if (attempt(out, List.of(candidate.event()))) return true;
		return false;
	}

	/** Adds events where the residual asks for them, of those nearby the one that is worth most. */
	private boolean add() {
		final double[] most = new double[grid.positions()];
		final int[] kernel = new int[most.length];
		Arrays.fill(most, Double.NEGATIVE_INFINITY);
		for (int c = 0; c < free.length; c++)
			for (int d = 0; free[c] && d < most.length; d++) {
				final double worth = worth(c, grid.sample(d));
				if (worth > most[d]) {
					most[d] = worth;
					kernel[d] = c;
				}
			}
		boolean changed = false;
		final int reach = Math.max(1, length / 2 / grid.stride());
		for (int d = 0; d < most.length; d++)
			if (most[d] > -(1 - WORTH_TRYING) * price[kernel[d]] && highest(most, d, reach)) changed |= attempt(List.of(), List
				.of(new PlacedEvents.Event(kernel[d], grid.sample(d))));
		return changed;
	}

	private static boolean highest(final double[] values, final int d, final int reach) {
		for (int i = Math.max(0, d - reach); i < Math.min(values.length, d + reach + 1); i++)
			if (values[i] > values[d] || values[i] == values[d] && i < d) return false;
		return true;
	}

	/** How far an event on the residual lowers the objective, the others as they are; minus infinity where it may not be. */
	private double worth(final int kernel, final int sample) {
		final PlacedEvents.Match match = placed.match(kernel, sample);
		return match.visible() < VISIBLE_ENERGY ? Double.NEGATIVE_INFINITY : match.gain() - price[kernel];
	}

	/** Makes a change if the objective falls by it. */
	private boolean attempt(final List<PlacedEvents.Event> out, final List<PlacedEvents.Event> in) {
		for (final PlacedEvents.Event event : in)
			for (final PlacedEvents.Event other : placed.within(event.sample, event.sample + 1))
				if (other.kernel == event.kernel && !out.contains(other)) return false;
		final PlacedEvents.Change change = placed.change(out, in);
		final List<PlacedEvents.Event> gone = change.fitted().stream().filter(this::empty).toList();
		final double prices = cost(in) - cost(out) - cost(gone);
		if (change.squares() / 2 + prices >= -FALL * Math.max(cost(out), cost(in))) {
			placed.undo(change);
			return false;
		}
		placed.drop(gone);
		return true;
	}

	private double cost(final List<PlacedEvents.Event> events) {
		return events.stream().mapToDouble(e -> price[e.kernel]).sum();
	}
}
