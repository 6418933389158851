package sc.fiji.dunl.analysis;

import java.util.List;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.evaluate.RoiQuality;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/**
 * What an analysis found. Everything that is written, plotted or drawn is made
 * from this.
 *
 * @param traces the traces that were explained (dF/F unless settings say
 *          otherwise)
 * @param events the events of the recording, empty if none were given
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
 * @param warnings sentences for the user
 */
public record AnalysisResult(TraceSet traces, List<Event> events, Model model, List<Code> codes, double[][] baseline,
	double[][] fit, List<RoiQuality> quality, List<Double> losses, List<Double> heldOutLosses, List<String> warnings)
{

	public AnalysisResult {
		events = List.copyOf(events);
		codes = List.copyOf(codes);
		quality = List.copyOf(quality);
		losses = List.copyOf(losses);
		heldOutLosses = List.copyOf(heldOutLosses);
		warnings = List.copyOf(warnings);
	}

	/** A result for which nothing was held out. */
	public AnalysisResult(final TraceSet traces, final List<Event> events, final Model model, final List<Code> codes,
		final double[][] baseline, final double[][] fit, final List<RoiQuality> quality, final List<Double> losses,
		final List<String> warnings)
	{
		this(traces, events, model, codes, baseline, fit, quality, losses, List.of(), warnings);
	}
}
