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

import java.util.Comparator;
import java.util.List;

import sc.fiji.dunl.evaluate.RoiQuality;

/** How far each ROI can be trusted. */
final class QualitySection implements Section {

	/** ROIs that are listed. */
	private static final int MOST = 100;

	@Override
	public String title() {
		return "Quality of each ROI";
	}

	@Override
	public boolean applies(final Subject subject) {
		return subject.single();
	}

	@Override
	public void write(final Subject subject, final Html html) {
		final Finding finding = subject.first();
		final List<RoiQuality> all = finding.result().quality();
		html.paragraph("R\u00b2 is the part of the variance of a trace that baseline and kernels explain; " +
			"the noise is that of neighbouring samples.");
		if (finding.leftOut() > 0) html.paragraph("Left out, so that they have no R\u00b2: " +
			Digits.count(finding.leftOut(), "ROI") + ".");
		if (all.size() > MOST) html.paragraph("Of " + all.size() + " ROIs the " + MOST +
			" to look at first are listed, those with remarks and of low R\u00b2; all are in quality.csv.");
		final List<RoiQuality> listed = all.size() <= MOST ? all : all.stream().sorted(Comparator.comparing(
			(final RoiQuality roi) -> roi.flags().isEmpty()).thenComparingDouble(RoiQuality::r2)).limit(MOST).toList();
		html.table(List.of("ROI", "R\u00b2", "noise", "responses", "missing samples", "remarks"), listed.stream().map(roi -> List
			.of(roi.roi(), Digits.of(roi.r2()), Digits.of(roi.noise()), Integer.toString(roi.events()), Integer.toString(roi
				.missingSamples()), FlagWords.of(roi.flags()))).toList());
	}
}
