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
package sc.fiji.dunl.behaviour;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import sc.fiji.dunl.progress.Progress;

/**
 * What a population says of a covariate beside what it says by chance: the
 * covariate is shuffled over the events, in the same way for all ROIs, so that what
 * ROIs share stays shared.
 */
final class ShuffledTrials {

	private ShuffledTrials() {
		// NB: static use only.
	}

	/**
	 * Summarises the ROIs of one kernel.
	 *
	 * @param relations one per ROI
	 * @param pairs one per ROI
	 * @param events number of events
	 */
	static Population of(final List<Relation> relations, final List<Pairs> pairs, final boolean numeric,
		final int events, final int permutations, final long seed, final Progress progress)
	{
		final int kernel = relations.get(0).kernel(), covariate = relations.get(0).covariate();
		final int[] rois = IntStream.range(0, relations.size()).filter(r -> relations.get(r).flag().isEmpty()).toArray();
		if (rois.length == 0) return new Population(kernel, covariate, 0, Double.NaN, 0, 0, Double.NaN, Double.NaN);
		final Association[] associations = Arrays.stream(rois).mapToObj(r -> pairs.get(r).association(numeric)).toArray(
			Association[]::new);
		final double[] critical = Arrays.stream(associations).mapToDouble(ShuffledTrials::critical).toArray();
		final double[] values = Arrays.stream(rois).mapToDouble(r -> relations.get(r).statistic()).toArray();
		final double median = median(values);
		final Random random = new Random(seed);
		final int[] shuffled = Association.identity(events);
		int extreme = 0;
		long below = 0;
		for (int i = 0; i < permutations; i++) {
			progress.check();
			Association.shuffle(shuffled, random);
			final double[] byChance = new double[rois.length];
			int[] order = null;
			for (int r = 0; r < rois.length; r++) {
				final int[] own = pairs.get(rois[r]).events();
				if (r == 0 || !Arrays.equals(own, pairs.get(rois[r - 1]).events())) order = among(own, shuffled);
				byChance[r] = associations[r].value(order);
			}
			if (Math.abs(median(byChance)) >= Math.abs(median) * (1 - 1e-12)) extreme++;
			below += below(byChance, critical);
		}
		final int significant = (int) Arrays.stream(rois).filter(r -> relations.get(r).q() < Population.LEVEL).count();
		return new Population(kernel, covariate, rois.length, median, significant, below(values, critical), (double) below /
			permutations, (1.0 + extreme) / (1.0 + permutations));
	}

	/** The order in which some of the events come in a shuffle of all, by their positions among themselves. */
	private static int[] among(final int[] events, final int[] shuffled) {
		return IntStream.range(0, events.length).boxed().sorted(Comparator.comparingInt(i -> shuffled[events[i]])).mapToInt(
			Integer::intValue).toArray();
	}

	/** The smallest size of a statistic that is significant for many trials. */
	private static double critical(final Association association) {
		double low = 0, high = 1;
		while (association.asymptotic(high) >= Population.LEVEL && high < 1e6)
			high *= 2;
		for (int i = 0; i < 60; i++) {
			final double middle = (low + high) / 2;
			if (association.asymptotic(middle) < Population.LEVEL) high = middle;
			else low = middle;
		}
		return high;
	}

	private static int below(final double[] values, final double[] critical) {
		return (int) IntStream.range(0, values.length).filter(r -> Math.abs(values[r]) >= critical[r]).count();
	}

	static double median(final double[] values) {
		final double[] sorted = values.clone();
		Arrays.sort(sorted);
		return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
	}
}
