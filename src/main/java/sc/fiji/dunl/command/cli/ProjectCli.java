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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sc.fiji.dunl.command.Projecting;
import sc.fiji.dunl.imagej.ProjectedMovie;
import sc.fiji.dunl.io.OutputFolder;

/** {@code dunl project}. */
@Command(name = "project", mixinStandardHelpOptions = true,
	description = "Makes pictures of a movie to draw ROIs on, and proposes ROIs on request.")
public final class ProjectCli implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "STACK", description = "The movie: a TIFF of any kind, a folder of numbered TIFFs, or anything else ImageJ opens.")
	private Path stack;

	@Option(names = "--pictures", paramLabel = "WORD", defaultValue = Projecting.ALL,
		description = "One of all, correlation, maximum, mean, deviation. Default: ${DEFAULT-VALUE}.")
	private String pictures;

	@Option(names = "--propose", description = "Also propose a first set of ROIs from the correlation image, to look through.")
	private boolean propose;

	@Mixin
	private SettingsFileArguments settings;

	@Mixin
	private OutputArguments output;

	@Override
	public Integer call() {
		try (OutputFolder folder = output.create();
				ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr()))
		{
			final Projecting work = Projecting.of(settings.read(), progress);
			final ProjectedMovie projected = work.project(work.open(stack), pictures, propose);
			work.save(folder, projected, stack, settings.file().orElse(null));
			folder.commit();
			progress.close();
			work.notes().forEach(spec.commandLine().getOut()::println);
			work.warnings().forEach(warning -> spec.commandLine().getOut().println("Warning: " + warning));
			spec.commandLine().getOut().println("Pictures are in " + folder.target());
			return 0;
		}
	}
}
