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

import java.util.List;

/**
 * How codes depend on behaviour.
 *
 * @param codes that were compared
 * @param covariates that they were compared with
 * @param relations by covariate, then kernel, then ROI
 * @param levels tuning curves, by covariate, kernel, ROI (the population last) and
 *          level
 * @param populations by covariate, then kernel
 * @param warnings sentences for the user
 */
public record BehaviourResult(EventCodes codes, List<Covariate> covariates, List<Relation> relations,
	List<LevelMean> levels, List<Population> populations, List<String> warnings)
{

	public BehaviourResult {
		covariates = List.copyOf(covariates);
		relations = List.copyOf(relations);
		levels = List.copyOf(levels);
		populations = List.copyOf(populations);
		warnings = List.copyOf(warnings);
	}

	/** The relations of one kernel with one covariate, one per ROI. */
	public List<Relation> relations(final int kernel, final int covariate) {
		return relations.stream().filter(r -> r.kernel() == kernel && r.covariate() == covariate).toList();
	}

	/** The tuning curve of a ROI, or of {@link LevelMean#POPULATION}. */
	public List<LevelMean> tuning(final int roi, final int kernel, final int covariate) {
		return levels.stream().filter(l -> l.roi() == roi && l.kernel() == kernel && l.covariate() == covariate).toList();
	}
}
