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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trial.EventUse;
import sc.fiji.dunl.trial.EventUse.Status;

/** How much was analysed and found, in numbers. */
final class Overview implements Section {

	private static final List<String> HEADINGS = List.of("recording", "ROIs explained", "ROIs left out", "duration (s)",
		"samples per second", "events used", "responses", "median R\u00b2");

	@Override
	public String title() {
		return "In short";
	}

	@Override
	public void write(final Subject subject, final Html html) {
		final int kernels = subject.first().result().model().kernels().size();
		final long responses = subject.findings().stream().mapToLong(finding -> finding.responses(Optional.empty())).sum();
		final int rois = subject.findings().stream().mapToInt(finding -> finding.explained().size()).sum();
		html.paragraph(Digits.count(kernels, "kernel") + (given(subject) ? " of a model" : "") +
			", each the shape of a response over time, " + (kernels == 1 ? "explains " : "explain ") + Digits.count(rois,
				"trace") + " by " + Digits.count(responses, "response") + " of different size.");
		if (!subject.single()) {
			html.table(HEADINGS, subject.findings().stream().map(Overview::row).toList(), subject.findings().stream().map(
				finding -> link(finding.name())).toList());
			return;
		}
		final List<String> row = row(subject.first());
		html.open("dl", "class", "numbers");
		for (int i = 1; i < HEADINGS.size(); i++)
			if (!row.get(i).isEmpty()) html.open("div").element("dt", HEADINGS.get(i)).element("dd", row.get(i)).close();
		html.close();
	}

	private static List<String> row(final Finding finding) {
		final TimeAxis time = finding.result().traces().time();
		final List<EventUse> uses = finding.result().uses();
		final long used = uses.stream().filter(use -> use.status() == Status.USED || use
			.status() == Status.PARTLY_OBSERVED).count();
		return List.of(finding.name(), Integer.toString(finding.explained().size()), Integer.toString(finding.leftOut()),
			Digits.of(time.size() / time.rateHz()), Digits.of(time.rateHz()), uses.isEmpty() ? "" : used + " of " + uses.size(),
			Long.toString(finding.responses(Optional.empty())), Digits.of(finding.medianR2()));
	}

	private static boolean given(final Subject subject) {
		return subject.first().result().losses().isEmpty();
	}

	/** The report of a recording, from that of the whole result. */
	private static String link(final String recording) {
		return URLEncoder.encode(recording, StandardCharsets.UTF_8).replace("+", "%20") + "/" +
			Report.FILE_NAME;
	}
}
