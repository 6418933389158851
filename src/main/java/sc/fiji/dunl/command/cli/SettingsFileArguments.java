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

import java.nio.file.Path;
import java.util.Optional;

import picocli.CommandLine.Option;

import sc.fiji.dunl.io.SettingsFile;

/** Settings from a preset and a file, changed by single values. */
class SettingsFileArguments extends SettingsArguments {

	@Option(names = "--settings", paramLabel = "YAML",
		description = "Settings file; what it does not name is as the preset says, or has its default, and --set and --rate win over it.")
	private Path file;

	@Option(names = "--preset", paramLabel = "NAME",
		description = "Settings for a kind of recording in place of the defaults: none, calcium_blind, calcium_events, " +
			"dopamine_control, photometry or authors. --settings, --set and --rate win over it.")
	private String preset;

	/** The file, if one was given. */
	Optional<Path> file() {
		return Optional.ofNullable(file);
	}

	/** The settings of the file, or those of the preset, with the changes. */
	SettingsFile.Content read() {
		return chosen().preset(preset).read(file());
	}
}
