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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sc.fiji.dunl.io.Sentences.file;
import static sc.fiji.dunl.io.Sentences.refused;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.imagej.ResultFixture;
import sc.fiji.dunl.settings.Settings;

class SettingsFileTest {

	private final Settings defaults = Settings.defaults(ResultFixture.OPTIONS);

	@TempDir
	private Path folder;

	@Test
	void everyKeyIsRead() {
		final SettingsFile.Content content = parse("""
			version: 1
			kernel_length: 3.5
			seed: 9
			shared: false
			method: ISTA
			note: "yes: no # 1"
			kernels:
			  - name: salience
			    events: [cue, 7]
			    code_nonneg: 2
			    kernel_nonneg: false
			    length_s: 1e0
			    exclusive_with: value
			    code_sparse_regularization: 0.5
			  - name: value
			""");
		assertEquals(defaults.with("kernel_length", 3.5).with("seed", 9).with("shared", false).with("method", "ista").with(
			"note", "yes: no # 1"), content.settings());
		assertEquals(List.of(new KernelSpec("salience", List.of("cue", "7"), 2, false, 1, List.of("value"), 0.5), KernelSpec
			.free("value", 3.5)), content.kernels());
	}

	@Test
	void anEmptyFileChangesNothing() {
		assertEquals(new SettingsFile.Content(defaults, List.of()), parse("# nothing\n"));
	}

	@Test
	void printedSettingsReadBack() {
		final Settings settings = defaults.with("kernel_length", 1 / 3.0).with("note", "- 'a': \"b\" \u00b5 # 1");
		final List<KernelSpec> kernels = List.of(new KernelSpec("true", List.of("1", "a b"), -1, false, 0.1, List.of("01"),
			1e-9), new KernelSpec("01", List.of("1", "a b"), 1, true, 7, List.of("true"), Double.NaN));
		final String yaml = SettingsFile.print(settings, kernels);
		assertEquals(new SettingsFile.Content(settings, kernels), parse(yaml));
		assertTrue(yaml.startsWith("version: 1\n"), yaml);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "sed: 1|did you mean 'seed'", "version: 2|update", "version: x|'x'",
		"seed: 1#note: a#seed: 2|line 3", "- a#- b|map", "seed: [1|line", "seed: 1#  note: b|line 2",
		"seed: [1, 2]|several values", "seed:|no value", "seed: 1.5|'1.5'", "kernels: 5|list", "kernels: [5]|number 1",
		"kernels: [{nam: a}]|no name", "kernels: [{name: a, event: cue}]|did you mean 'events'",
		"kernels: [{name: a, code_nonneg: 0}]|code_nonneg", "kernels: [{name: a, kernel_nonneg: 1}]|kernel_nonneg",
		"kernels: [{name: a, length_s: 0}]|length_s", "kernels: [{name: a, length_s: [1]}]|several",
		"kernels: [{name: a}, {name: a}]|Two kernels", "kernels: [{name: a, exclusive_with: b}]|'b'",
		"kernels: [{name: a, events: [[b]]}]|events", "seed: *x|line 1", "seed: !!java.io.File x|YAML" })
	void badFilesAreRefused(final String yaml, final String part) throws Exception {
		final Path file = file(folder, "s.yaml", yaml.replace('#', '\n'));
		refused(() -> SettingsFile.read(file, defaults, 1), "s.yaml", part);
	}

	@Test
	void deepNestingIsRefused() {
		refused(() -> parse("[".repeat(200_000)));
	}

	private SettingsFile.Content parse(final String yaml) {
		return SettingsFile.parse(yaml, defaults, s -> (Double) s.asMap().get("kernel_length"));
	}
}
