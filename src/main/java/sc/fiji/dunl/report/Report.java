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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import sc.fiji.dunl.io.AtomicFile;
import sc.fiji.dunl.io.Software;

/**
 * The report of an analysis: one page that shows in any browser what was done and
 * found, with nothing outside of it. The file is described in
 * docs/output-files/report.md.
 */
public final class Report {

	/** Name of the file in the folder of a recording or of a whole result. */
	public static final String FILE_NAME = "report.html";

	/** All sections, in their order; a new one is added here alone. */
	static final List<Section> SECTIONS = List.of(new Overview(), new WarningList(), new KernelSection(),
		new EventSection(), new ResponseSection(), new ExampleSection(), new QualitySection(), new SettingsSection(), new ProvenanceSection(),
		new ReadingSection(), new RepeatSection(), new CitingSection());

	private static final String STYLE = resource("report.css");

	private Report() {
		// NB: static use only.
	}

	/**
	 * Writes a report.
	 *
	 * @throws sc.fiji.dunl.InputException if the file cannot be written
	 */
	public static void write(final Subject subject, final Path file) {
		final byte[] page = page(subject).getBytes(StandardCharsets.UTF_8);
		AtomicFile.write(file, out -> out.write(page));
	}

	/** The page; the same for the same subject. */
	static String page(final Subject subject) {
		final Html html = new Html();
		final String name = Software.NAME + " report: " + subject.title();
		html.open("html", "lang", "en").open("head");
		html.single("meta", "charset", "utf-8").single("meta", "name", "viewport", "content",
			"width=device-width, initial-scale=1").single("meta", "name", "color-scheme", "content", "light dark");
		html.element("title", name).open("style").raw(STYLE).close().close();
		html.open("body").open("header").element("h1", subject.title());
		html.paragraph("Analysis of " + subject.text("date") + " by " + Software.NAME + " " + subject.text("version"));
		html.close().open("main");
		for (final Section section : SECTIONS) {
			if (!section.applies(subject)) continue;
			html.open("section").element("h2", section.title());
			section.write(subject, html);
			html.close();
		}
		return html.close().close().close().toString();
	}

	private static String resource(final String name) {
		try (InputStream in = Report.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
