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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static sc.fiji.dunl.io.Sentences.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.imagej.ResultFixture;
import sc.fiji.dunl.progress.Progress;

/** Result folders and the decisions beside them, written and read again. */
class ResultFolderTest {

	private final AnalysisResult result = result();

	@TempDir
	private Path temp;
	private Path folder;

	private static AnalysisResult result() {
		final AnalysisResult some = ResultFixture.result(3, 200);
		some.fit()[1][0] = Double.NaN;
		return new AnalysisResult(some.traces(), some.events(), new Model(some.model().kernels(), AnalysisOptions
			.defaults()), some.codes(), some.baseline(), some.fit(), some.quality(), some.losses(), some.warnings());
	}

	@BeforeEach
	void write() {
		folder = temp.resolve("result");
		try (OutputFolder output = OutputFolder.create(folder)) {
			ResultFiles.writeRecording(output, result);
			ResultFiles.writeModel(output, result);
			RunRecord.builder().build().write(output);
			output.commit();
		}
	}

	private StoredResult read() {
		return ResultFolder.open(folder).read(Progress.NONE);
	}

	@Test
	void aResultReadsBack() {
		assertSame(read());
	}

	@Test
	void oneOfSeveralRecordingsReadsBack() {
		folder = temp.resolve("several");
		try (OutputFolder output = OutputFolder.create(folder)) {
			ResultFiles.writeModel(output, result);
			ResultFiles.writeRecording(output.within("day1"), result);
			RunRecord.builder().build().write(output);
			output.commit();
		}
		refused(this::read, "several recordings", "day1");
		folder = folder.resolve("day1");
		assertSame(read());
		assertEquals(folder.resolve("curation.csv"), ResultFolder.open(folder).curation());
	}

	private void assertSame(final StoredResult read) {
		assertEquals(result.traces().labels(), read.traces().labels());
		for (int r = 0; r < 3; r++) {
			assertArrayEquals(result.traces().trace(r), read.traces().trace(r), 0);
			assertArrayEquals(result.fit()[r], read.fit().trace(r), 0);
		}
		assertEquals(result.codes(), read.codes());
		assertEquals(result.quality(), read.quality());
		assertEquals(result.events(), read.events());
		assertEquals(result.model().settings(), read.model().settings());
	}

	@Test
	void whatIsNoResultIsRefused() throws IOException {
		refused(() -> ResultFolder.open(temp.resolve("nowhere")), "nowhere", "no folder");
		refused(() -> ResultFolder.open(temp), "run.json");
		Files.writeString(temp.resolve("run.json"), "{\"format\": \"diary\"}");
		refused(() -> ResultFolder.open(temp), "no undamaged record");
		Files.writeString(temp.resolve("run.json"), "{\"format\": \"dunl-fiji run\", \"format_version\": 2}");
		refused(() -> ResultFolder.open(temp), "version", "update");
	}

	@Test
	void aResultOfAnEarlierVersionIsRefused() throws IOException {
		final Path record = folder.resolve("run.json");
		Files.writeString(record, Files.readString(record).replace("reconstruction.csv", "reconstruction.txt"));
		refused(this::read, "'reconstruction.csv'", "earlier version");
	}

	@Test
	void cutAndMissingFilesAreRefused() throws IOException {
		for (final String name : List.of("dff.csv", "reconstruction.csv", "codes.csv", "quality.csv", "events.csv", "model.json")) {
			final Path file = folder.resolve(name);
			final byte[] bytes = Files.readAllBytes(file);
			final String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
			// NB: After a whole row nothing in the file itself tells that it was cut.
			Files.writeString(file, text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));
			refused(this::read, name, "bytes");
			Files.delete(file);
			refused(this::read, name, "lacks");
			Files.write(file, bytes);
		}
		assertSame(read());
	}

	@Test
	void decisionsReadBack() throws IOException {
		final StoredResult stored = read();
		final Path file = ResultFolder.open(folder).curation();
		assertEquals(Curation.NONE, CurationTable.read(file, stored));
		final Code code = stored.codes().get(3);
		final Curation curation = Curation.NONE.with(2, Decision.REJECTED).with(code, Decision.ACCEPTED).with(stored.codes()
			.get(1), Decision.REJECTED);
		CurationTable.write(curation, stored, file);
		assertEquals(curation, CurationTable.read(file, stored));
		assertEquals(List.of("roi,kernel,trial,sample,decision", "cell 3,,,,rejected"), Files.readAllLines(file).subList(0,
			2));
		assertEquals(4, Files.readAllLines(file).size());
		assertEquals(Decision.UNDECIDED, curation.with(code, Decision.UNDECIDED).of(code));
		assertSame(read());
	}

	@Test
	void decisionsAboutSomethingElseAreRefused() throws IOException {
		final StoredResult stored = read();
		final Path file = folder.resolve("curation.csv");
		final String header = "roi,kernel,trial,sample,decision\n";
		Files.writeString(file, header + "cell 9,,,,rejected\n");
		refused(() -> CurationTable.read(file, stored), "Row 1", "'cell 9'");
		Files.writeString(file, header + "cell 1,,,,accepted\ncell 1,value,1,7,rejected\n");
		refused(() -> CurationTable.read(file, stored), "Row 2", "'value'", "sample 7");
		Files.writeString(file, header + "cell 1,,,,maybe\n");
		refused(() -> CurationTable.read(file, stored), "'maybe'", "accepted or rejected");
		Files.writeString(file, "roi,decision\ncell 1,accepted\n");
		refused(() -> CurationTable.read(file, stored), "columns");
	}

	@Test
	void aResultWithDecisionsIsNotReplaced() {
		CurationTable.write(Curation.NONE.with(0, Decision.REJECTED), read(), folder.resolve("curation.csv"));
		refused(() -> OutputFolder.create(folder, true), "curation.csv");
		assertFalse(CurationTable.read(folder.resolve("curation.csv"), read()).isEmpty());
	}
}
