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

import java.util.List;
import java.util.Optional;

/**
 * How good a trace is and how well it is explained.
 *
 * @param roi name of the ROI
 * @param noise standard deviation of the noise from the median absolute
 *          difference of neighbouring samples, in units of the trace; NaN where no two
 *          neighbours were observed, with a flag, and for spikes, which have none
 * @param r2 1 - sum (y - eta)^2 / sum (y - mean y)^2; a constant trace has r2 0
 *          and a flag; NaN where nothing was explained, with a flag
 * @param events number of codes that are not zero
 * @param missingSamples number of samples of the recording that were not observed
 * @param frames frames whose pixels could not be trusted, unless the trace comes
 *          from a table
 * @param flags short lower-case words about what to be careful of, such as
 *          {@code constant}
 */
public record RoiQuality(String roi, double noise, double r2, int events, int missingSamples,
	Optional<FrameCounts> frames, List<String> flags) {

	public RoiQuality {
		flags = List.copyOf(flags);
	}
}
