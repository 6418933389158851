package sc.fiji.dunl.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import sc.fiji.dunl.dunl.Code;

/**
 * The events that the codes of one kernel in one ROI stand for. Codes at known
 * onsets are events of their own; found codes of one sign at neighbouring
 * samples of a trial are one event at their centroid with their summed
 * amplitude, since sparse coding splits an event between two samples.
 *
 * @param samples where each event is, in samples of the recording
 * @param amplitudes [event]
 */
record DetectedEvents(double[] samples, double[] amplitudes) {

	/**
	 * @param codes any codes; those of other ROIs or kernels are passed over
	 * @param minAmplitude events must have a larger absolute amplitude than this
	 */
	static DetectedEvents of(final List<Code> codes, final int roi, final int kernel, final double minAmplitude) {
		final List<Code> own = codes.stream().filter(c -> c.roi() == roi && c.kernel() == kernel && c.amplitude() != 0)
			.sorted(Comparator.comparingInt(Code::trial).thenComparingInt(Code::sample)).toList();
		final List<double[]> events = new ArrayList<>();
		for (int from = 0; from < own.size();) {
			double moment = 0;
			double sum = 0;
			int to = from;
			do {
				moment += own.get(to).sample() * own.get(to).amplitude();
				sum += own.get(to).amplitude();
				to++;
			}
			while (to < own.size() && sameEvent(own.get(to - 1), own.get(to)));
			if (Math.abs(sum) > minAmplitude) events.add(new double[] { moment / sum, sum });
			from = to;
		}
		return new DetectedEvents(events.stream().mapToDouble(e -> e[0]).toArray(), events.stream().mapToDouble(
			e -> e[1]).toArray());
	}

	private static boolean sameEvent(final Code a, final Code b) {
		return a.eventRow() == 0 && b.eventRow() == 0 && a.trial() == b.trial() && b.sample() - a.sample() == 1 && a
			.amplitude() * b.amplitude() > 0;
	}
}
