package sc.fiji.dunl.command.cli;

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

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.command.TableTraces;
import sc.fiji.dunl.command.Workflow;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/** {@code dunl deconvolve}. */
@Command(name = "deconvolve", mixinStandardHelpOptions = true,
	description = "Learns kernels and codes from a table of traces.")
public final class DeconvolveCli implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "TRACES", description = "CSV or TSV: first column time_s, then one column a ROI.")
	private Path table;

	@Option(names = "--events", paramLabel = "CSV", description = "Events, with the columns event and time_s.")
	private Path events;

	@Option(names = "--fluorescence",
		description = "The table holds raw fluorescence: bring it to dF/F first. Default: analyse it as it is.")
	private boolean fluorescence;

	@Mixin
	private SettingsFileArguments settings;

	@Mixin
	private OutputArguments output;

	@Override
	public Integer call() {
		try (OutputFolder folder = output.create();
				ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr()))
		{
			final SettingsFile.Content content = TableTraces.settings(settings.read(), fluorescence);
			final Workflow work = Workflow.of(content, progress);
			final TraceSet traces = TableTraces.read(work, table, content.settings());
			final List<Event> happened = work.events(Optional.ofNullable(events), traces.time());
			final AnalysisResult result = work.learn(traces, happened);
			work.inputs(table, events, settings.file().orElse(null));
			work.save(folder, result, Optional.empty());
			folder.commit();
			progress.close();
			Report.print(result, work.warnings(), folder.target(), spec.commandLine().getOut());
			return 0;
		}
	}
}
