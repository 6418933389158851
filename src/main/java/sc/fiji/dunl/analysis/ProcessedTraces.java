package sc.fiji.dunl.analysis;

import java.util.List;

import sc.fiji.dunl.trace.TraceSet;

/**
 * Traces ready to be analysed.
 *
 * @param corrected fluorescence after neuropil or control-channel correction,
 *          in grey values
 * @param analysed what setting {@code signal} asks for: dF/F, dF or
 *          {@code corrected} itself
 * @param warnings sentences for the user, those of the extraction first
 */
public record ProcessedTraces(TraceSet corrected, TraceSet analysed, List<String> warnings) {

	public ProcessedTraces {
		warnings = List.copyOf(warnings);
	}
}
