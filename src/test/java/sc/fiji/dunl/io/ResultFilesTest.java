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
package sc.fiji.dunl.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sc.fiji.dunl.io.Sentences.file;
import static sc.fiji.dunl.io.Sentences.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.evaluate.RoiQuality;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.imagej.ResultFixture;

/** Every table and the model, written and read again. */
class ResultFilesTest {

	private final AnalysisResult result = ResultFixture.result();
	private final KernelBank kernels = result.model().kernels();

	@TempDir
	private Path temp;
	private Path folder;

	@BeforeEach
	void write() {
		folder = temp.resolve("result");
		try (OutputFolder output = OutputFolder.create(folder)) {
			ResultFiles.writeRecording(output, result);
			ResultFiles.writeModel(output, result);
			output.commit();
		}
	}

	@Test
	void tracesReadBackExactly() {
		assertEquals(result.traces().value(5, 899), Tables.traces(folder.resolve("dff.csv")).value(5, 899));
	}

	@Test
	void kernelsReadBackExactly() throws IOException {
		assertSame(kernels, KernelTable.read(folder.resolve("kernels.csv"), kernels.specs()));
		final Kernel free = KernelTable.read(folder.resolve("kernels.csv")).get(0);
		assertTrue(!free.spec().eventsKnown() && free.spec().lengthSeconds() == 2);
		assertTrue(Files.readAllLines(folder.resolve("kernels.csv")).get(31).matches("2\\.0,,[-0-9.E]+"));
	}

	@Test
	void kernelsOfOthersAreScaledToUnitNorm() throws IOException {
		final KernelBank read = KernelTable.read(file(temp, "k.csv", "time_s,a,b\n0,3,0\n0.1,4,-2\n0.2,,0\n"));
		assertArrayEquals(new double[] { 0.6, 0.8 }, read.get(0).waveform(), 1e-15);
		assertArrayEquals(new double[] { 0, -1, 0 }, read.get(1).waveform(), 1e-15);
		assertTrue(read.get(0).spec().nonneg() && !read.get(1).spec().nonneg());
		refused(() -> KernelTable.read(file(temp, "l.csv", "time_s,a\n0,0\n0.1,0\n")), "'a'", "norm");
		refused(() -> KernelTable.read(file(temp, "m.csv", "time_s,a\n0,1\n0.1,\n0.2,1\n")), "row 3");
		refused(() -> KernelTable.read(file(temp, "n.csv", "a,b\n0,1\n")), "time_s");
		refused(() -> KernelTable.read(file(temp, "o.csv", "time_s,a\n0,1\n")), "two rows");
		refused(() -> KernelTable.read(file(temp, "q.csv", "time_s,a\n0,1\n0.1,1\n0.2,1\n0.4,1\n0.5,1\n")), "row 4", "0.2",
			"0.1");
		refused(() -> KernelTable.read(file(temp, "r.csv", "time_s,a\n0,1\n1.0001,1\n2.0001,1\n3.0213,1\n")), "row 4");
		refused(() -> KernelTable.read(file(temp, "s.csv", "time_s,a\n0,1\n0.1,1\n0.1,1\n")), "row 3", "rise");
		refused(() -> KernelTable.read(file(temp, "p.csv", "time_s,a\n0,\n0.1,1\n")), "'a'", "row 1");
	}

	@Test
	void codesReadBackExactly() throws IOException {
		final Path file = folder.resolve("codes.csv");
		assertEquals(result.codes(), CodeTable.read(file, result.traces().labels(), kernels));
		assertEquals("roi,kernel,trial,sample,time_s,amplitude,event,amplitude_low,amplitude_high,score", Files.readAllLines(
			file).get(0));
		refused(() -> CodeTable.read(file, List.of("cell 1"), kernels), "'cell 2'", "ROI");
		final String header = "roi,kernel,trial,sample,time_s,amplitude,event\n";
		refused(() -> CodeTable.read(file(temp, "c.csv", header + "cell 1,speed,1,0,0,1,\n"), List.of("cell 1"), kernels),
			"'speed'", "Row 1");
		final String old = header + "cell 1,value,1,3,0.2,1.5,\n";
		assertEquals(List.of(new Code(0, 1, 1, 3, 0, 1.5)), CodeTable.read(file(temp, "f.csv", old), List.of("cell 1"), kernels));
		refused(() -> CodeTable.read(file(temp, "d.csv", header + "cell 1,value,1,0.5,0,1,\n"), List.of("cell 1"),
			kernels), "'sample'", "whole");
		refused(() -> CodeTable.read(file(temp, "e.csv", "roi,kernel\n"), List.of("cell 1"), kernels), "amplitude");
	}

	@Test
	void qualityIsATable() throws IOException {
		final List<String> lines = Files.readAllLines(folder.resolve("quality.csv"));
		assertEquals("roi,noise,r2,events,missing_samples,saturated_frames,nonfinite_frames,zero_frames,flags", lines.get(0));
		assertEquals("cell 3,0.05,0.88," + result.quality().get(2).events() + ",0,2,0,0,noisy drift", lines.get(3));
		QualityTable.write(List.of(new RoiQuality("dark", Double.NaN, Double.NaN, 0, 7, Optional.empty(), List.of(
			"not_analysed"))), temp
			.resolve("q.csv"));
		assertEquals("dark,,,0,7,,,,not_analysed", Files.readAllLines(temp.resolve("q.csv")).get(1));
	}

	@Test
	void settingsReadBack() {
		final SettingsFile.Content content = SettingsFile.read(folder.resolve("settings.yaml"), result.model().settings(),
			9);
		assertEquals(result.model().settings(), content.settings());
		assertEquals(kernels.specs(), content.kernels());
	}

	@Test
	void modelReadsBackExactly() {
		final Model read = ModelFile.read(folder.resolve("model.json"), ResultFixture.OPTIONS);
		assertSame(kernels, read.kernels());
		assertEquals(result.model().settings(), read.settings());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\"version\": 1|\"version\": 2|update", "dunl-fiji model|other|'dunl-fiji model'",
		"\"waveform\"|\"wave\"|'waveform'", "\"rate_hz\": 15.0|\"rate_hz\": \"x\"|'rate_hz'", "\"seed\"|\"sed\"|'seed'",
		"\"code_nonneg\": 1|\"code_nonneg\": 7|code_nonneg", "\"name\": \"value\"|\"name\": \"salience\"|Two kernels",
		"\"settings\": {|\"settings\": [|damaged", "0.0,|0.5,|norm", "\"kernels\": [|\"cores\": [|'kernels'" })
	void damagedModelsAreRefused(final String old, final String changed, final String part) throws IOException {
		final String text = Files.readString(folder.resolve("model.json"));
		assertTrue(text.contains(old));
		refused(() -> ModelFile.read(file(temp, "m.json", text.replace(old, changed)), ResultFixture.OPTIONS), part,
			"m.json");
	}

	@Test
	void truncatedModelsAreRefused() throws IOException {
		final String text = Files.readString(folder.resolve("model.json")).strip();
		for (int n = 0; n < text.length(); n += 97) {
			final String part = text.substring(0, n);
			refused(() -> ModelFile.read(file(temp, "m.json", part), ResultFixture.OPTIONS), "m.json");
		}
		refused(() -> ModelFile.read(file(temp, "m.json", text + "{}"), ResultFixture.OPTIONS), "m.json");
	}

	private static void assertSame(final KernelBank expected, final KernelBank read) {
		assertEquals(expected.rateHz(), read.rateHz());
		assertEquals(expected.specs(), read.specs());
		for (int c = 0; c < expected.size(); c++)
			assertArrayEquals(expected.get(c).waveform(), read.get(c).waveform(), 0);
	}
}
