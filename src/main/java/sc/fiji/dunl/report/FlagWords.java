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
package sc.fiji.dunl.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the flags of a ROI mean, in plain words. */
final class FlagWords {

	/** Each flag of docs/output-files/quality.md and corrections.md. */
	static final Map<String, String> MEANING = Map.ofEntries(//
		Map.entry("not_analysed", "nothing was explained"), //
		Map.entry("constant", "all samples are the same"), //
		Map.entry("missing_samples", "some samples were not observed"), //
		Map.entry("saturated", "pixels are saturated in some frames"), //
		Map.entry("nonfinite", "pixels are no numbers in some frames"), //
		Map.entry("zero", "all pixels are 0 in some frames"), //
		Map.entry("no_events", "no response was found"), //
		Map.entry("low_f0", "its baseline is close to 0 at times"), //
		Map.entry("no_f0", "its baseline is close to 0, so there is no dF/F"), //
		Map.entry("dead", "it is the same in every frame"), //
		Map.entry("no_samples", "it was never observed"), //
		Map.entry("no_spread", "most samples are equal, so there is no z-score"), //
		Map.entry("bleaching_not_fitted", "its bleaching was left in"), //
		Map.entry("neuropil_not_estimated", "its neuropil was subtracted with the given coefficient"), //
		Map.entry("negative_control", "its control falls where the signal rises"), //
		Map.entry("constant_control", "its control never changes"));

	private FlagWords() {
		// NB: static use only.
	}

	/** The meaning of flags; one that is not known stays as it is. */
	static String of(final List<String> flags) {
		return flags.stream().map(flag -> MEANING.getOrDefault(flag, flag)).collect(Collectors.joining("; "));
	}
}
