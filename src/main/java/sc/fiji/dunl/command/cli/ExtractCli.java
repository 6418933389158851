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
import sc.fiji.dunl.command.Workflow;
import sc.fiji.dunl.imagej.MovieFile;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.trace.TraceSet;

/** {@code dunl extract}. */
@Command(name = "extract", mixinStandardHelpOptions = true,
	description = "Measures ROIs in a movie and writes their raw and corrected traces and dF/F.")
public final class ExtractCli implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "STACK", description = "The movie: a TIFF or anything else ImageJ opens.")
	private Path stack;

	@Option(names = "--rois", paramLabel = "ZIP",
		description = "ROIs as ImageJ saves them (.zip or .roi). Default: the overlay stored in the movie.")
	private Path rois;

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
			final Measured measured = work.measure(MovieFile.open(stack), Optional.ofNullable(rois));
			work.inputs(stack, rois, settings.file().orElse(null));
			work.saveTraces(folder, measured);
			folder.commit();
			progress.close();
			final TraceSet traces = measured.traces().analysed();
			work.warnings().forEach(warning -> spec.commandLine().getOut().println("Warning: " + warning));
			spec.commandLine().getOut().printf(Locale.ROOT, "Measured %d ROIs in %d frames (%s, %s Hz).%nResults are in %s%n",
				traces.size(), traces.time().size(), measured.frames().describe(), traces.time().rateHz(), folder.target());
			return 0;
		}
	}
}
