package sc.fiji.dunl.command.cli;

import java.nio.file.Path;
import java.util.Optional;

import picocli.CommandLine.Option;

import sc.fiji.dunl.io.SettingsFile;

/** Settings from a file, changed by single values. */
final class SettingsFileArguments extends SettingsArguments {

	@Option(names = "--settings", paramLabel = "YAML",
		description = "Settings file; what it does not name has its default, and --set and --rate win over it.")
	private Path file;

	/** The file, if one was given. */
	Optional<Path> file() {
		return Optional.ofNullable(file);
	}

	/** The settings of the file, or the defaults, with the changes. */
	SettingsFile.Content read() {
		return chosen().read(file());
	}
}
