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

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.analysis.Recording;
import sc.fiji.dunl.command.Main;
import sc.fiji.dunl.command.MovieSet;
import sc.fiji.dunl.command.Workflow;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.report.Repetition;

/** {@code dunl analyze}. */
@Command(name = "analyze", mixinStandardHelpOptions = true,
	description = "Measures ROIs in a movie, learns kernels, and writes kernels, codes, tables, plots and an overlay.")
public final class AnalyzeCli implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "STACK", arity = "1..*",
		description = "The movie: a TIFF of any kind, a folder of the numbered TIFFs of one recording, or anything else " +
			"ImageJ opens. Several share their ROIs and kernels; each gets a folder of its name.")
	private List<Path> stacks;

	@Option(names = "--trials",
		description = "The TIFFs of a folder are recordings of their own, such as trials. Default: they are parts of one.")
	private boolean trials;

	@Option(names = "--rois", paramLabel = "FILE",
		description = "ROIs as ImageJ saves them (.zip or .roi), an image of labels, or suite2p's stat.npy. Default: the " +
			"overlay stored in the movie.")
	private Path rois;

	@Option(names = "--events", paramLabel = "CSV",
		description = "Events, with the columns event and time_s; of several movies, once for each in their order, or once " +
			"for all.")
	private List<Path> events = List.of();

	@Option(names = "--truth", paramLabel = "DIR",
		description = "Known kernels.csv and codes.csv of a simulated recording, to compare with.")
	private Path truth;

	@Mixin
	private MovieArguments settings;

	@Mixin
	private OutputArguments output;

	@Override
	public Integer call() {
		try (OutputFolder folder = output.create();
				ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr()))
		{
			final Workflow work = Workflow.of(settings.read(), progress);
			final MovieSet movies = MovieSet.measure(work, MovieSet.movies(stacks, trials), Optional.ofNullable(rois), events,
				settings.timestamps());
			final List<Recording> recordings = movies.recordings();
			final boolean single = recordings.get(0).name().isEmpty();
			if (truth != null && !single) throw new InputException(
				"--truth is for one movie; leave it out, or analyse the movies one by one.");
			final Report.Truth known = truth == null ? null : Report.Truth.read(truth, recordings.get(0).traces().labels());
			final List<AnalysisResult> results = work.learn(recordings);
			work.inputs(movies.files().toArray(Path[]::new));
			work.inputs(rois);
			work.inputs(events.toArray(Path[]::new));
			work.inputs(settings.file().orElse(null));
			work.again(Repetition.analyze(movies.files().get(0).getFileName().toString(), movies.files(), Optional.ofNullable(rois), events, settings.timestamps()));
			if (single) work.save(folder, results.get(0), Optional.of(movies.measured().get(0)));
			else work.save(folder, recordings, results, movies.measured());
			folder.commit();
			progress.close();
			final PrintWriter out = spec.commandLine().getOut();
			work.notes().forEach(out::println);
			for (int i = 0; i < results.size(); i++)
				Report.print(results.get(i), i == 0 ? work.warnings() : List.of(), folder.target().resolve(recordings.get(i)
					.name()), out);
			if (known != null) Report.printTruth(results.get(0), known, out);
			if (movies.leftOut() == 0) return 0;
			out.println(movies.leftOut() + " of " + (movies.leftOut() + recordings.size()) + " movies could not be read.");
			return Main.FAILED;
		}
	}
}
