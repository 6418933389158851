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
package sc.fiji.dunl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comparison of a small result, from the command and the terminal, with good and with bad input. */
class CompareMethodsTest {

	private static final Commands COMMANDS = new Commands();

	@TempDir
	private static Path shared;
	private static Path results;

	@TempDir
	private Path folder;

	@BeforeAll
	static void analyze() throws IOException {
		TinyRecording.write(shared);
		Files.writeString(shared.resolve("events.csv"), "event,time_s,size,side,same\ncue,2,1,left,5\ncue,5.5,2,right,5\n" +
			"cue,9,3,left,5\ncue,12.5,4,right,5\n");
		Files.writeString(shared.resolve("settings.yaml"), "kernels:\n  - name: cue\n    events: [cue]\n    length_s: 1\n");
		results = shared.resolve("results");
		COMMANDS.succeed(AnalyzeStack.class, "image", TinyRecording.movie(), "rois", shared.resolve("rois.zip").toString(),
			"events", shared.resolve("events.csv").toString(), "settings", shared.resolve("settings.yaml").toString(), "options",
			TinyRecording.FAST.replace(" kernel_length_s=1", ""), "output", results.toString(), "show", false);
	}

	@AfterAll
	static void dispose() {
		COMMANDS.close();
	}

	@Test
	void commandAndTerminalWriteTheSame() throws IOException {
		final Path truth = Files.createDirectory(folder.resolve("truth"));
		Files.copy(results.resolve("kernels.csv"), truth.resolve("kernels.csv"));
		Files.copy(results.resolve("codes.csv"), truth.resolve("codes.csv"));
		final Path a = folder.resolve("a"), b = folder.resolve("b");
		COMMANDS.succeed(CompareMethods.class, "results", results.toString(), "covariate", "size", "truth", truth.toString(),
			"options", "compare_to_s=0.5", "output", a.toString(), "show", false);
		final String out = run(0, "compare", results.toString(), "--covariate", "size", "--truth", truth.toString(), "--set",
			"compare_to_s=0.5", "--out", b.toString());
		assertTrue(out.contains("DUNL, cue: kernel_error 0.000; hit_rate 1.000") && out.contains("Window mean"), out);
		assertEquals(List.of("", "comparison.csv", "figures", "figures/comparison.png", "figures/methods-kernels.png",
			"methods-codes.csv", "methods-kernels.csv", "run.json"), Commands.listing(a));
		for (final String file : List.of("comparison.csv", "methods-codes.csv", "methods-kernels.csv"))
			assertEquals(-1, Files.mismatch(a.resolve(file), b.resolve(file)), file);
		final List<String> rows = Files.readAllLines(a.resolve("comparison.csv"));
		assertEquals("method,kernel,measure,value,count,about", rows.get(0));
		assertTrue(rows.stream().anyMatch(row -> row.matches("Window mean,cue,spearman,.*,2,size of cue")), rows.toString());
		assertTrue(Files.readAllLines(a.resolve("methods-codes.csv")).stream().anyMatch(row -> row.startsWith(
			"Window mean,b,cue,20,2.0,")));
		assertTrue(Files.readString(a.resolve("run.json")).contains("compare_to_s"));
		assertTrue(run(0, "compare", results.toString(), "--out", b.toString(), "--overwrite").contains("Results are in"));
	}

	@Test
	void whatCannotBeUsedIsRefusedAndLeavesNothing() {
		assertTrue(refusal("results", "").contains("results is empty"));
		assertTrue(refusal("results", folder.resolve("none").toString()).contains("There is no folder"));
		assertTrue(refusal("results", folder.toString()).contains("is no result folder"));
		assertTrue(refusal("covariate", "taste").contains("no column 'taste'; choose one of 'same', 'side', 'size'"));
		assertTrue(refusal("covariate", "same").contains("all have the value '5'"));
		assertTrue(refusal("truth", folder.resolve("none").toString()).contains("none"));
		assertTrue(refusal("options", "compare_to_s=-1").contains("'compare_to_s' is '-1'"));
		assertTrue(refusal("options", "kernel_num=3").contains("already named (cue)"));
		assertTrue(refusal("options", "compare_from_s=2").contains("compare_to_s"));
		assertTrue(refusal("output", results.toString(), "overwrite", true).contains("whose place they would take"));
		assertTrue(refusal("output", shared.toString(), "overwrite", true).contains("no former result"));
		assertTrue(refusal("output", "").contains("output folder"));
		assertEquals(List.of(""), Commands.listing(folder));
		final String out = folder.resolve("out").toString();
		assertTrue(run(1, "compare", folder.toString(), "--out", out).startsWith("Error: "));
		assertTrue(run(1, "compare", results.toString(), "--out", results.toString(), "--overwrite").contains("whose place"));
		assertEquals(List.of(""), Commands.listing(folder));
		assertTrue(Files.isRegularFile(results.resolve("codes.csv")));
	}

	/** Refuses good input with these parameters changed. */
	private String refusal(final Object... changes) {
		final Map<String, Object> inputs = new LinkedHashMap<>();
		inputs.put("results", results.toString());
		inputs.put("output", folder.resolve("out").toString());
		inputs.put("show", false);
		for (int i = 0; i < changes.length; i += 2)
			inputs.put((String) changes[i], changes[i + 1]);
		return COMMANDS.refuse(CompareMethods.class, inputs.entrySet().stream().flatMap(e -> Stream.of(e
			.getKey(), e.getValue())).toArray());
	}

	private static String run(final int code, final String... args) {
		final StringWriter out = new StringWriter(), err = new StringWriter();
		assertEquals(code, Main.execute(new PrintWriter(out), new PrintWriter(err), args), () -> out + "" + err);
		return out + "" + err;
	}
}
