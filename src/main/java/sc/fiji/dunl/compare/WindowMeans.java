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
package sc.fiji.dunl.compare;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.trace.TraceSet;

/**
 * Averages around events, and how strong each response is: the mean of the trace
 * in a window after the event, less its mean before the event.
 * <p>
 * The average over all ROIs and events is the kernel, scaled to unit norm; the
 * reconstruction repeats the average of each ROI at each of its events. What
 * white noise of standard deviation sigma gives a mean is {@code sigma sqrt(1 / n
 * + 1 / m)} for n samples of the window and m before the event.
 * </p>
 */
final class WindowMeans {

	private WindowMeans() {
		// NB: static use only.
	}

	/** A window: samples {@code from} to before {@code to} after the event. */
	record Window(int from, int to) {}

	/**
	 * Averages around the events of each name.
	 *
	 * @param windows one per name
	 * @param of one per name: where the mean is taken
	 * @throws InputException if the window of no event of a name was observed
	 */
	static Method of(final String name, final TraceSet traces, final List<EventWindows> windows, final List<Window> of) {
		final List<Kernel> kernels = new ArrayList<>();
		final List<Code> codes = new ArrayList<>();
		final double[] noise = new double[windows.size()];
		final double[][] fit = Method.noFit(traces.size(), traces.time().size());
		for (int w = 0; w < windows.size(); w++) {
			final EventWindows events = windows.get(w);
			final Window window = of.get(w);
			final double[] average = new double[events.length()];
			final int before = codes.size();
			for (int r = 0; r < traces.size(); r++) {
				final double[] trace = traces.trace(r);
				addAverage(events, trace, average, fit[r]);
				for (int i = 0; i < events.size(); i++) {
					final double mean = events.mean(trace, i, window.from(), window.to());
					if (!Double.isNaN(mean)) codes.add(new Code(r, w, 1, events.first()[i], events.events().get(i).row(), mean));
				}
			}
			if (codes.size() == before) throw new InputException("At no '" + events.name() + "' was half of the window of " +
				(window.to() - window.from()) + " samples, or of the level before it, observed; choose a shorter window " +
				"(compare_to_s).");
			kernels.add(kernel(events, events.name(), average, traces.time().rateHz()));
			noise[w] = Math.sqrt(1.0 / (window.to() - window.from()) + (events.before() == 0 ? 0 : 1.0 / events.before()));
		}
		return new Method(name, kernels, codes, noise, false, false, fit);
	}

	/** Adds the average of a trace to a sum of them, and puts it at each event of the reconstruction. */
	private static void addAverage(final EventWindows events, final double[] trace, final double[] sum,
		final double[] fit)
	{
		final double[] average = new double[events.length()];
		final List<Integer> complete = new ArrayList<>();
		for (int i = 0; i < events.size(); i++) {
			final double[] response = events.response(trace, i);
			if (response == null) continue;
			complete.add(i);
			for (int k = 0; k < average.length; k++)
				average[k] += response[k];
		}
		for (int k = 0; k < average.length; k++) {
			sum[k] += average[k];
			average[k] /= Math.max(1, complete.size());
		}
		complete.forEach(i -> events.place(i, events.level(trace, i), average, fit));
	}

	/** A waveform for the events of a name, of unit norm unless it is 0. */
	static Kernel kernel(final EventWindows events, final String name, final double[] waveform, final double rateHz) {
		double energy = 0;
		for (final double v : waveform)
			energy += v * v;
		final double norm = energy > 0 ? Math.sqrt(energy) : 1;
		final double[] unit = new double[waveform.length];
		for (int k = 0; k < unit.length; k++)
			unit[k] = waveform[k] / norm;
		return new Kernel(new KernelSpec(name, List.of(events.name()), 2, false, waveform.length / rateHz, List.of(),
			Double.NaN), unit);
	}
}
