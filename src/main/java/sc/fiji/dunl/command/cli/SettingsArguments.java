package sc.fiji.dunl.command.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Option;

import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.command.ChosenSettings;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.io.SettingsFile;

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

	/** The settings of the file, or the defaults, with the changes. */
	SettingsFile.Content read() {
		return chosen().read(file());
	}

	/** The settings and kernels of a model with the changes. */
	SettingsFile.Content of(final Model model) {
		return chosen().of(model);
	}

	private ChosenSettings chosen() {
		final ChosenSettings chosen = new ChosenSettings();
		changes.forEach(chosen::set);
		if (rate != null) chosen.set(TraceOptions.RATE_HZ.key(), rate);
		return chosen;
	}
}
