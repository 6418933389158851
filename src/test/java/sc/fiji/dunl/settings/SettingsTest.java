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
package sc.fiji.dunl.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.dunl.InputException;

class SettingsTest {

	private static final Option<Double> RATE = Option.number("rate_hz", "Rate", "Hz", 0, 0, 1e4, "How fast.");
	private static final Option<Integer> COUNT = Option.integer("kernel_num", "Kernels", "", 1, 1, 9, "How many.");
	private static final Option<Boolean> REFIT = Option.flag("debias", "Refit", true, "Whether.");
	private static final Option<String> MODE = Option.choice("mode", "Mode", List.of("fista", "ista"), "Which.");
	private static final Option<String> NAME = Option.text("name", "Name", "", "What.");
	private static final Settings DEFAULTS = Settings.defaults(List.of(RATE, COUNT, REFIT, MODE, NAME));

	@Test
	void changesLeaveTheOriginalAlone() {
		final Settings changed = DEFAULTS.with(COUNT, 3).with("mode", "ISTA").with("rate_hz", "15").with("debias", false);
		assertEquals(3, changed.get(COUNT));
		assertEquals("ista", changed.get(MODE));
		assertEquals(15.0, changed.get(RATE));
		assertEquals(false, changed.get(REFIT));
		assertEquals(1, DEFAULTS.get(COUNT));
		assertNotEquals(DEFAULTS, changed);
		assertEquals(DEFAULTS, changed.with(COUNT, 1).with("mode", "fista").with("rate_hz", 0).with("debias", true));
	}

	@ParameterizedTest
	@CsvSource({ "rate_hz,-1", "rate_hz,NaN", "rate_hz,fast", "rate_hz,1e5", "kernel_num,0", "kernel_num,2.5",
		"kernel_num,10", "rate_hz,1d", "rate_hz,0x1p3", "rate_hz,010", "rate_hz,1__e", "rate_hz,inf", "debias,yes", "mode,adam" })
	void valuesOutOfBoundsAreRefusedByName(final String key, final String value) {
		final String message = assertThrows(InputException.class, () -> DEFAULTS.with(key, value)).getMessage();
		assertTrue(message.contains("'" + key + "'") && message.contains("'" + value + "'"), message);
	}

	@Test
	void unknownKeysAreRefusedWithTheNearest() {
		final String message = assertThrows(InputException.class, () -> DEFAULTS.with("kernelnum", "2")).getMessage();
		assertTrue(message.contains("'kernelnum'") && message.contains("'kernel_num'"), message);
	}
}
