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

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.evaluate.RoiQuality;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.EventUse;
import sc.fiji.dunl.trial.EventUse.Status;

/**
 * What a result folder keeps of one recording: enough to look at the result again.
 *
 * @param traces the traces that were explained
 * @param fit the reconstruction of the same ROIs, at the same times; missing
 *          outside every trial
 * @param model kernels and settings
 * @param uses what was made of each event, empty if none were given or, in folders
 *          of earlier versions, kept
 * @param codes all codes, by ROI, then kernel, then sample
 * @param quality one per ROI
 */
public record StoredResult(TraceSet traces, TraceSet fit, Model model, List<EventUse> uses, List<Code> codes,
	List<RoiQuality> quality)
{

	public StoredResult {
		uses = List.copyOf(uses);
		codes = List.copyOf(codes);
		quality = List.copyOf(quality);
	}

	/** The events that lie in the recording. */
	public List<Event> events() {
		return uses.stream().filter(use -> use.status() != Status.OUTSIDE).map(EventUse::event).toList();
	}

	/** What a folder would keep of a result. */
	public static StoredResult of(final AnalysisResult result) {
		return new StoredResult(result.traces(), fit(result), result.model(), result.uses(), result
			.codes(), result.quality());
	}

	/** The reconstruction of each trace. */
	static TraceSet fit(final AnalysisResult result) {
		return TraceSet.withGaps(result.traces().labels(), result.traces().time(), result.fit());
	}
}
