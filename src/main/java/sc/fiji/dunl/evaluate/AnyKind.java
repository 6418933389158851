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
package sc.fiji.dunl.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import sc.fiji.dunl.dunl.Code;

/**
 * Detection of events whatever kernel they belong to. Codes of one ROI that lie
 * within the tolerance of the first of them are one event at their mean, since
 * two kernels may start together.
 */
public final class AnyKind {

	private AnyKind() {
		// NB: static use only.
	}

	/**
	 * Matches found to true events in each ROI one to one.
	 *
	 * @param found codes; those that are zero are no events
	 * @param shifts [kernel], samples by which the found codes of a kernel are early
	 * @param trueCodes codes; those that are zero are no events
	 * @param rois number of ROIs both lists of codes index
	 * @param toleranceSamples largest distance of a hit
	 */
	public static EventCounts counts(final List<Code> found, final int[] shifts, final List<Code> trueCodes,
		final int rois, final double toleranceSamples)
	{
		EventCounts counts = EventCounts.NONE;
		for (int roi = 0; roi < rois; roi++) {
			final List<Double> at = new ArrayList<>();
			for (int c = 0; c < shifts.length; c++)
				for (final double sample : DetectedEvents.of(found, roi, c, 0).samples())
					at.add(sample + shifts[c]);
			final int r = roi;
			final double[] truth = trueCodes.stream().filter(code -> code.roi() == r && code.amplitude() != 0).mapToDouble(
				Code::sample).toArray();
			counts = counts.plus(EventMatch.match(joined(at.stream().mapToDouble(Double::doubleValue).toArray(),
				toleranceSamples), joined(truth, toleranceSamples), toleranceSamples).counts());
		}
		return counts;
	}

	/** One time for those within the tolerance of the first of them. */
	static double[] joined(final double[] times, final double tolerance) {
		final double[] sorted = times.clone();
		Arrays.sort(sorted);
		final List<Double> joined = new ArrayList<>();
		int from = 0;
		while (from < sorted.length) {
			final double first = sorted[from];
			final double[] group = Arrays.stream(sorted).skip(from).takeWhile(time -> time - first <= tolerance).toArray();
			joined.add(Arrays.stream(group).average().getAsDouble());
			from += group.length;
		}
		return joined.stream().mapToDouble(Double::doubleValue).toArray();
	}
}
