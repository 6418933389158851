package sc.fiji.dunl.trial;

import java.util.Map;

import sc.fiji.dunl.InputException;

/**
 * Something that happened at a known time.
 *
 * @param name the type of event, such as {@code cue}; kernels name the types
 *          that may start them
 * @param seconds when it happened, on the clock of the recording
 * @param row its line in the events file, 1-based and not counting the header
 * @param covariates further columns of the file as they are written, such as
 *          {@code reward_ul}
 */
public record Event(String name, double seconds, int row, Map<String, String> covariates) {

	public Event {
		if (name == null || name.isBlank()) throw new InputException("The event in row " + row + " has no name.");
		if (!Double.isFinite(seconds)) throw new InputException("The time of event '" + name + "' in row " + row +
			" is " + seconds + "; it must be a number of seconds.");
		covariates = Map.copyOf(covariates);
	}
}
