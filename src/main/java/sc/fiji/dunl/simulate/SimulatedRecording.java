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
package sc.fiji.dunl.simulate;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Decoder;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/**
 * A movie and all that is known of it.
 *
 * @param name short lower-case name, also of its files
 * @param movie what the microscope saw
 * @param outlines one per ROI
 * @param events by time; their rows count from 1
 * @param covariates names of the events' covariates in the order of the columns
 *          of a table
 * @param kernels the true kernels, unit l2 norm
 * @param codes the true codes in dF/F, by ROI, then kernel, then sample: for
 *          each event and each kernel it may start, one per ROI with amplitude
 *          0 where the ROI did not respond, and spontaneous ones with event row 0
 */
public record SimulatedRecording(String name, SimulatedMovie movie, List<Outline> outlines, List<Event> events,
	List<String> covariates, KernelBank kernels, List<Code> codes)
{

	public SimulatedRecording {
		outlines = List.copyOf(outlines);
		events = List.copyOf(events);
		covariates = List.copyOf(covariates);
		codes = List.copyOf(codes);
	}

	/** Frame times; the first frame is at 0 s. */
	public TimeAxis time() {
		return TimeAxis.of(movie.frames(), movie.rateHz());
	}

	/** The noiseless dF/F of each ROI: all kernels at their codes. */
	public TraceSet signals() {
		return new TraceSet(outlines.stream().map(Outline::name).toList(), time(), decode(kernels, codes, outlines.size(),
			movie.frames()));
	}

	/** All kernels at their codes, [roi][sample]. */
	static double[][] decode(final KernelBank kernels, final List<Code> codes, final int rois, final int samples) {
		final List<List<Code>> byRoi = new ArrayList<>();
		for (int roi = 0; roi < rois; roi++)
			byRoi.add(new ArrayList<>());
		codes.forEach(code -> byRoi.get(code.roi()).add(code));
		final double[][] signals = new double[rois][samples];
		for (int roi = 0; roi < rois; roi++)
			for (int kernel = 0; kernel < kernels.size(); kernel++)
				Decoder.addPart(kernels, byRoi.get(roi), roi, kernel, signals[roi]);
		return signals;
	}
}
