package sc.fiji.dunl.command.cli;

import java.nio.file.Path;

import picocli.CommandLine.Option;

import sc.fiji.dunl.io.OutputFolder;

/** Where results go. */
final class OutputArguments {

	@Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the results; made if needed.")
	private Path folder;

	@Option(names = "--overwrite", description = "Replace a former result in that folder.")
	private boolean overwrite;

	/** Starts the folder: refused before any work if it cannot be used. */
	OutputFolder create() {
		return OutputFolder.create(folder, overwrite);
	}
}
