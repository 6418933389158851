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
package sc.fiji.dunl.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;

/**
 * Removes from a signal what it shares with a channel that does not see
 * activity (an isosbestic or a red channel): movement, haemodynamics and
 * bleaching. The control is fitted to the signal by a {@link RobustLine}, which
 * transients do not pull up, and the fit takes the place of F0:
 *
 * <pre>
 * fitted = intercept + slope * control      dF/F = (signal - fitted) / fitted
 * </pre>
 *
 * as is usual in fibre photometry (Lerner et al. 2015,
 * doi:10.1016/j.cell.2015.07.014).
 */
public final class ControlChannel {

	private ControlChannel() {
		// NB: static use only.
	}

	/**
	 * What the correction gives.
	 *
	 * @param corrected signal - fitted + median(fitted): grey values at the
	 *          signal's own level, without what it shares with the control
	 * @param change signal - fitted, in grey values
	 * @param dff (signal - fitted) / fitted, no unit
	 * @param slopes [roi], grey values of the signal per grey value of the control
	 * @param intercepts [roi], in grey values of the signal
	 * @param warnings sentences for the user
	 */
	public record Result(TraceSet corrected, TraceSet change, TraceSet dff, double[] slopes, double[] intercepts,
		List<String> warnings)
	{

		public Result {
			warnings = List.copyOf(warnings);
		}
	}

	/**
	 * Fits and removes the control of each ROI.
	 *
	 * @param signal fluorescence of the signal channel
	 * @param control fluorescence of the control channel, with the same ROIs in
	 *          the same order and the same times
	 * @throws InputException if a control is constant, or a fitted control is not
	 *           positive everywhere
	 */
	public static Result correct(final TraceSet signal, final TraceSet control) {
		signal.requireSameAs(control, "control");
		final int rois = signal.size();
		final double[][] corrected = new double[rois][], change = new double[rois][], dff = new double[rois][];
		final double[] slopes = new double[rois], intercepts = new double[rois];
		final List<String> warnings = new ArrayList<>();
		for (int r = 0; r < rois; r++) {
			final String label = signal.labels().get(r);
			final double[] f = signal.trace(r);
			final double[] fitted = control.trace(r);
			final RobustLine line = fit(label, fitted, f);
			slopes[r] = line.slope();
			intercepts[r] = line.intercept();
			if (line.slope() < 0) warnings.add("The control channel of ROI '" + label +
				"' falls where the signal rises (slope " + line.slope() +
				"), so correcting with it may add artefacts; check that control_channel is right.");
			for (int t = 0; t < f.length; t++) {
				fitted[t] = line.at(fitted[t]);
				if (Double.isNaN(fitted[t])) continue;
				if (!(fitted[t] > 0)) throw new InputException("The fitted control of ROI '" + label + "' is " + fitted[t] +
					" at " + signal.time().seconds(t) +
					" s, so dF/F has no meaning there; check the control channel, or set control_channel to 0.");
			}
			final double level = Statistic.median(Statistic.finite(fitted));
			corrected[r] = new double[f.length];
			change[r] = new double[f.length];
			dff[r] = new double[f.length];
			for (int t = 0; t < f.length; t++) {
				change[r][t] = f[t] - fitted[t];
				corrected[r][t] = change[r][t] + level;
				dff[r][t] = change[r][t] / fitted[t];
			}
		}
		final List<String> labels = signal.labels();
		final TimeAxis time = signal.time();
		return new Result(TraceSet.withGaps(labels, time, corrected), TraceSet.withGaps(labels, time, change), TraceSet
			.withGaps(labels, time, dff), slopes, intercepts, warnings);
	}

	private static RobustLine fit(final String label, final double[] control, final double[] signal) {
		final int[] both = IntStream.range(0, signal.length).filter(t -> !Double.isNaN(control[t] + signal[t])).toArray();
		final double[] x = Arrays.stream(both).mapToDouble(t -> control[t]).toArray();
		if (Arrays.stream(x).distinct().limit(2).count() < 2) throw new InputException("The control channel of ROI '" +
			label + "' is " + (x.length == 0 ? "missing" : x[0]) +
			" throughout, so it cannot be fitted; check the control channel, or set control_channel to 0.");
		return RobustLine.fit(x, Arrays.stream(both).mapToDouble(t -> signal[t]).toArray());
	}
}
