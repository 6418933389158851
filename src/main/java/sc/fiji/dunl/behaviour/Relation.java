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

import java.util.Optional;

/**
 * How the codes of one kernel in one ROI depend on one covariate.
 *
 * @param roi position in {@link EventCodes#rois()}
 * @param kernel position in {@link EventCodes#kernels()}
 * @param covariate position in {@link BehaviourResult#covariates()}
 * @param n number of events with a code and this covariate
 * @param mean code of these; NaN if there are none
 * @param statistic Spearman's rho, or of categories the H of Kruskal and Wallis; NaN
 *          if it is not defined
 * @param p two-sided p-value of the statistic; NaN likewise
 * @param q the same with the false discovery rate controlled over all ROIs and
 *          kernels; NaN likewise
 * @param line regression on the quantity alone; empty for categories, and where
 *          there is none
 * @param standardised slope in the regression on all quantities, in standard
 *          deviations; NaN if there is only one, or it cannot be told from the others
 * @param standardisedP its two-sided p-value; NaN likewise
 * @param auc of two categories, the probability that a code of the second is larger
 *          than one of the first (equal ones count half); NaN otherwise
 * @param flag why there is no statistic; empty if there is one
 */
public record Relation(int roi, int kernel, int covariate, int n, double mean, double statistic, double p, double q,
	Optional<Line> line, double standardised, double standardisedP, double auc, String flag)
{

	/** Value of {@link #flag}: too few events have a code and the covariate. */
	public static final String TOO_FEW = "too_few_events";

	/** Value of {@link #flag}: all codes are equal, mostly 0. */
	public static final String CONSTANT_CODES = "constant_codes";

	/** Value of {@link #flag}: the covariate is the same in all events with a code. */
	public static final String CONSTANT_COVARIATE = "constant_covariate";

	/** The same with the q-value of its test. */
	Relation withQ(final double value) {
		return new Relation(roi, kernel, covariate, n, mean, statistic, p, value, line, standardised, standardisedP, auc,
			flag);
	}
}
