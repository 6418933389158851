package sc.fiji.dunl.command.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Option;

import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.command.Workflow;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.settings.Settings;

/** Settings from a file, changed by single values. */
final class SettingsArguments {

	@Option(names = "--settings", paramLabel = "YAML",
		description = "Settings file; docs/settings.md lists every setting. Default: the defaults.")
	private Path file;

	@Option(names = "--set", paramLabel = "KEY=VALUE",
		description = "Change one setting, for example --set kernel_num=2; may be repeated, and wins over the file.")
	private Map<String, String> changes = new LinkedHashMap<>();

	@Option(names = "--rate", paramLabel = "HZ",
		description = "Frames per second (setting rate_hz). Needed where the file does not tell.")
	private String rate;

	/** The file, if one was given. */
	Optional<Path> file() {
		return Optional.ofNullable(file);
	}

	/** The settings of the file, or those given, with the changes. */
	SettingsFile.Content read() {
		return changed(Workflow.settings(file()));
	}

	/** Settings and kernels with the changes. */
	SettingsFile.Content changed(final SettingsFile.Content content) {
		Settings settings = content.settings();
		for (final Map.Entry<String, String> change : changes.entrySet())
			settings = settings.with(change.getKey(), change.getValue());
		if (rate != null) settings = settings.with(TraceOptions.RATE_HZ.key(), rate);
		return new SettingsFile.Content(settings, content.kernels());
	}
}
