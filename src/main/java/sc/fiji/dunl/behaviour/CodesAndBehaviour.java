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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;

/**
 * Holds codes against behaviour: each kernel of each ROI by itself, with the false
 * discovery rate controlled, and all ROIs together. docs/codes-against-behaviour.md
 * gives the equations and says how to read them.
 */
public final class CodesAndBehaviour {

	private final EventCodes codes;
	private final List<Covariate> covariates;
	private final int permutations;
	private final long seed;

	private CodesAndBehaviour(final EventCodes codes, final List<Covariate> covariates, final int permutations,
		final long seed)
	{
		this.codes = codes;
		this.covariates = covariates;
		this.permutations = permutations;
		this.seed = seed;
	}

	/**
	 * Compares.
	 *
	 * @param codes of at least one ROI and kernel
	 * @param covariates at least one, of the same events
	 * @param permutations how often trials are shuffled
	 * @param seed of the shuffles
	 * @throws InputException if there are too few events, or a covariate is constant
	 */
	public static BehaviourResult of(final EventCodes codes, final List<Covariate> covariates, final int permutations,
		final long seed, final Progress progress)
	{
		return new CodesAndBehaviour(codes, covariates, permutations, seed).compare(progress);
	}

	private BehaviourResult compare(final Progress progress) {
		check();
		final List<Relation> relations = new ArrayList<>();
		final List<LevelMean> levels = new ArrayList<>();
		final List<Population> populations = new ArrayList<>();
		final List<String> warnings = new ArrayList<>();
		final int kernels = codes.kernels().size(), rois = codes.rois().size();
		for (int v = 0; v < covariates.size(); v++) {
			final Covariate covariate = covariates.get(v);
			final List<Relation> own = new ArrayList<>();
			for (int c = 0; c < kernels; c++)
				for (int r = 0; r < rois; r++) {
					progress.check();
					progress.update("Comparing codes with " + covariate.name(), (double) (c * rois + r) / (kernels * rois));
					own.add(relation(r, c, v));
				}
			final double[] q = FalseDiscovery.q(own.stream().mapToDouble(Relation::p).toArray());
			for (int i = 0; i < q.length; i++)
				own.set(i, own.get(i).withQ(q[i]));
			relations.addAll(own);
			warn(own, covariate, warnings);
			warnOfResolution(own, covariate, warnings);
			for (int c = 0; c < kernels; c++) {
				final int kernel = c;
				levels.addAll(TuningCurves.of(codes, c, covariate, v));
				populations.add(ShuffledTrials.of(own.subList(c * rois, (c + 1) * rois), IntStream.range(0, rois).mapToObj(
					r -> Pairs.of(codes.codes()[r][kernel], covariate)).toList(), covariate.numeric(), codes.events().size(),
					permutations, seed, progress));
			}
		}
		if (relations.stream().noneMatch(relation -> relation.flag().isEmpty())) throw new InputException(
			"No ROI has different codes at events between which a covariate differs; choose other covariates, kernels or events.");
		progress.update("Comparing codes with behaviour", 1);
		return new BehaviourResult(codes, covariates, relations, levels, populations, warnings);
	}

	private void check() {
		for (final Covariate covariate : covariates) {
			final long most = Arrays.stream(codes.codes()).flatMap(Arrays::stream).mapToLong(own -> Pairs.of(own, covariate)
				.n()).max().orElse(0);
			if (most < Pairs.FEWEST) throw new InputException("At most " + most + " event(s) have both a code and the covariate '" +
				covariate.name() + "', and at least " + Pairs.FEWEST + " are needed; fill the covariate in for more events, or leave " +
				"it out.");
			if (!covariate.varies()) throw new InputException("Covariate '" + covariate.name() +
				"' is the same in all events, so that nothing can depend on it; choose another, or leave it out.");
		}
	}

	private Relation relation(final int roi, final int kernel, final int covariate) {
		final Covariate held = covariates.get(covariate);
		final Pairs pairs = Pairs.of(codes.codes()[roi][kernel], held);
		final String flag = pairs.flag();
		if (!flag.isEmpty()) return new Relation(roi, kernel, covariate, pairs.n(), pairs.mean(), Double.NaN, Double.NaN,
			Double.NaN, Optional.empty(), Double.NaN, Double.NaN, Double.NaN, flag);
		final Association association = pairs.association(held.numeric());
		final Optional<Line> all = held.numeric() ? onAll(roi, kernel) : Optional.empty();
		final int place = quantities().indexOf(covariate);
		return new Relation(roi, kernel, covariate, pairs.n(), pairs.mean(), association.value(), association.p(permutations,
			seed), Double.NaN, held.numeric() ? Line.fit(pairs.codes(), Arrays.stream(pairs.values()).mapToObj(
				value -> new double[] { value }).toArray(double[][]::new)) : Optional.empty(), all.map(line -> line
					.slopes()[place]).orElse(Double.NaN), all.map(line -> line.p()[place]).orElse(Double.NaN), held.numeric()
						? Double.NaN : pairs.auc(), "");
	}

	/** Positions of the covariates that are quantities. */
	private List<Integer> quantities() {
		return IntStream.range(0, covariates.size()).filter(v -> covariates.get(v).numeric()).boxed().toList();
	}

	/** The regression on all quantities at the events that have all of them, if there are several. */
	private Optional<Line> onAll(final int roi, final int kernel) {
		final List<Integer> quantities = quantities();
		if (quantities.size() < 2) return Optional.empty();
		final double[] own = codes.codes()[roi][kernel];
		final int[] events = IntStream.range(0, own.length).filter(e -> !Double.isNaN(own[e]) && quantities.stream().noneMatch(
			v -> Double.isNaN(covariates.get(v).values()[e]))).toArray();
		return Line.standardised(Arrays.stream(events).mapToDouble(e -> own[e]).toArray(), Arrays.stream(events).mapToObj(
			e -> quantities.stream().mapToDouble(v -> covariates.get(v).values()[e]).toArray()).toArray(double[][]::new));
	}

	/** Says if p-values that are as small as shuffles can make them are still too large for so many tests. */
	private void warnOfResolution(final List<Relation> relations, final Covariate covariate, final List<String> warnings) {
		final long tests = relations.stream().filter(relation -> relation.flag().isEmpty()).count();
		final List<Relation> least = relations.stream().filter(relation -> Association.isShuffled(relation.n()) && relation
			.p() * (1.0 + permutations) < 1.5).toList();
		if (least.isEmpty() || least.get(0).q() < Population.LEVEL) return;
		warnings.add("No shuffle was as extreme as '" + covariate.name() + "' in " + least.size() + " of " + tests +
			" test(s), but " + permutations + " shuffles are too few to tell that from chance in so many; set permutations to " +
			(long) Math.ceil(tests / (Population.LEVEL * least.size())) + " or more.");
	}

	/** Says of which kernels nothing could be told, and why. */
	private void warn(final List<Relation> relations, final Covariate covariate, final List<String> warnings) {
		final int rois = codes.rois().size();
		for (int c = 0; c < codes.kernels().size(); c++) {
			final List<Relation> own = relations.subList(c * rois, (c + 1) * rois);
			for (final String flag : List.of(Relation.TOO_FEW, Relation.CONSTANT_CODES, Relation.CONSTANT_COVARIATE)) {
				final long count = own.stream().filter(relation -> relation.flag().equals(flag)).count();
				if (count > 0) warnings.add("Kernel '" + codes.kernels().get(c) + "' was not held against '" + covariate.name() +
					"' in " + count + " of " + rois + " ROI(s), since " + switch (flag) {
						case Relation.TOO_FEW -> "fewer than " + Pairs.FEWEST + " events have both.";
						case Relation.CONSTANT_CODES -> "its codes there are all the same.";
						default -> "it is the same at all of its events.";
					});
			}
		}
	}
}
