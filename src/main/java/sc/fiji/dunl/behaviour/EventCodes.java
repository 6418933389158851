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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/**
 * One code for each ROI, kernel and event: what behaviour is held against.
 *
 * @param rois names of the ROIs
 * @param kernels names of the kernels, without those of the ROIs they belong to
 * @param events at which codes are taken
 * @param codes [roi][kernel][event] in units of the traces; NaN where there is
 *          none: the event starts no such kernel, its code was left out, or fewer
 *          than half of the samples it rests on were observed
 */
public record EventCodes(List<String> rois, List<String> kernels, List<Event> events, double[][][] codes) {

	/** Part of a kernel's energy that must have been observed. */
	private static final double OBSERVED = 0.5;

	public EventCodes {
		rois = List.copyOf(rois);
		kernels = List.copyOf(kernels);
		events = List.copyOf(events);
	}

	/**
	 * A window around an event, in seconds relative to it, for kernels that do not
	 * start at events.
	 *
	 * @param start part of it
	 * @param stop no part of it
	 */
	public record Window(double start, double stop) {}

	/**
	 * Gathers codes: at events that start a kernel, that of the event (of several
	 * trials that overlap, the mean); for other kernels, the sum of the codes that
	 * start in a window around the event.
	 *
	 * @param traces that the codes are of
	 * @param bank the kernels
	 * @param codes that count
	 * @param events at which codes are taken
	 * @param window for kernels that the events do not start; null leaves them out
	 */
	public static EventCodes of(final TraceSet traces, final KernelBank bank, final List<Code> codes,
		final List<Event> events, final Window window)
	{
		final Set<String> names = new LinkedHashSet<>();
		bank.kernels().forEach(kernel -> names.add(kernel.spec().shortName()));
		final List<String> kernels = new ArrayList<>(names);
		final double[][][] values = new double[traces.size()][kernels.size()][events.size()];
		for (final double[][] roi : values)
			for (final double[] kernel : roi)
				Arrays.fill(kernel, Double.NaN);
		final Map<Integer, Map<Integer, List<Code>>> own = codes.stream().collect(Collectors.groupingBy(Code::roi, Collectors
			.groupingBy(Code::kernel)));
		for (int r = 0; r < values.length; r++)
			for (final int c : bank.of(traces.labels().get(r)))
				gather(traces, r, bank.get(c), own.getOrDefault(r, Map.of()).getOrDefault(c, List.of()), events, window, values[r][kernels.indexOf(bank.get(c).spec()
					.shortName())]);
		return new EventCodes(traces.labels(), kernels, events, values);
	}

	private static void gather(final TraceSet traces, final int roi, final Kernel kernel, final List<Code> codes,
		final List<Event> events, final Window window, final double[] values)
	{
		for (int e = 0; e < values.length; e++) {
			final Event event = events.get(e);
			if (kernel.spec().events().contains(event.name())) values[e] = codes.stream().filter(code -> code
				.eventRow() == event.row() && observed(traces, roi, kernel, code.sample())).mapToDouble(Code::amplitude).average()
				.orElse(Double.NaN);
			else if (window != null) values[e] = inWindow(traces, roi, codes, event.seconds() + window.start(), event
				.seconds() + window.stop());
		}
	}

	private static boolean observed(final TraceSet traces, final int roi, final Kernel kernel, final int start) {
		double seen = 0, all = 0;
		for (int k = 0; k < kernel.length(); k++) {
			final double energy = kernel.waveform()[k] * kernel.waveform()[k];
			all += energy;
			if (traces.time().contains(start + k) && !Double.isNaN(traces.value(roi, start + k))) seen += energy;
		}
		return seen >= OBSERVED * all;
	}

	/** The sum of the codes from a moment to before another, or NaN if less than half of that time was observed. */
	private static double inWindow(final TraceSet traces, final int roi, final List<Code> codes, final double from,
		final double to)
	{
		final TimeAxis time = traces.time();
		final int first = time.firstSampleAtOrAfter(from), behind = time.firstSampleAtOrAfter(to);
		final long seen = IntStream.range(Math.max(0, first), Math.min(time.size(), behind)).filter(t -> !Double.isNaN(traces
			.value(roi, t))).count();
		if (behind <= first || seen < OBSERVED * ((double) behind - first)) return Double.NaN;
		return codes.stream().filter(code -> code.sample() >= first && code.sample() < behind).mapToDouble(Code::amplitude)
			.sum();
	}

	/** Some of the ROIs and kernels, by position. */
	public EventCodes of(final int[] someRois, final int[] someKernels) {
		final double[][][] some = new double[someRois.length][someKernels.length][];
		for (int r = 0; r < some.length; r++)
			for (int c = 0; c < someKernels.length; c++)
				some[r][c] = codes[someRois[r]][someKernels[c]];
		return new EventCodes(Arrays.stream(someRois).mapToObj(rois::get).toList(), Arrays.stream(someKernels).mapToObj(
			kernels::get).toList(), events, some);
	}

	/** Whether any kernel of any ROI has codes at enough events between which a covariate differs. */
	public boolean tellsOf(final Covariate covariate) {
		return Arrays.stream(codes).flatMap(Arrays::stream).anyMatch(own -> Pairs.of(own, covariate).vary());
	}

	/** Whether any ROI has a code of a kernel at any event. */
	public boolean has(final int kernel) {
		return Arrays.stream(codes).anyMatch(roi -> Arrays.stream(roi[kernel]).anyMatch(code -> !Double.isNaN(code)));
	}
}
