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
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sc.fiji.dunl.command.Sample;
import sc.fiji.dunl.progress.Progress;

/** {@code dunl simulate}. */
@Command(name = "simulate", mixinStandardHelpOptions = true,
	description = "Makes a recording with known kernels and codes: movie, ROIs, events, settings and truth.")
public final class SimulateCli implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "KIND", description = "calcium (two-photon cells) or dopamine (sensor with control channel).")
	private String kind;

	@Option(names = "--seed", defaultValue = "1", description = "Seed; the same seed gives the same files (default: 1).")
	private long seed;

	@Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the files; made if needed.")
	private Path folder;

	@Override
	public Integer call() {
		if (!Sample.NAMES.contains(kind)) throw new ParameterException(spec.commandLine(), "KIND is '" + kind +
			"'; it must be " + String.join(" or ", Sample.NAMES) + ".");
		Sample.of("KIND", kind).write(seed, folder, Progress.NONE);
		spec.commandLine().getOut().println("The recording is in " + folder.toAbsolutePath().normalize());
		return 0;
	}
}
