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
import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.EventSearch;
import sc.fiji.dunl.dunl.Refit;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/**
 * Refines kernels that may start anywhere, without the shrinkage of the
 * penalty: alternates between the events that explain the traces best, each at a
 * price ({@link EventSearch}), and the kernels that explain the traces best with
 * these events ({@link KernelFit}), where each event is shared among the samples
 * that it may have started at ({@link OnsetSpread}).
 * <p>
 * Kernels are held smooth by as much as they are: the second differences of a
 * kernel of K samples are taken for normal with the variance v = sum_k
 * (h[k-1] - 2 h[k] + h[k+1])^2 / K that they have before the round, an empirical
 * Bayes estimate, so {@code noise^2 / (2 v) sum_k (...)^2} is added to half the
 * squared residual. With much data it counts for nothing, and a kernel with a
 * step is hardly held. In every third round a kernel is fitted with margins, and
 * takes the window that holds most of its energy, so that one that was cut off at
 * an end finds its place. Kernels with known onsets keep their shape, and take
 * part with the amplitudes that fit best.
 * </p>
 */
public final class Refinement {

	/** A window must hold this part more energy for a kernel to move there. */
	private static final double WORTH_MOVING = 0.005;

	private static final int ROUNDS_PER_MOVE = 3;

	private final List<Example> traces = new ArrayList<>();
	private final EncoderSettings settings;
	private final double[] price;
	private final boolean[] free;
	private final Projection projection;
	private final double smoothness;

	/**
	 * @param examples to learn from, at least one
	 * @param settings of the encoder; a kernel's price is {@code lambda^2 / 2}, so
	 *          that an event by itself is worth it from the amplitude lambda on
	 * @param smoothness weight of the kernels' squared differences, as in
	 *          {@link Objective}
	 */
	public Refinement(final List<Example> examples, final EncoderSettings settings, final Projection projection,
		final double smoothness)
	{
		examples.forEach(example -> traces.addAll(example.neurons()));
		this.settings = settings;
		this.projection = projection;
		this.smoothness = smoothness;
		price = new double[settings.kernels()];
		free = new boolean[price.length];
		for (int c = 0; c < price.length; c++) {
			price[c] = settings.lambda(c) * settings.lambda(c) / 2;
			free[c] = !examples.get(0).trial().support().get(c).known();
		}
	}

	/** Whether there is anything to refine: kernels that may start anywhere, whose events have a price, and a search covers the settings. */
	public boolean applies() {
		return EventSearch.covers(settings) && IntStream.range(0, free.length).anyMatch(c -> free[c]) && IntStream.range(0,
			free.length).allMatch(c -> !free[c] || price[c] > 0);
	}

	/**
	 * @param kernels [kernel][sample]
	 * @param objective sum of that of {@link EventSearch} over all traces, with
	 *          the kernels before the last round
	 */
	public record Result(double[][] kernels, double objective) {}

	/**
	 * Refines kernels.
	 *
	 * @param initial [kernel][sample], all of one length, of unit norm
	 * @param rounds at least 1
	 */
	public Result of(final double[][] initial, final int rounds, final Progress progress) {
		double[][] kernels = initial;
		List<List<Refit.Placement>> start = traces.stream().map(example -> known(example.trial())).toList();
		double objective = 0;
		for (int round = 0; round < rounds; round++) {
			progress.update("Refining kernels", (double) round / rounds);
			final List<EventSearch.Result> found = search(kernels, start, progress);
			objective = found.stream().mapToDouble(EventSearch.Result::objective).sum();
			final int margin = round % ROUNDS_PER_MOVE == 0 ? kernels[0].length / 4 : 0;
			final double[][] wide = fit(kernels, found, margin);
			final int[] shifts = new int[kernels.length];
			final double[][] refined = new double[kernels.length][];
			for (int c = 0; c < refined.length; c++) {
				if (free[c]) shifts[c] = shift(wide[c], projection.lengths()[c], margin);
				refined[c] = Arrays.copyOfRange(wide[c], margin + shifts[c], margin + shifts[c] + kernels[c].length);
			}
			projection.apply(refined);
			for (int c = 0; c < refined.length; c++)
				// NB: A kernel that no event asked for stays as it was.
				if (!free[c] || Arrays.stream(refined[c]).allMatch(value -> value == 0)) refined[c] = kernels[c];
			kernels = refined;
			start = found.stream().map(result -> result.placements().stream().map(p -> new Refit.Placement(p.kernel(), p
				.sample() + shifts[p.kernel()])).toList()).toList();
		}
		return new Result(kernels, objective);
	}

	private List<EventSearch.Result> search(final double[][] kernels, final List<List<Refit.Placement>> start,
		final Progress progress)
	{
		return IntStream.range(0, traces.size()).parallel().mapToObj(i -> {
			final Example example = traces.get(i);
			return new EventSearch(example.trial(), 0, kernels, settings, price, example.baseline() == null ? Double.NaN
				: example.baseline()[0]).from(start.get(i), progress);
		}).toList();
	}

	private double[][] fit(final double[][] kernels, final List<EventSearch.Result> found, final int margin) {
		final KernelFit fit = new KernelFit(kernels.length, kernels[0].length, margin);
		final int reach = Math.max(1, kernels[0].length / 8);
		double squares = 0, samples = 0;
		for (int i = 0; i < found.size(); i++) {
			final Trial trial = traces.get(i).trial();
			final double own = Arrays.stream(found.get(i).residual()).map(value -> value * value).sum();
			// NB: A trace without noise has no doubt about its onsets.
			final double variance = Math.max(own / trial.observedSamples(), Double.MIN_NORMAL);
			fit.add(trial.y()[0], trial.observed(0), found.get(i).baseline(), OnsetSpread.of(found.get(i), trial, kernels, reach,
				variance), reach);
			squares += own;
			samples += trial.observedSamples();
		}
		for (int c = 0; c < kernels.length; c++) {
			final int length = projection.lengths()[c];
			double bend = 0;
			for (int k = 0; k + 2 < length; k++)
				bend += Math.pow(kernels[c][k] - 2 * kernels[c][k + 1] + kernels[c][k + 2], 2);
			if (bend > 0) fit.penalise(c, squares / samples * length / bend, 1, -2, 1);
			if (smoothness > 0) fit.penalise(c, smoothness * samples / kernels.length, -1, 1);
		}
		return fit.solve(kernels, free, projection);
	}

	/** Samples by which the window of most energy lies behind the middle one. */
	private static int shift(final double[] wide, final int length, final int margin) {
		int best = margin;
		double most = (1 + WORTH_MOVING) * energy(wide, margin, length);
		for (int first = 0; first <= 2 * margin; first++)
			if (energy(wide, first, length) > most) {
				most = energy(wide, first, length);
				best = first;
			}
		return best - margin;
	}

	private static double energy(final double[] values, final int from, final int length) {
		double sum = 0;
		for (int k = from; k < from + length; k++)
			sum += values[k] * values[k];
		return sum;
	}

	/** The known onsets of a trial. */
	private static List<Refit.Placement> known(final Trial trial) {
		final List<Refit.Placement> known = new ArrayList<>();
		for (int c = 0; c < trial.support().size(); c++) {
			final Support support = trial.support().get(c);
			for (int i = 0; support.known() && i < support.size(); i++)
				known.add(new Refit.Placement(c, support.sample(i)));
		}
		return known;
	}
}
