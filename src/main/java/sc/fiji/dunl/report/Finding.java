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
import java.util.Optional;
import java.util.OptionalDouble;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.evaluate.RoiQuality;

/**
 * What was found in one recording.
 *
 * @param name of the recording; empty if there is one
 * @param result what was found
 * @param unit unit of the codes
 * @param pictures figures, by section in the order in which they are shown
 */
public record Finding(String name, AnalysisResult result, String unit, List<Picture> pictures) {

	public Finding {
		pictures = List.copyOf(pictures);
	}

	/** The figures of a section. */
	List<Picture> pictures(final String section) {
		return pictures.stream().filter(picture -> picture.section().equals(section)).toList();
	}

	/** ROIs in which anything was explained. */
	List<RoiQuality> explained() {
		return result.quality().stream().filter(roi -> !roi.flags().contains("not_analysed")).toList();
	}

	/** ROIs in which nothing was explained. */
	int leftOut() {
		return result.quality().size() - explained().size();
	}

	/** Number of codes of a kernel, or of all, that are not zero. */
	long responses(final Optional<Integer> kernel) {
		return result.codes().stream().filter(code -> code.amplitude() != 0 && (kernel.isEmpty() || code.kernel() == kernel
			.get())).count();
	}

	/** Median over the ROIs of how much of a trace is explained, if it is known of any. */
	OptionalDouble medianR2() {
		return Quantile.of(explained().stream().mapToDouble(RoiQuality::r2).filter(Double::isFinite).toArray(), 0.5);
	}
}
