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
package sc.fiji.dunl.command;

import java.io.PrintWriter;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.command.cli.AnalyzeCli;
import sc.fiji.dunl.command.cli.ApplyCli;
import sc.fiji.dunl.command.cli.BehaviourCli;
import sc.fiji.dunl.command.cli.BenchmarkCli;
import sc.fiji.dunl.command.cli.ChooseCli;
import sc.fiji.dunl.command.cli.CompareCli;
import sc.fiji.dunl.command.cli.ConformanceCli;
import sc.fiji.dunl.command.cli.ConsoleProgress;
import sc.fiji.dunl.command.cli.DeconvolveCli;
import sc.fiji.dunl.command.cli.ExtractCli;
import sc.fiji.dunl.command.cli.ProjectCli;
import sc.fiji.dunl.command.cli.SimulateCli;
import sc.fiji.dunl.io.Software;
import sc.fiji.dunl.progress.CancelledException;

/** The command line. Exit code 0 only if what was asked for was done. */
@Command(name = "dunl", mixinStandardHelpOptions = true, versionProvider = Main.Version.class, //
	description = "Finds what single neurons encode in single trials: extracts fluorescence traces from imaging " +
		"stacks, learns response kernels with DUNL, and writes kernels, codes, tables, plots and overlays.", //
	subcommands = { AnalyzeCli.class, ProjectCli.class, ExtractCli.class, DeconvolveCli.class, ChooseCli.class, ApplyCli.class, BehaviourCli.class, CompareCli.class, SimulateCli.class,
		ConformanceCli.class, BenchmarkCli.class, CommandLine.HelpCommand.class }, //
	footer = { "", "Example:", "  dunl analyze movie.tif --rois rois.zip --rate 15 --events events.csv --out results" })
public final class Main implements Runnable {

	/** Exit code after a fault of the input. */
	public static final int FAILED = 1;

	/** Exit code after the user stopped the work. */
	public static final int CANCELLED = 130;

	@Spec
	private CommandSpec spec;

	/** How long Java waits for the work to clear up after Ctrl-C. */
	private static final long STOP_MILLIS = 5000;

	/** Tells {@code --version}. */
	static final class Version implements CommandLine.IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] { "DUNL for Fiji " + Software.version() };
		}
	}

	/** Runs the command line and ends Java with its exit code unless that is 0. */
	public static void main(final String... args) {
		System.setProperty("java.awt.headless", "true");
		final Thread worker = Thread.currentThread();
		final Thread stop = new Thread(() -> stop(worker), "dunl-stop");
		Runtime.getRuntime().addShutdownHook(stop);
		final int code = execute(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args);
		try {
			Runtime.getRuntime().removeShutdownHook(stop);
		}
		catch (final IllegalStateException e) {
			// NB: Java is ending already, since the user pressed Ctrl-C.
			return;
		}
		if (code != 0) System.exit(code);
	}

	/** Lets the work clear up before Java ends. */
	private static void stop(final Thread worker) {
		ConsoleProgress.stopAll();
		try {
			worker.join(STOP_MILLIS);
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Runs the command line with its output going elsewhere. */
	public static int execute(final PrintWriter out, final PrintWriter err, final String... args) {
		final CommandLine line = new CommandLine(new Main()).setOut(out).setErr(err);
		line.setExecutionExceptionHandler((e, command, parsed) -> {
			if (e instanceof InputException) {
				command.getErr().println("Error: " + e.getMessage());
				return FAILED;
			}
			if (e instanceof CancelledException) {
				command.getErr().println(e.getMessage());
				return CANCELLED;
			}
			throw e;
		});
		return line.execute(args);
	}

	@Override
	public void run() {
		throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: analyze, project, extract, deconvolve, " +
			"choose, apply, behaviour, compare, simulate, conformance or benchmark; 'dunl help analyze' explains one.");
	}
}
