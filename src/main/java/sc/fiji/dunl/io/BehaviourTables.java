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
package sc.fiji.dunl.io;

import java.util.List;

import sc.fiji.dunl.behaviour.BehaviourResult;
import sc.fiji.dunl.behaviour.Covariate;
import sc.fiji.dunl.behaviour.LevelMean;
import sc.fiji.dunl.behaviour.Line;
import sc.fiji.dunl.behaviour.Population;
import sc.fiji.dunl.behaviour.Relation;

/**
 * How codes depend on behaviour, as {@code behaviour.csv}, {@code tuning.csv} and
 * {@code population.csv}. The formats are specified in
 * docs/output-files/behaviour.md.
 */
public final class BehaviourTables {

	/** Columns of {@code behaviour.csv}. */
	public static final List<String> RELATIONS = List.of("roi", "kernel", "covariate", "events", "mean", "statistic",
		"value", "p", "q", "slope", "slope_se", "slope_p", "intercept", "r2", "standardised_slope", "standardised_p", "auc",
		"flag");

	/** Columns of {@code tuning.csv}. */
	public static final List<String> TUNING = List.of("roi", "kernel", "covariate", "level", "n", "mean", "sem");

	/** Columns of {@code population.csv}. */
	public static final List<String> POPULATION = List.of("kernel", "covariate", "statistic", "rois", "median", "p",
		"significant", "below_0.05", "below_0.05_shuffled");

	/** The word for the statistic of a quantity. */
	private static final String SPEARMAN = "spearman_rho";

	/** The word for the statistic of a category. */
	private static final String KRUSKAL_WALLIS = "kruskal_wallis_h";

	private BehaviourTables() {
		// NB: static use only.
	}

	/** Writes all three. */
	public static void write(final OutputFolder folder, final BehaviourResult result) {
		write(folder, "behaviour.csv", RELATIONS, relations(result));
		write(folder, "tuning.csv", TUNING, tuning(result));
		write(folder, "population.csv", POPULATION, populations(result));
	}

	/** Rows of {@code behaviour.csv}, one per relation; cells are empty where there is no number. */
	public static List<List<String>> relations(final BehaviourResult result) {
		return result.relations().stream().map(r -> row(result, r)).toList();
	}

	private static List<String> row(final BehaviourResult result, final Relation r) {
		final Covariate covariate = result.covariates().get(r.covariate());
		final double none = Double.NaN;
		return List.of(result.codes().rois().get(r.roi()), result.codes().kernels().get(r.kernel()), covariate.name(), Integer
			.toString(r.n()), number(r.mean()), statistic(covariate), number(r.statistic()), number(r.p()), number(r.q()),
			number(r.line().map(line -> line.slopes()[0]).orElse(none)), number(r.line().map(line -> line.errors()[0]).orElse(
				none)), number(r.line().map(line -> line.p()[0]).orElse(none)), number(r.line().map(Line::intercept).orElse(none)),
			number(r.line().map(Line::r2).orElse(none)), number(r.standardised()), number(r.standardisedP()), number(r.auc()),
			r.flag());
	}

	/** Rows of {@code tuning.csv}, one per level; those of the population have no ROI. */
	public static List<List<String>> tuning(final BehaviourResult result) {
		return result.levels().stream().map(l -> List.of(l.roi() == LevelMean.POPULATION ? "" : result.codes().rois().get(l
			.roi()), result.codes().kernels().get(l.kernel()), result.covariates().get(l.covariate()).name(), result
				.covariates().get(l.covariate()).levels().get(l.level()), Integer.toString(l.n()), number(l.mean()), number(l
					.sem()))).toList();
	}

	/** Rows of {@code population.csv}, one per kernel and covariate. */
	public static List<List<String>> populations(final BehaviourResult result) {
		return result.populations().stream().map(p -> row(result, p)).toList();
	}

	private static List<String> row(final BehaviourResult result, final Population p) {
		final Covariate covariate = result.covariates().get(p.covariate());
		return List.of(result.codes().kernels().get(p.kernel()), covariate.name(), statistic(covariate), Integer.toString(p
			.rois()), number(p.median()), number(p.p()), Integer.toString(p.significant()), Integer.toString(p.below()), number(p
				.belowByChance()));
	}

	private static String statistic(final Covariate covariate) {
		return covariate.numeric() ? SPEARMAN : KRUSKAL_WALLIS;
	}

	private static String number(final double value) {
		return Double.isNaN(value) ? "" : CsvTarget.text(value);
	}

	private static void write(final OutputFolder folder, final String name, final List<String> headings,
		final List<List<String>> rows)
	{
		CsvTarget.write(folder.path(name), headings, rows::forEach);
	}
}
