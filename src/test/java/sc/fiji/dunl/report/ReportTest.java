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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.analysis.DunlOptions;
import sc.fiji.dunl.analysis.Restart;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Confidence;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.evaluate.RoiQuality;
import sc.fiji.dunl.imagej.ResultFixture;
import sc.fiji.dunl.io.RunRecord;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.EventUse;
import sc.fiji.dunl.trial.EventUse.Status;

class ReportTest {

	private static final Settings SETTINGS = AnalysisOptions.defaults().with(DunlOptions.SEED, 5);

	private static AnalysisResult result(final int rois) {
		final AnalysisResult some = ResultFixture.result(rois, 600);
		final List<RoiQuality> quality = new ArrayList<>();
		for (final RoiQuality q : some.quality())
			quality.add(q.roi().equals("cell " + rois) ? new RoiQuality("<b>last</b>", Double.NaN, Double.NaN, 0, 600, q
				.frames(), List.of("dead", "not_analysed")) : q);
		return new AnalysisResult(some.traces(), some.events(), new Model(some.model().kernels(), SETTINGS), some.codes(), some
			.baseline(), some.fit(), quality, some.losses(), List.of());
	}

	private static Subject subject(final List<String> warnings, final Finding... findings) {
		final RunRecord run = RunRecord.builder().date(Instant.EPOCH).seed(5).settings(SETTINGS).losses(List.of(2.0, 1.0))
			.warnings(warnings).timing("analysis", 1.5).build();
		return new Subject("result <1>", List.of(findings), warnings, run.json(), Optional.of(Repetition.deconvolve("", List.of(
			Path.of("a&b.csv")), List.of(), false)), Path.of("out"));
	}

	private static Finding finding(final String name, final int rois) {
		final byte[] png = ByteBuffer.allocate(24).putInt(16, 200).putInt(20, 100).array();
		return new Finding(name, result(rois), "dF/F", List.of(new Picture("kernels", "All <kernels>.", png), new Picture(
			"examples", "Cell 1.", png)));
	}

	@Test
	void everySectionIsThereAndTheMarkupIsBalanced() {
		final String page = Report.page(subject(List.of("Beware of 'x < y'."), finding("", 6)));
		for (final Section section : Report.SECTIONS)
			assertTrue(page.contains("<h2>" + section.title() + "</h2>"), section.title());
		balanced(page);
		assertTrue(page.contains("Beware of 'x &lt; y'."));
		assertTrue(page.contains("result &lt;1&gt;"));
		assertTrue(page.contains("width=\"100\" height=\"50\""), "of the print at half its size");
		assertTrue(page.contains("doi.org/10.1016/j.neuron.2025.02.006"));
		assertTrue(page.contains("1970-01-01T00:00:00Z"));
	}

	@Test
	void namesOfRoisAreTextAndFlagsAreInWords() {
		final String page = Report.page(subject(List.of(), finding("", 6)));
		assertFalse(page.contains("<b>"));
		assertTrue(page.contains("&lt;b&gt;last&lt;/b&gt;"));
		assertTrue(page.contains("it is the same in every frame; nothing was explained"));
		assertTrue(page.contains("Left out, so that they have no R\u00b2: 1 ROI."));
		assertFalse(page.contains("NaN"));
	}

	@Test
	void changedSettingsStandOutOfAll() {
		final String page = Report.page(subject(List.of(), finding("", 2)));
		final String changed = page.substring(page.indexOf("Other than the defaults:"), page.indexOf("<details>"));
		assertTrue(changed.contains(">seed<"));
		assertFalse(changed.contains(">kernel_length_s<"));
		assertTrue(page.substring(page.indexOf("<details>")).contains(">kernel_length_s<"));
	}

	@Test
	void eventsAreCountedByWhatBecameOfThem() {
		final AnalysisResult some = result(2);
		final List<EventUse> uses = List.of(use("cue", 1, Status.USED), use("cue", 2, Status.USED), use("cue", 3,
			Status.OUTSIDE), use("<tone>", 4, Status.NO_KERNEL));
		final AnalysisResult result = new AnalysisResult(some.traces(), uses, some.model(), some.codes(), some.baseline(), some
			.fit(), some.quality(), some.losses(), List.of(), List.of(), List.of());
		final String page = Report.page(subject(List.of(), new Finding("", result, "dF/F", List.of())));
		assertTrue(page.contains("<tr><td class=\"text\">&lt;tone&gt;</td><td class=\"number\">0</td><td class=\"number\">1</td><td " +
			"class=\"number\">0</td></tr><tr><td class=\"text\">cue</td><td class=\"number\">2</td><td class=\"number\">0</td><td " +
			"class=\"number\">1</td></tr>"), page);
		assertTrue(page.contains("<dd>2 of 4</dd>"));
	}

	private static EventUse use(final String name, final int row, final Status status) {
		return new EventUse(new Event(name, row, row, Map.of()), status, List.of(), 0);
	}

	@Test
	void codesCountAsClearWhereTheirIntervalsDo() {
		final AnalysisResult some = result(1);
		final List<Code> codes = List.of(code(0, 1, 0.5, 1.5), code(1, 0.1, -0.2, 0.4), code(2, -1, -1.5, -0.5), code(3, 1,
			Double.NaN, Double.NaN));
		final AnalysisResult result = new AnalysisResult(some.traces(), List.of(), some.model(), codes, some.baseline(), some
			.fit(), some.quality(), some.losses(), List.of(), List.of(), List.of());
		final String page = Report.page(subject(List.of(), new Finding("", result, "dF/F", List.of())));
		assertTrue(page.contains("(none known)</td><td class=\"number\">4</td><td class=\"number\">4</td><td class=\"number\">2</td>"),
			page);
	}

	@Test
	void otherStartsAreComparedWithTheOneThatWasKept() {
		final AnalysisResult some = result(1);
		final List<Restart> starts = List.of(new Restart("value", 1, 5, 0.3, true, 0), new Restart("value", 2, 6, 0.5, false,
			0.25), new Restart("value", 3, 7, 0.4, false, 0.5));
		final AnalysisResult result = new AnalysisResult(some.traces(), List.of(), some.model(), some.codes(), some.baseline(),
			some.fit(), some.quality(), some.losses(), List.of(), starts, List.of());
		final String page = Report.page(subject(List.of(), new Finding("", result, "dF/F", List.of())));
		assertTrue(page.contains("Learning began at 3 places"), page);
		assertTrue(page.contains("differ from them by 0.375 in the median and 0.5 at most"), page);
	}

	private static Code code(final int sample, final double amplitude, final double low, final double high) {
		return new Code(0, 0, 1, sample, 0, amplitude, new Confidence(low, high, 1));
	}

	@Test
	void thePageDoesNotGrowWithTheRois() {
		final String page = Report.page(subject(List.of(), finding("", 500)));
		assertTrue(page.contains("Of 500 ROIs the 100 to look at first are listed"));
		assertTrue(page.contains("&lt;b&gt;last"), "the one with a remark is among them");
		assertTrue(page.length() < 100_000, () -> page.length() + " characters");
	}

	@Test
	void severalRecordingsAreLedToFromTheirReport() {
		final String page = Report.page(subject(List.of(), finding("day 1", 6), finding("day&2", 6)));
		assertTrue(page.contains("<a href=\"day%201/report.html\">day 1</a>"));
		assertTrue(page.contains("<a href=\"day%262/report.html\">day&amp;2</a>"));
		assertFalse(page.contains("<h2>Example traces</h2>"));
		balanced(page);
	}

	@Test
	void nothingIsLoadedAndTheSameIsTheSame() {
		final String page = Report.page(subject(List.of(), finding("", 6)));
		assertFalse(Pattern.compile("src=\"(?!data:)|<link|<script|@import|url\\(").matcher(page).find());
		assertEquals(page, Report.page(subject(List.of(), finding("", 6))));
	}

	/** Each element is closed once, in its order. */
	private static void balanced(final String page) {
		final Set<String> empty = Set.of("meta", "img");
		final Deque<String> open = new ArrayDeque<>();
		Pattern.compile("<(/?)([a-z0-9]+)[^>]*>").matcher(page).results().forEach(tag -> {
			if (empty.contains(tag.group(2))) return;
			if (tag.group(1).isEmpty()) open.push(tag.group(2));
			else assertEquals(open.pop(), tag.group(2));
		});
		assertTrue(open.isEmpty(), open::toString);
	}
}
