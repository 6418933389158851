package sc.fiji.dunl.evaluate;

import java.util.List;

/**
 * How well a trace is explained.
 *
 * @param roi name of the ROI
 * @param noise standard deviation of the noise from the median absolute
 *          difference of neighbouring samples, in units of the trace
 * @param r2 1 - sum (y - eta)^2 / sum (y - mean y)^2; NaN is not allowed: a
 *          constant trace has r2 0 and a flag
 * @param events number of codes that are not zero
 * @param flags short lower-case words about what to be careful of, such as
 *          {@code constant}
 */
public record RoiQuality(String roi, double noise, double r2, int events, List<String> flags) {

	public RoiQuality {
		flags = List.copyOf(flags);
	}
}
