package sc.fiji.dunl.roi;

import java.util.List;
import java.util.Optional;

import sc.fiji.dunl.trace.TraceSet;

/**
 * What was measured in a movie: for each ROI the mean of its pixels in each
 * frame, in calibrated grey values.
 *
 * @param fluorescence mean of each ROI in the signal channel
 * @param neuropil mean of each ROI's annulus in the signal channel, if asked for
 * @param control mean of each ROI in the control channel, if there is one
 * @param warnings sentences for the user
 */
public record Extraction(TraceSet fluorescence, Optional<TraceSet> neuropil, Optional<TraceSet> control,
	List<String> warnings)
{

	public Extraction {
		warnings = List.copyOf(warnings);
	}
}
