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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.DunlOptions;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.settings.Settings;

class ChosenSettingsTest {

	@TempDir
	Path folder;

	@Test
	void whatOnlyMattersInLearningIsRefusedForAModel() {
		final Model model = new Model(new KernelBank(List.of(new Kernel(KernelSpec.free("a", 1), new double[] { 0.6, 0.8 })),
			2), AnalysisOptions.defaults());
		for (final String key : new String[] { "train_num_epochs", "kernel_length_s", "kernel_per_event", "optimizer_lr" }) {
			final String message = assertThrows(InputException.class, () -> new ChosenSettings().set(key, 1).of(model))
				.getMessage();
			assertTrue(message.contains("'" + key + "'"), message);
		}
		assertEquals(7.0, new ChosenSettings().set("event_min_snr", 7).of(model).settings().get(DunlOptions.EVENT_MIN));
	}

	@Test
	void zeroKeepsWhatTheFileSaysAndAnythingElseWins() throws IOException {
		final Path yaml = yaml("rate_hz: 12\nkernel_num: 3\nseed: 9\n");
		final Settings kept = chosen().number("rate_hz", TraceOptions.RATE_HZ, 0.0).number("kernel_num",
			DunlOptions.KERNEL_NUM, 0).read(yaml()).settings();
		assertEquals(AnalysisOptions.defaults(), kept);
		final Settings changed = chosen().number("rate_hz", TraceOptions.RATE_HZ, 0.0).number("kernel_num",
			DunlOptions.KERNEL_NUM, 5).options("seed=4").read(Optional.of(yaml)).settings();
		assertEquals(12, changed.get(TraceOptions.RATE_HZ));
		assertEquals(5, changed.get(DunlOptions.KERNEL_NUM));
		assertEquals(4, changed.get(DunlOptions.SEED));
	}

	@Test
	void aChangedLengthReachesKernelsWhoseFileNamesNone() throws IOException {
		final Path yaml = yaml("kernel_length_s: 3\nkernels:\n  - name: short\n    length_s: 0.5\n  - name: usual\n");
		final SettingsFile.Content content = chosen().number("kernel_length_s", DunlOptions.KERNEL_LENGTH, 1.5).read(
			Optional.of(yaml));
		assertEquals(0.5, content.kernels().get(0).lengthSeconds());
		assertEquals(1.5, content.kernels().get(1).lengthSeconds());
		assertEquals(3, chosen().read(Optional.of(yaml)).kernels().get(1).lengthSeconds());
	}

	@Test
	void optionsReachEverySettingByItsKey() {
		final Settings defaults = AnalysisOptions.defaults();
		final StringBuilder text = new StringBuilder();
		defaults.asMap().forEach((key, value) -> text.append(' ').append(key).append("='").append(value).append("'\n"));
		assertEquals(defaults, chosen().options(text.toString()).read(yaml()).settings());
		final Settings read = chosen().options("  trial_event='go cue' signal=RAW\tdebias=false unrolling_alpha=\"0.1\" ")
			.read(yaml()).settings();
		assertEquals("go cue", read.get(DunlOptions.TRIAL_EVENT));
		assertEquals(TraceOptions.RAW, read.get(TraceOptions.SIGNAL));
		assertEquals(false, read.get(DunlOptions.DEBIAS));
		assertEquals("0.1", read.get(DunlOptions.UNROLLING_ALPHA));
		assertEquals("", chosen().options("trial_event=").read(yaml()).settings().get(DunlOptions.TRIAL_EVENT));
		assertEquals(defaults, chosen().options(null).read(yaml()).settings());
	}

	@Test
	void whatCannotBeUsedIsNamed() throws IOException {
		refused(() -> chosen().options("sed=3").read(yaml()), "'sed'", "seed");
		refused(() -> chosen().options("seed=abc").read(yaml()), "'seed'", "'abc'", "whole number");
		refused(() -> chosen().options("seed=2.7").read(yaml()), "'seed'", "'2.7'", "whole number");
		refused(() -> chosen().options("seed = 3").read(yaml()), "'seed = 3'", "key=value");
		refused(() -> chosen().options("seed=3 fast").read(yaml()), "'fast'", "key=value");
		refused(() -> chosen().options("trial_event='go cue").read(yaml()), "'trial_event='go cue'");
		refused(() -> chosen().options("debias=yes").read(yaml()), "'debias'", "true or false");
		refused(() -> chosen().number("signal_channel", TraceOptions.CHANNEL, -1), "'signal_channel'", "'-1'");
		refused(() -> chosen().number("kernel_num", DunlOptions.KERNEL_NUM, 101), "'kernel_num'", "1 to 100");
		refused(() -> chosen().number("rate_hz", TraceOptions.RATE_HZ, Double.NaN), "'rate_hz'", "NaN");
		refused(() -> chosen().number("kernel_num", DunlOptions.KERNEL_NUM, 2).options("kernel_num=3"), "'2'", "'3'");
		refused(() -> chosen().preset("calcium"), "'preset'", "'calcium'", "calcium_blind", "authors");
		final Path yaml = yaml("kernels:\n  - name: cue\n  - name: reward\n");
		refused(() -> chosen().options("kernel_num=3").read(Optional.of(yaml)), "kernel_num", "cue, reward");
		assertEquals(2, chosen().options("kernel_num=2").read(Optional.of(yaml)).kernels().size());
	}

	@Test
	void theSameValueMayBeGivenTwiceSinceImageJReadsIntoTheOptions() {
		assertEquals(2, chosen().number("kernel_num", DunlOptions.KERNEL_NUM, 2).options("kernel_num=2").read(yaml())
			.settings().get(DunlOptions.KERNEL_NUM));
		assertEquals(15, chosen().number("rate_hz", TraceOptions.RATE_HZ, 15.0).options("rate_hz=15").read(yaml())
			.settings().get(TraceOptions.RATE_HZ));
	}

	@Test
	void aFileWinsOverAPresetAndSingleValuesOverBoth() throws IOException {
		final Path yaml = yaml("kernel_length_s: 3\nkernels:\n  - name: a\n");
		final SettingsFile.Content preset = chosen().preset("dopamine_control").read(yaml());
		assertEquals(1.4, preset.settings().get(DunlOptions.KERNEL_LENGTH));
		assertEquals(2, preset.settings().get(TraceOptions.CONTROL_CHANNEL));
		assertEquals("dopamine_control", preset.preset());
		final SettingsFile.Content file = chosen().preset("dopamine_control").options("control_channel=3").read(Optional.of(
			yaml));
		assertEquals(3, file.settings().get(DunlOptions.KERNEL_LENGTH));
		assertEquals(3, file.kernels().get(0).lengthSeconds());
		assertEquals(3, file.settings().get(TraceOptions.CONTROL_CHANNEL));
		assertEquals(1, file.settings().get(TraceOptions.CHANNEL));
		assertEquals(chosen().read(yaml()), chosen().preset("").preset("none").read(yaml()));
		assertEquals("", chosen().read(yaml()).preset());
	}

	@Test
	void aWrongChangeIsNotBlamedOnTheFile() throws IOException {
		final Path yaml = yaml("seed: 1\n");
		final String message = assertThrows(InputException.class, () -> chosen().options("seed=x").read(Optional.of(yaml)))
			.getMessage();
		assertTrue(message.startsWith("Setting 'seed'"), message);
	}

	private static ChosenSettings chosen() {
		return new ChosenSettings();
	}

	private static Optional<Path> yaml() {
		return Optional.empty();
	}

	private Path yaml(final String text) throws IOException {
		return Files.writeString(folder.resolve("settings.yaml"), text);
	}

	private static void refused(final Executable action, final String... parts) {
		final String message = Commands.sentence(assertThrows(InputException.class, action).getMessage());
		for (final String part : parts)
			assertTrue(message.contains(part), () -> "'" + part + "' is not in: " + message);
	}
}
