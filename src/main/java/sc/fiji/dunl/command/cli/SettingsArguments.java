package sc.fiji.dunl.command.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import picocli.CommandLine.Option;

import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.command.ChosenSettings;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.io.SettingsFile;

/** Settings changed by single values. */
class SettingsArguments {

	@Option(names = "--set", paramLabel = "KEY=VALUE",
		description = "Change one setting, for example --set kernel_num=2; may be repeated. docs/settings.md lists all.")
	private Map<String, String> changes = new LinkedHashMap<>();

	@Option(names = "--rate", paramLabel = "HZ",
		description = "Frames per second (setting rate_hz). Needed where the file does not tell.")
	private String rate;

	/** The settings and kernels of a model with the changes. */
	SettingsFile.Content of(final Model model) {
		return chosen().of(model);
	}

	/** The changes. */
	final ChosenSettings chosen() {
		final ChosenSettings chosen = new ChosenSettings();
		changes.forEach(chosen::set);
		if (rate != null) chosen.set(TraceOptions.RATE_HZ.key(), rate);
		return chosen;
	}
}
