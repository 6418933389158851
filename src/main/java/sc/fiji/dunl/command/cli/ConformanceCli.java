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

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.Conformance;
import sc.fiji.dunl.command.Main;
import sc.fiji.dunl.io.ReferenceCase;
import sc.fiji.dunl.progress.Progress;

/** {@code dunl conformance}. */
@Command(name = "conformance", mixinStandardHelpOptions = true,
	description = "Compares the numbers of this software with case files of the DUNL authors' code. The exit code is 0 " +
		"only if every case is within its tolerance.")
public final class ConformanceCli implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "DIR", description = "Folder of case files (.json).")
	private Path folder;

	@Override
	public Integer call() {
		final PrintWriter out = spec.commandLine().getOut();
		int failed = 0;
		final List<Path> files = cases();
		for (final Path file : files)
			if (!run(file, out)) failed++;
		out.printf(Locale.ROOT, "%d of %d cases within tolerance (%.0e; gradients and trained kernels %.0e)%n", files
			.size() - failed, files.size(), Conformance.TOLERANCE, Conformance.GRADIENT_TOLERANCE);
		return failed == 0 ? 0 : Main.FAILED;
	}

	private static boolean run(final Path file, final PrintWriter out) {
		final StringBuilder line = new StringBuilder(file.getFileName().toString());
		boolean passed = true;
		try {
			for (final Conformance.Deviation deviation : Conformance.run(ReferenceCase.read(file), Progress.NONE)) {
				line.append(String.format(Locale.ROOT, "  %s %.1e%s", deviation.name(), deviation.value(), deviation.passed()
					? "" : " (!)"));
				passed &= deviation.passed();
			}
		}
		catch (final InputException e) {
			line.append("  ").append(e.getMessage());
			passed = false;
		}
		out.println((passed ? "ok    " : "FAIL  ") + line);
		return passed;
	}

	private List<Path> cases() {
		try (Stream<Path> files = Files.list(folder)) {
			final List<Path> cases = files.filter(file -> Files.isRegularFile(file) && file
				.toString().endsWith(".json")).sorted().toList();
			if (cases.isEmpty()) throw new InputException("There is no case file (.json) in '" + folder + "'.");
			return cases;
		}
		catch (final IOException e) {
			throw new InputException("Cannot list the folder '" + folder + "': it must hold case files (.json).", e);
		}
	}
}
