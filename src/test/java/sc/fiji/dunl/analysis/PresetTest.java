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
package sc.fiji.dunl.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.settings.Settings;

/** What presets set, and that it is what they are named after. */
class PresetTest {

	private static final Settings DEFAULTS = AnalysisOptions.defaults();

	@Test
	void namesAreLowerCaseAndUnknownOnesAreRefusedWithTheList() {
		final Set<String> names = new TreeSet<>();
		for (final Preset preset : Preset.ALL) {
			assertTrue(preset.name().matches("[a-z_]+"), preset.name());
			assertTrue(names.add(preset.name()));
			assertEquals(preset, Preset.named(preset.name()));
		}
		assertEquals(Preset.NONE, Preset.named(""));
		assertEquals(Preset.PHOTOMETRY, Preset.named("Photometry"));
		final String message = assertThrows(InputException.class, () -> Preset.named("calcium")).getMessage();
		assertTrue(message.contains("'calcium'"), message);
		names.forEach(name -> assertTrue(message.contains(name), message));
	}

	@Test
	void everyPresetIsAllowedAndContradictsNothing() {
		for (final Preset preset : Preset.ALL)
			Contradictions.check(preset.on(DEFAULTS));
		assertEquals(DEFAULTS, Preset.NONE.on(DEFAULTS));
	}

	@Test
	void thatForUnknownEventsSaysWhatTheDefaultsSay() {
		assertEquals(DEFAULTS, Preset.CALCIUM_BLIND.on(DEFAULTS));
		assertNotEquals(DEFAULTS, Preset.CALCIUM_BLIND.on(Preset.DOPAMINE_CONTROL.on(Preset.AUTHORS.on(DEFAULTS))));
	}

	@Test
	void thoseOfTheSamplesAreTheirSettingsExceptForWhichKernelsThereAre() {
		assertEquals(sample("dopamine"), withoutKernels(Preset.DOPAMINE_CONTROL));
		assertEquals(sample("calcium"), withoutKernels(Preset.CALCIUM_EVENTS));
		assertEquals(sample("calcium"), withoutKernels(Preset.CALCIUM_BLIND));
	}

	@Test
	void thatOfTheAuthorsIsWhatAConfigurationOfTheirsMeansWhereItSaysNothing() {
		final Settings theirs = SettingsFile.parse("default:\n  kernel_num: 1\n  code_supp: True\n", DEFAULTS, s -> 2)
			.settings();
		assertEquals(theirs, withoutKernels(Preset.AUTHORS));
		final Settings over = SettingsFile.parse("default:\n  kernel_num: 1\n  code_supp: True\n", Preset.AUTHORS.on(
			DEFAULTS), s -> 2).settings();
		assertEquals(Preset.AUTHORS.on(DEFAULTS), over);
	}

	private static Settings sample(final String name) {
		return SettingsFile.read(Path.of("sample-stacks", name, "settings.yaml"), DEFAULTS, 2).settings();
	}

	private static Settings withoutKernels(final Preset preset) {
		return preset.on(DEFAULTS).with(DunlOptions.KERNEL_PER_EVENT, false).with(DunlOptions.KERNEL_LENGTH,
			DunlOptions.KERNEL_LENGTH.defaultValue());
	}
}
