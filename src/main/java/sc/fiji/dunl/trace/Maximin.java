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

/**
 * F0 is the running maximum of the running minimum of the smoothed trace, the
 * {@code maximin} baseline of suite2p (Pachitariu et al. 2017,
 * doi:10.1101/061507): it follows the lower envelope, and comes back up to it
 * sooner after a drop than a percentile does.
 * <p>
 * Both windows are centred, with the samples within half their length on both
 * sides.
 * </p>
 *
 * @param windowSeconds length of both windows in seconds, positive
 * @param smoothingSeconds standard deviation of the Gaussian that the trace is
 *          smoothed by before, in seconds; 0 for none
 */
public record Maximin(double windowSeconds, double smoothingSeconds) implements Baseline {

	public Maximin {
		RollingPercentile.checkWindow(windowSeconds, smoothingSeconds);
	}

	@Override
	public double[] of(final double[] trace, final TimeAxis time) {
		final int half = RunningWindow.half(windowSeconds, time);
		final double[] smooth = GaussianFilter.smooth(trace, smoothingSeconds * time.rateHz());
		return RunningWindow.maxima(RunningWindow.minima(smooth, half), half);
	}
}
