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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes of a small recording whose responses grow with the reward. */
class BehaviourStudyTest {

	@TempDir
	private static Path folder;

	private static Commands commands;

	@BeforeAll
	static void analyse() throws IOException {
		commands = new Commands();
		final StringBuilder traces = new StringBuilder("time_s,grows,same\n"), events = new StringBuilder(
			"event,time_s,reward_ul,cs\n");
		final double[][] y = new double[2][400];
		for (int e = 0; e < 12; e++) {
			final int onset = 20 + 30 * e;
			events.append(String.format(Locale.ROOT, "reward,%.1f,%d,%s%n", onset / 10.0, e % 4, e % 2 == 0 ? "plus" : "minus"));
			for (int k = 0; k < 5; k++) {
				y[0][onset + k] += (1 + e % 4) * (5 - k);
				y[1][onset + k] += (2 + 0.01 * (e * 7 % 12)) * (5 - k);
			}
		}
		for (int t = 0; t < 400; t++)
			traces.append(String.format(Locale.ROOT, "%.1f,%.4f,%.4f%n", t / 10.0, y[0][t] + 0.02 * Math.sin(12.9898 * t),
				y[1][t] + 0.02 * Math.cos(78.233 * t)));
		Files.writeString(folder.resolve("traces.csv"), traces);
		Files.writeString(folder.resolve("events.csv"), events);
		commands.succeed(DeconvolveTraces.class, "traces", folder.resolve("traces.csv").toString(), "events", folder.resolve(
			"events.csv").toString(), "output", folder.resolve("result").toString(), "options",
			"kernel_per_event=true kernel_length_s=0.6 train_num_epochs=5");
	}

	@AfterAll
	static void dispose() {
		commands.close();
	}

	private static Object[] inputs(final String out, final Object... more) {
		final List<Object> inputs = new ArrayList<>(List.of("results", folder.resolve("result").toString(), "output", folder
			.resolve(out).toString(), "show", false));
		inputs.addAll(List.of(more));
		return inputs.toArray();
	}

	private static void study(final String out, final Object... more) {
		commands.succeed(CodesAgainstBehaviour.class, inputs(out, more));
	}

	private static String refused(final Object... more) {
		final String sentence = commands.refuse(CodesAgainstBehaviour.class, inputs("refused", more));
		assertTrue(Files.notExists(folder.resolve("refused")));
		return sentence;
	}

	private static List<String> lines(final String file) throws IOException {
		return Files.readAllLines(folder.resolve(file));
	}

	@Test
	void theRoiThatGrowsWithTheRewardIsFound() throws IOException {
		study("all");
		final List<String> rows = lines("all/behaviour.csv");
		assertEquals(1 + 2 * 2, rows.size(), "two ROIs, two covariates, and none that is the same throughout");
		final String[] grows = rows.stream().filter(row -> row.startsWith("grows,reward,reward_ul")).findFirst().orElseThrow()
			.split(",", -1);
		assertEquals("12", grows[3]);
		assertTrue(Double.parseDouble(grows[6]) > 0.9, "rho");
		assertTrue(Double.parseDouble(grows[8]) < 0.05, "q");
		final String[] same = rows.stream().filter(row -> row.startsWith("same,reward,reward_ul")).findFirst().orElseThrow()
			.split(",", -1);
		assertTrue(Double.parseDouble(same[8]) > 0.05, "q");
		assertEquals(1 + 2 * (4 + 2) + 4 + 2, lines("all/tuning.csv").size());
		assertEquals(1 + 2, lines("all/population.csv").size());
		assertTrue(Commands.listing(folder.resolve("all")).containsAll(List.of("figures/tuning.png", "figures/rasters.png",
			"figures/rois/001_grows.png", "run.json")));
	}

	@Test
	void commandLineWritesTheSameTables() throws IOException {
		study("dialog", "covariates", "reward_ul");
		final StringWriter out = new StringWriter();
		assertEquals(0, Main.execute(new PrintWriter(out, true), new PrintWriter(out, true), "behaviour", folder.resolve(
			"result").toString(), "--covariates", "reward_ul", "--out", folder.resolve("terminal").toString()), out::toString);
		for (final String file : List.of("behaviour.csv", "tuning.csv", "population.csv"))
			assertEquals(lines("dialog/" + file), lines("terminal/" + file));
		assertTrue(out.toString().contains("reward against reward_ul: median Spearman's rho"), out::toString);
	}

	@Test
	void tablesOfEventsAndTrialsBringCovariates() throws IOException {
		final List<String> more = new ArrayList<>(lines("events.csv"));
		final StringBuilder trials = new StringBuilder("start_s,stop_s,block\n");
		for (int e = 0; e < 12; e++) {
			more.set(e + 1, more.get(e + 1) + "," + e * e);
			trials.append(String.format(Locale.ROOT, "%.1f,%.1f,%s%n", 1.5 + 3 * e, 4.4 + 3 * e, e < 6 ? "first" : "last"));
		}
		more.set(0, more.get(0) + ",effort");
		Files.write(folder.resolve("more.csv"), more);
		Files.writeString(folder.resolve("trials.csv"), trials);
		study("more", "event_table", folder.resolve("more.csv").toString(), "trial_table", folder.resolve("trials.csv")
			.toString(), "covariates", "effort, block", "categories", "block");
		assertTrue(lines("more/behaviour.csv").stream().anyMatch(row -> row.startsWith(
			"grows,reward,block,12,") && row.contains("kruskal_wallis_h")));
		Files.writeString(folder.resolve("other.csv"), "event,time_s,effort\nreward,2.6,1\n");
		assertTrue(refused("event_table", folder.resolve("other.csv").toString()).contains("is no event of this result"));
	}

	@Test
	void decisionsAreHeeded() throws IOException {
		final Path curation = folder.resolve("result/curation.csv");
		Files.writeString(curation, "roi,kernel,trial,sample,decision\nsame,,,,rejected\ngrows,reward,1,20,rejected\n");
		try {
			study("curated", "covariates", "reward_ul");
			final List<String> rows = lines("curated/behaviour.csv");
			assertEquals(2, rows.size());
			assertTrue(rows.get(1).startsWith("grows,reward,reward_ul,11,"), rows.get(1));
			assertTrue(refused("only_accepted", true).contains("no ROI was accepted"));
		}
		finally {
			Files.delete(curation);
		}
	}

	@Test
	void whatCannotBeUsedIsRefused() {
		assertTrue(refused("covariates", "reward").contains("No column of the events is called 'reward'"));
		assertTrue(refused("kernels", "value").contains("the kernels are 'reward'"));
		assertTrue(refused("at_event", "cue").contains("No event is called 'cue'"));
		assertTrue(refused("at_event", "reward", "window_stop_s", -1.0).contains("window_stop_s = -1.0"));
		assertTrue(refused("categories", "size").contains("categories names 'size'"));
		assertTrue(refused("permutations", 10).contains("'permutations' is '10'"));
		assertTrue(refused("covariates", "cs,cs").contains("names one thing twice"));
		final String result = folder.resolve("result").toString();
		assertTrue(refused("output", result, "overwrite", true).contains("whose place they would take"));
		assertTrue(Files.exists(folder.resolve("result/codes.csv")));
	}
}
