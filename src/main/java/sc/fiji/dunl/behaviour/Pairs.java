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
import java.util.stream.IntStream;

import sc.fiji.dunl.evaluate.Auc;

/**
 * The codes of one kernel in one ROI at the events whose covariate is known.
 *
 * @param events position of each event
 * @param codes of these
 * @param values of the covariate
 * @param levels of the covariate
 */
record Pairs(int[] events, double[] codes, double[] values, int[] levels) {

	/** Fewest events that a relation can be told from. */
	static final int FEWEST = 4;

	static Pairs of(final double[] codes, final Covariate covariate) {
		final int[] events = IntStream.range(0, codes.length).filter(e -> !Double.isNaN(codes[e] + covariate.values()[e]))
			.toArray();
		return new Pairs(events, pick(codes, events), pick(covariate.values(), events), Arrays.stream(events).map(
			e -> covariate.level()[e]).toArray());
	}

	int n() {
		return events.length;
	}

	double mean() {
		return Arrays.stream(codes).average().orElse(Double.NaN);
	}

	/** Whether the covariate differs between enough events. */
	boolean vary() {
		return n() >= FEWEST && !constant(values);
	}

	/** Why nothing can be told from these; empty if something can. */
	String flag() {
		return n() < FEWEST ? Relation.TOO_FEW : constant(codes) ? Relation.CONSTANT_CODES : constant(values)
			? Relation.CONSTANT_COVARIATE : "";
	}

	/** How codes depend on the covariate; only without a flag. */
	Association association(final boolean numeric) {
		return numeric ? Association.spearman(codes, values) : Association.kruskalWallis(codes, levels);
	}

	/**
	 * The area under the receiver operating characteristic of the second of two
	 * levels against the first; NaN if there are not two.
	 */
	double auc() {
		final int[] present = Arrays.stream(levels).distinct().sorted().toArray();
		if (present.length != 2) return Double.NaN;
		return Auc.of(ofLevel(present[0]), ofLevel(present[1])).orElse(Double.NaN);
	}

	private double[] ofLevel(final int level) {
		return IntStream.range(0, codes.length).filter(i -> levels[i] == level).mapToDouble(i -> codes[i]).toArray();
	}

	private static boolean constant(final double[] values) {
		return Arrays.stream(values).distinct().limit(2).count() < 2;
	}

	private static double[] pick(final double[] values, final int[] some) {
		return Arrays.stream(some).mapToDouble(i -> values[i]).toArray();
	}
}
