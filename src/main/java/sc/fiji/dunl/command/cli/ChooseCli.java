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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.Choice;
import sc.fiji.dunl.command.SettingsSearch;
import sc.fiji.dunl.command.TableTraces;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.io.TraceInput;

/** {@code dunl choose}. */
@Command(name = "choose", mixinStandardHelpOptions = true,
	description = "Chooses the number and length of kernels and the sparse penalty by how well held-out trials are predicted.")
public final class ChooseCli implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "TRACES", arity = "1..*",
		description = "Traces, as deconvolve takes them; or the folder of a result, whose events are taken too. Several share their kernels.")
	private List<Path> tables;

	@Option(names = "--events", paramLabel = "CSV",
		description = "Events, with the columns event and time_s; once for each table, in their order.")
	private List<Path> events = List.of();

	@Option(names = "--fluorescence",
		description = "The table holds raw fluorescence: correct it and bring it to dF/F first. Default: take it as it is, " +
			"unless it comes with its neuropil or control.")
	private boolean fluorescence;

	@Option(names = "--kernel-nums", paramLabel = "LIST",
		description = "Numbers of kernels to try, such as 1,2,3 (setting kernel_nums).")
	private String kernelNums;

	@Option(names = "--kernel-lengths", paramLabel = "LIST",
		description = "Kernel lengths to try in seconds, such as 0.8,1.6 (setting kernel_lengths_s).")
	private String kernelLengths;

	@Option(names = "--penalties", paramLabel = "LIST",
		description = "Sparse penalties to try, such as 2,4,8 (setting penalties).")
	private String penalties;

	@Option(names = "--folds", paramLabel = "N", description = "Parts that are held out in turn (setting folds).")
	private String folds;

	@Mixin
	private SettingsFileArguments settings;

	@Mixin
	private OutputArguments output;

	@Override
	public Integer call() {
		try (OutputFolder folder = output.create();
				ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr()))
		{
			tables.forEach(folder::keep);
			settings.also("kernel_nums", kernelNums).also("kernel_lengths_s", kernelLengths).also("penalties", penalties)
				.also("folds", folds);
			final SettingsFile.Content content = settings.read();
			final List<TraceInput> inputs = tables.stream().map(table -> TableTraces.read(table, content.settings(), progress))
				.toList();
			final SettingsSearch search = SettingsSearch.of(content, TableTraces.settings(content, settings.chosen(), settings
				.chosen().defaults(), fluorescence, inputs), progress);
			final Choice choice = search.choose(inputs, events());
			search.save(folder, choice, settings.file().stream().toList());
			folder.commit();
			progress.close();
			search.warnings().forEach(warning -> spec.commandLine().getOut().println("Warning: " + warning));
			choice.sentences().forEach(spec.commandLine().getOut()::println);
			spec.commandLine().getOut().println("Results are in " + folder.target() +
				"\n  look first at choice.png; analyze with settings.yaml");
			return 0;
		}
	}

	/** The events of each table: none, or one file each. */
	private List<Path> events() {
		if (!events.isEmpty() && events.size() != tables.size()) throw new InputException(events.size() +
			" file(s) of events were given for " + tables.size() +
			" table(s) of traces; give one for each table, in the same order, or none.");
		final List<Path> all = new ArrayList<>(events);
		if (all.isEmpty()) tables.forEach(table -> SettingsSearch.events(Optional.empty(), Optional.of(table)).ifPresent(
			all::add));
		if (!all.isEmpty() && all.size() != tables.size()) throw new InputException("Only " + all.size() + " of the " +
			tables.size() + " folders hold events; give the events of each (--events).");
		return all;
	}
}
