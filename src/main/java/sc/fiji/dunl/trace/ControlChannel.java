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

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

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
 *
 * @param fitted [sample], the control at the level of the signal, in its grey
 *          values; NaN where the control is missing
 * @param slope grey values of the signal per grey value of the control; negative
 *          if the control falls where the signal rises, which no shared artefact
 *          does
 * @param intercept grey values of the signal where the control is 0
 */
public record ControlChannel(double[] fitted, double slope, double intercept) {

	/**
	 * Fits the control of a ROI.
	 *
	 * @param signal [sample], fluorescence in the signal channel, NaN where a sample
	 *          is missing
	 * @param control [sample], fluorescence of the same ROI in the control channel
	 * @return nothing if the control is constant where both are there
	 */
	public static Optional<ControlChannel> fit(final double[] signal, final double[] control) {
		final int[] both = IntStream.range(0, signal.length).filter(t -> !Double.isNaN(control[t] + signal[t])).toArray();
		final double[] x = Arrays.stream(both).mapToDouble(t -> control[t]).toArray();
		if (Arrays.stream(x).distinct().limit(2).count() < 2) return Optional.empty();
		final RobustLine line = RobustLine.fit(x, Arrays.stream(both).mapToDouble(t -> signal[t]).toArray());
		return Optional.of(new ControlChannel(Arrays.stream(control).map(line::at).toArray(), line.slope(), line
			.intercept()));
	}

	/**
	 * {@code signal - fitted + median(fitted)}: grey values at the signal's own
	 * level, without what it shares with the control.
	 *
	 * @param signal [sample], that the control was fitted to
	 */
	public double[] corrected(final double[] signal) {
		final double level = Statistic.median(Statistic.finite(fitted));
		final double[] corrected = DeltaF.difference(signal, fitted);
		for (int t = 0; t < corrected.length; t++)
			corrected[t] += level;
		return corrected;
	}
}
