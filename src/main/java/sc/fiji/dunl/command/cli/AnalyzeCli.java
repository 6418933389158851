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
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.command.Measured;
import sc.fiji.dunl.command.Workflow;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.trace.TraceSet;

/** {@code dunl analyze}. */
@Command(name = "analyze", mixinStandardHelpOptions = true,
	description = "Measures ROIs in a movie, learns kernels, and writes kernels, codes, tables, plots and an overlay.")
public final class AnalyzeCli implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "STACK", description = "The movie: a TIFF of any kind, a folder of numbered TIFFs, or anything else ImageJ opens.")
	private Path stack;

	@Option(names = "--rois", paramLabel = "FILE",
		description = "ROIs as ImageJ saves them (.zip or .roi), an image of labels, or suite2p's stat.npy. Default: the " +
			"overlay stored in the movie.")
	private Path rois;

	@Option(names = "--events", paramLabel = "CSV", description = "Events, with the columns event and time_s.")
	private Path events;

	@Option(names = "--truth", paramLabel = "DIR",
		description = "Known kernels.csv and codes.csv of a simulated recording, to compare with.")
	private Path truth;

	@Mixin
	private SettingsFileArguments settings;

	@Mixin
	private OutputArguments output;

	@Override
	public Integer call() {
		try (OutputFolder folder = output.create();
				ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr()))
		{
			final Workflow work = Workflow.of(settings.read(), progress);
			final Measured measured = work.measure(work.open(stack), Optional.ofNullable(rois), Optional.ofNullable(events));
			final TraceSet traces = measured.traces().analysed();
			final Report.Truth known = truth == null ? null : Report.Truth.read(truth, traces.labels());
			final AnalysisResult result = work.learn(measured);
			work.inputs(stack, rois, events, settings.file().orElse(null));
			work.save(folder, result, Optional.of(measured));
			folder.commit();
			progress.close();
			work.notes().forEach(spec.commandLine().getOut()::println);
			Report.print(result, work.warnings(), folder.target(), spec.commandLine().getOut());
			if (known != null) Report.printTruth(result, known, spec.commandLine().getOut());
			return 0;
		}
	}
}
