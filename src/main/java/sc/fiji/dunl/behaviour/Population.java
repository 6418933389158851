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

/**
 * What the codes of one kernel in all ROIs say of one covariate, beside what they
 * say of shuffled trials.
 *
 * @param kernel position in {@link EventCodes#kernels()}
 * @param covariate position in {@link BehaviourResult#covariates()}
 * @param rois number of ROIs with a statistic
 * @param median of their statistic, Spearman's rho or the H of Kruskal and Wallis;
 *          NaN if there is none
 * @param significant number of ROIs with a q-value below {@value #LEVEL}
 * @param below number of ROIs with a p-value for many trials below {@value #LEVEL}
 * @param belowByChance the mean of that number over shuffles of the trials
 * @param p two-sided p-value of the median: how often shuffled trials have one at
 *          least as far from 0
 */
public record Population(int kernel, int covariate, int rois, double median, int significant, int below,
	double belowByChance, double p)
{

	/** The level of significance. */
	public static final double LEVEL = 0.05;
}
