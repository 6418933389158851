package sc.fiji.dunl.command.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sc.fiji.dunl.imagej.RecordingWriter;
import sc.fiji.dunl.simulate.CalciumRecording;
import sc.fiji.dunl.simulate.DopamineRecording;
import sc.fiji.dunl.simulate.SimulatedRecording;

/** {@code dunl simulate}. */
@Command(name = "simulate", mixinStandardHelpOptions = true,
	description = "Makes a recording with known kernels and codes: movie, ROIs, events and truth.")
public final class SimulateCli implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "KIND", description = "calcium (two-photon cells) or dopamine (sensor with control channel).")
	private String kind;

	@Option(names = "--seed", defaultValue = "1", description = "Seed; the same seed gives the same files (default: 1).")
	private long seed;

	@Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the files; made if needed.")
	private Path folder;

	@Override
	public Integer call() {
		final SimulatedRecording recording = switch (kind) {
			case "calcium" -> CalciumRecording.generate(seed);
			case "dopamine" -> DopamineRecording.generate(seed);
			default -> throw new ParameterException(spec.commandLine(), "KIND is '" + kind +
				"'; it must be calcium or dopamine.");
		};
		RecordingWriter.write(recording, folder);
		spec.commandLine().getOut().println("The recording is in " + folder.toAbsolutePath().normalize());
		return 0;
	}
}
