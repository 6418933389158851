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
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sc.fiji.dunl.command.Measured;
import sc.fiji.dunl.command.MovieSet;
import sc.fiji.dunl.command.Workflow;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.trace.TraceSet;

/** {@code dunl extract}. */
@Command(name = "extract", mixinStandardHelpOptions = true,
	description = "Measures ROIs in a movie and writes their raw and corrected traces and dF/F.")
public final class ExtractCli implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "STACK", description = "The movie: a TIFF of any kind, a folder of numbered TIFFs, or anything else ImageJ opens.")
	private Path stack;

	@Option(names = "--rois", paramLabel = "FILE",
		description = "ROIs as ImageJ saves them (.zip or .roi), an image of labels, or suite2p's stat.npy. Default: the " +
			"overlay stored in the movie.")
	private Path rois;

	@Option(names = "--events", paramLabel = "CSV",
		description = "Events, with the columns event and time_s; only baseline event_free needs them.")
	private Path events;

	@Mixin
	private MovieArguments settings;

	@Mixin
	private OutputArguments output;

	@Override
	public Integer call() {
		try (OutputFolder folder = output.create();
				ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr()))
		{
			MovieSet.requireFit("times", settings.timestamps(), 1);
			final Workflow work = Workflow.of(settings.read(), progress);
			final Measured measured = work.measure(work.open(stack), Optional.ofNullable(rois), Optional.ofNullable(events));
			work.inputs(stack, rois, events, settings.file().orElse(null));
			work.saveTraces(folder, measured);
			folder.commit();
			progress.close();
			final TraceSet traces = measured.traces().analysed();
			work.notes().forEach(spec.commandLine().getOut()::println);
			work.warnings().forEach(warning -> spec.commandLine().getOut().println("Warning: " + warning));
			spec.commandLine().getOut().printf(Locale.ROOT, "Measured %d ROIs in %d frames at %s Hz.%nResults are in %s%n",
				traces.size(), measured.times().frames(), traces.time().rateHz(), folder.target());
			return 0;
		}
	}
}
