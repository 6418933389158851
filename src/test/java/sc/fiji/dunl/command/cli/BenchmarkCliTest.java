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
package sc.fiji.dunl.command.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.dunl.command.Main;

class BenchmarkCliTest {

	@TempDir
	Path folder;

	private final StringWriter out = new StringWriter();
	private final StringWriter err = new StringWriter();

	private int run(final String... args) {
		return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
	}

	@Test
	void aTableAndAFigureAreWritten() throws IOException {
		final Path target = folder.resolve("bench");
		assertEquals(0, run("benchmark", "--scenario", "structured", "--trials", "5,8", "--seeds", "1", "--held-out", "5",
			"--out", target.toString()), err::toString);
		final List<String> rows = Files.readAllLines(target.resolve("benchmark.csv"));
		assertEquals(1 + 2 * 2, rows.size());
		assertEquals("scenario,sigma,trials,held_out,seed,method,kernel_error,hit_rate,false_rate,r2,r2_signal," +
			"amplitude_pearson,amplitude_spearman,amplitude_bias,reward_spearman", rows.get(0));
		assertTrue(rows.get(1).startsWith("structured,0.1,5,5,1,learned,0."), rows.get(1));
		assertTrue(rows.get(1).endsWith(","), "no reward");
		assertTrue(ImageIO.read(target.resolve("structured-0.1.png").toFile()).getWidth() > 600);
		assertTrue(out.toString().contains("| structured | 0.1 | 5 | learned | 0."), out::toString);
	}

	@Test
	void badInputIsOneSentenceAndNoFolder() {
		final Path target = folder.resolve("bench");
		assertEquals(Main.FAILED, run("benchmark", "--scenario", "loud", "--out", target.toString()));
		assertTrue(err.toString().contains("Error: There is no benchmark 'loud'; choose one of calscenario, short"), err::toString);
		assertFalse(Files.exists(target));
	}

	@Test
	void onlyOneFormAtATime() {
		assertEquals(2, run("benchmark", "--quick", "--full", "--out", folder.resolve("x").toString()));
		assertEquals(2, run("benchmark", "--out", folder.resolve("x").toString()));
	}
}
