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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Confidence;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.trial.EventUse;

/** When responses were, and how large, for each kernel and event. */
final class ResponseSection implements Section {

	/** Rows that are listed. */
	private static final int MOST = 100;

	@Override
	public String title() {
		return "Responses";
	}

	@Override
	public boolean applies(final Subject subject) {
		return subject.single();
	}

	@Override
	public void write(final Subject subject, final Html html) {
		final Finding finding = subject.first();
		finding.pictures("raster").forEach(picture -> picture.write(html));
		final List<List<String>> rows = rows(finding);
		html.table(List.of("kernel", "event", "codes", "not zero", "clearly so", "median peak (" + finding.unit() + ")", "half of them from",
			"to"),
			rows.subList(0, Math.min(MOST, rows.size())));
		html.paragraph((rows.size() > MOST ? "The first " + MOST + " of " + rows.size() + " rows are listed. " : "") +
			"A code is clearly not zero if its 95 % interval, given where responses were placed, does not hold 0. " +
			"Peaks are amplitudes times the peak of the kernel, of all ROIs together, those of known " +
			"events that are zero included. Each single response is in codes.csv.");
	}

	private static List<List<String>> rows(final Finding finding) {
		final KernelBank kernels = finding.result().model().kernels();
		final Map<Integer, String> names = new HashMap<>();
		for (final EventUse use : finding.result().uses())
			names.put(use.event().row(), use.event().name());
		final List<TreeMap<String, List<Code>>> groups = new ArrayList<>();
		for (int c = 0; c < kernels.size(); c++)
			groups.add(new TreeMap<>());
		for (final Code code : finding.result().codes())
			groups.get(code.kernel()).computeIfAbsent(code.eventRow() == 0 ? "" : names.getOrDefault(code.eventRow(),
				"row " + code.eventRow()), name -> new ArrayList<>()).add(code);
		final List<List<String>> rows = new ArrayList<>();
		for (int c = 0; c < kernels.size(); c++) {
			final String kernel = kernels.get(c).name();
			final double peak = Math.abs(KernelShape.of(kernels.get(c), kernels.rateHz()).peak());
			if (groups.get(c).isEmpty()) rows.add(List.of(kernel, "", "0", "0", "", "", "", ""));
			groups.get(c).forEach((event, codes) -> rows.add(row(kernel, event, codes, peak)));
		}
		return rows;
	}

	private static List<String> row(final String kernel, final String event, final List<Code> codes, final double peak) {
		final double[] peaks = codes.stream().mapToDouble(code -> code.amplitude() * peak).toArray();
		return List.of(kernel, event.isEmpty() ? "(none known)" : event, Integer.toString(codes.size()), Long.toString(codes
			.stream().filter(code -> code.amplitude() != 0).count()), clear(codes), Digits.of(Quantile.of(peaks, 0.5)), Digits.of(Quantile.of(peaks, 0.25)), Digits
				.of(Quantile.of(peaks, 0.75)));
	}

	/** Codes whose intervals do not hold 0; empty where no interval is known. */
	private static String clear(final List<Code> codes) {
		final List<Confidence> known = codes.stream().map(Code::confidence).filter(confidence -> !Double.isNaN(confidence
			.low())).toList();
		return known.isEmpty() ? "" : Long.toString(known.stream().filter(confidence -> confidence.low() > 0 || confidence
			.high() < 0).count());
	}
}
