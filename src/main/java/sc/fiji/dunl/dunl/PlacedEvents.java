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
import java.util.List;

/**
 * Events in a trace with their least-squares amplitudes, and what they leave of
 * it. Changes fit again only what overlaps them. Not for use by several threads.
 */
final class PlacedEvents {

	/** A placed kernel and its amplitude. */
	static final class Event {

		final int kernel;
		final int sample;
		double amplitude;

		Event(final int kernel, final int sample) {
			this.kernel = kernel;
			this.sample = sample;
		}
	}

	/**
	 * How a kernel fits what is left at a place.
	 *
	 * @param amplitude of least squares
	 * @param gain fall of half the squares by it; 0 if its sign is not allowed
	 * @param visible part of the kernel's energy on observed samples
	 */
	record Match(double amplitude, double gain, double visible) {}

	/**
	 * A change that was made.
	 *
	 * @param squares by how much the squares of what is left rose
	 * @param fitted events in and near it, whose amplitudes were fitted
	 * @param kept what was left before, from {@code from} on
	 */
	record Change(double squares, List<Event> out, List<Event> in, List<Event> fitted, double[] amplitudes, double[] kept,
		int from)
	{}

	private final double[] y;
	private final boolean[] observed;
	private final double[][] kernels;
	private final int[] signs;
	private final double given;
	private final int length;
	private final double[] norms;
	private final double[] residual;
	/** By sample. */
	private final List<Event> events = new ArrayList<>();
	private double baseline;

	/**
	 * @param y [sample]
	 * @param observed [sample], null for all
	 * @param kernels [kernel][sample], all of one length
	 * @param signs per kernel: 1, -1 or 2
	 * @param given baseline, or NaN to estimate it
	 */
	PlacedEvents(final double[] y, final boolean[] observed, final double[][] kernels, final int[] signs,
		final double given)
	{
		this.y = y;
		this.observed = observed;
		this.kernels = kernels;
		this.signs = signs;
		this.given = given;
		length = kernels[0].length;
		norms = Arrays.stream(kernels).mapToDouble(h -> squares(h, 0, length)).toArray();
		residual = new double[y.length];
	}

	/** Takes these events, by sample, for those of the trace. */
	void place(final List<Event> list) {
		events.clear();
		events.addAll(list);
	}

	/** By sample; not to be changed. */
	List<Event> events() {
		return events;
	}

	/** Those that start from one sample to before another. */
	List<Event> within(final int from, final int to) {
		return events.subList(firstFrom(from), Math.max(firstFrom(from), firstFrom(to)));
	}

	/** The constant. */
	double baseline() {
		return baseline;
	}

	/** What is left, [sample]; zero where not observed. */
	double[] residual() {
		return residual;
	}

	/** The sum of the squares of what is left. */
	double squares() {
		return squares(residual, 0, residual.length);
	}

	/** Fits all amplitudes and the baseline. */
	void fit() {
		final Refit.Result fit = Refit.of(y, observed, kernels, signs, placements(events, 0), given);
		baseline = fit.baseline();
		for (int t = 0; t < y.length; t++)
			residual[t] = sees(t) ? y[t] - baseline : 0;
		for (int i = 0; i < events.size(); i++)
			events.get(i).amplitude = fit.amplitudes()[i];
		put(events);
	}

	/** Gives back to the residual what events explain. */
	void lift(final List<Event> some) {
		some.forEach(event -> add(event, 1));
	}

	/** Takes from the residual what events explain. */
	void put(final List<Event> some) {
		some.forEach(event -> add(event, -1));
	}

	/** Forgets events whose amplitude is zero. */
	void drop(final List<Event> some) {
		events.removeAll(some);
	}

	/** How a kernel fits what is left. */
	Match match(final int kernel, final int sample) {
		final double[] h = kernels[kernel];
		double product = 0, energy = 0;
		for (int t = Math.max(0, sample); t < Math.min(y.length, sample + length); t++)
			if (sees(t)) {
				product += h[t - sample] * residual[t];
				energy += h[t - sample] * h[t - sample];
			}
		if (energy == 0) return new Match(0, 0, 0);
		final boolean allowed = signs[kernel] == 2 || signs[kernel] * product > 0;
		return new Match(product / energy, allowed ? product * product / energy / 2 : 0, energy / norms[kernel]);
	}

	/** Takes events out and others in, and fits them again with all that overlap them. */
	Change change(final List<Event> out, final List<Event> in) {
		int low = Integer.MAX_VALUE, high = Integer.MIN_VALUE;
		for (final List<Event> list : List.of(out, in))
			for (final Event event : list) {
				low = Math.min(low, event.sample);
				high = Math.max(high, event.sample + length);
			}
		final List<Event> fitted = new ArrayList<>(within(low - length + 1, high));
		fitted.removeAll(out);
		fitted.addAll(in);
		for (final Event event : fitted) {
			low = Math.min(low, event.sample);
			high = Math.max(high, event.sample + length);
		}
		final int from = Math.max(0, low), to = Math.min(y.length, high);
		final double[] kept = Arrays.copyOfRange(residual, from, to);
		final double[] before = fitted.stream().mapToDouble(e -> e.amplitude).toArray();
		lift(out);
		lift(fitted);
		final double[] amplitudes = Refit.of(Arrays.copyOfRange(residual, from, to), observed == null ? null : Arrays
			.copyOfRange(observed, from, to), kernels, signs, placements(fitted, from), 0).amplitudes();
		for (int i = 0; i < amplitudes.length; i++)
			fitted.get(i).amplitude = amplitudes[i];
		put(fitted);
		events.removeAll(out);
		for (final Event event : in)
			events.add(firstFrom(event.sample), event);
		return new Change(squares(residual, from, to) - squares(kept, 0, kept.length), List.copyOf(out), in, fitted, before, kept, from);
	}

	/** Takes the last change back. */
	void undo(final Change change) {
		System.arraycopy(change.kept(), 0, residual, change.from(), change.kept().length);
		for (int i = 0; i < change.amplitudes().length; i++)
			change.fitted().get(i).amplitude = change.amplitudes()[i];
		events.removeAll(change.in());
		for (final Event event : change.out())
			events.add(firstFrom(event.sample), event);
	}

	private static List<Refit.Placement> placements(final List<Event> events, final int from) {
		return events.stream().map(e -> new Refit.Placement(e.kernel, e.sample - from)).toList();
	}

	/** {@code residual += sign * amplitude * kernel}. */
	private void add(final Event event, final int sign) {
		final double[] h = kernels[event.kernel];
		final double factor = sign * event.amplitude;
		if (factor == 0) return;
		for (int t = Math.max(0, event.sample); t < Math.min(y.length, event.sample + length); t++)
			if (sees(t)) residual[t] += factor * h[t - event.sample];
	}

	/** Position in the list of the first event at or behind a sample. */
	private int firstFrom(final int sample) {
		int low = 0, high = events.size();
		while (low < high) {
			final int middle = (low + high) / 2;
			if (events.get(middle).sample < sample) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	private boolean sees(final int sample) {
		return observed == null || observed[sample];
	}

	private static double squares(final double[] values, final int from, final int to) {
		double sum = 0;
		for (int t = from; t < to; t++)
			sum += values[t] * values[t];
		return sum;
	}
}
