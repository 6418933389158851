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
package sc.fiji.dunl.analysis;

import java.util.List;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.evaluate.RoiQuality;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.EventUse;
import sc.fiji.dunl.trial.EventUse.Status;

/**
 * What an analysis found. Everything that is written, plotted or drawn is made
 * from this.
 *
 * @param traces the traces that were explained (dF/F unless settings say
 *          otherwise)
 * @param uses what was made of each event that was given, in their order
 * @param model kernels and settings
 * @param codes all codes, by ROI, then kernel, then sample; known onsets are
 *          listed even where their amplitude is zero
 * @param baseline [roi][sample], the baseline a of each trial; NaN at samples
 *          outside every trial
 * @param fit [roi][sample], baseline plus all kernels at their codes; NaN at
 *          samples outside every trial
 * @param quality one per ROI
 * @param losses training loss of each epoch, empty if the kernels were given;
 *          where each ROI learned its own kernels, the mean over the ROIs, of
 *          which those that stopped earlier stay at their last loss
 * @param heldOutLosses likewise, loss of the held-out part after each epoch;
 *          empty if nothing was held out
 * @param restarts how other starts of learning ended; empty if there was one
 * @param warnings sentences for the user
 */
public record AnalysisResult(TraceSet traces, List<EventUse> uses, Model model, List<Code> codes,
	double[][] baseline, double[][] fit, List<RoiQuality> quality, List<Double> losses, List<Double> heldOutLosses,
	List<Restart> restarts, List<String> warnings)
{

	public AnalysisResult {
		uses = List.copyOf(uses);
		codes = List.copyOf(codes);
		quality = List.copyOf(quality);
		losses = List.copyOf(losses);
		heldOutLosses = List.copyOf(heldOutLosses);
		restarts = List.copyOf(restarts);
		warnings = List.copyOf(warnings);
	}

	/** A result with events all of which were used, of one start, for which nothing was held out. */
	public AnalysisResult(final TraceSet traces, final List<Event> events, final Model model, final List<Code> codes,
		final double[][] baseline, final double[][] fit, final List<RoiQuality> quality, final List<Double> losses,
		final List<String> warnings)
	{
		this(traces, events.stream().map(event -> new EventUse(event, Status.USED, List.of(1), 0)).toList(), model, codes,
			baseline, fit, quality, losses, List.of(), List.of(), warnings);
	}

	/** The events that lie in the recording; empty if none were given. */
	public List<Event> events() {
		return uses.stream().filter(use -> use.status() != Status.OUTSIDE).map(EventUse::event).toList();
	}
}
