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

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sc.fiji.dunl.behaviour.BehaviourOptions;
import sc.fiji.dunl.behaviour.BehaviourResult;
import sc.fiji.dunl.behaviour.Covariate;
import sc.fiji.dunl.behaviour.Population;
import sc.fiji.dunl.command.BehaviourStudy;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.settings.Settings;

/** {@code dunl behaviour}. */
@Command(name = "behaviour", mixinStandardHelpOptions = true,
	description = "Holds the codes of a result against covariates of its events, such as a reward.")
public final class BehaviourCli implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "RESULTS", description = "Output folder of an analysis; of several recordings, the folder of one " +
		"of them.")
	private Path results;

	@Option(names = "--events", paramLabel = "CSV", description = "The events that were analysed, with more columns. Default: " +
		"those of the result.")
	private Path events;

	@Option(names = "--trial-table", paramLabel = "CSV", description = "Trials, with the columns start_s and stop_s, whose " +
		"further columns are covariates of the events in them.")
	private Path trials;

	@Option(names = "--covariates", paramLabel = "NAMES", description = "Columns to hold codes against, separated by commas. " +
		"Default: all that vary.")
	private String covariates;

	@Option(names = "--at", paramLabel = "EVENT", description = "Take the events of this name alone (setting at_event).")
	private String event;

	@Option(names = "--set", paramLabel = "KEY=VALUE", description = "Change one setting of this command, for example --set " +
		"window_stop_s=2; may be repeated. docs/commands/codes-against-behaviour.md lists all.")
	private Map<String, String> changes = new LinkedHashMap<>();

	@Mixin
	private OutputArguments output;

	@Override
	public Integer call() {
		try (OutputFolder folder = output.create();
				ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr()))
		{
			folder.keep(results);
			final BehaviourStudy study = BehaviourStudy.of(settings(), progress);
			final BehaviourResult result = study.compare(results, Optional.ofNullable(events), Optional.ofNullable(trials));
			study.save(folder, result);
			folder.commit();
			progress.close();
			print(result, folder.target(), spec.commandLine().getOut());
			return 0;
		}
	}

	private Settings settings() {
		Settings settings = Settings.defaults(BehaviourOptions.ALL);
		for (final Map.Entry<String, String> change : changes.entrySet())
			settings = settings.with(change.getKey(), change.getValue());
		if (covariates != null) settings = settings.with(BehaviourOptions.COVARIATES.key(), covariates);
		if (event != null) settings = settings.with(BehaviourOptions.AT_EVENT.key(), event);
		return settings;
	}

	private static void print(final BehaviourResult result, final Path folder, final PrintWriter out) {
		result.warnings().forEach(warning -> out.println("Warning: " + warning));
		for (final Population p : result.populations()) {
			final Covariate covariate = result.covariates().get(p.covariate());
			final String what = result.codes().kernels().get(p.kernel()) + " against " + covariate.name();
			if (p.rois() == 0) out.println(what + ": not tested");
			else out.printf(Locale.ROOT, "%s: median %s %.2f over %d ROI(s), p %.2g; q < %s in %d%n", what, covariate.numeric()
				? "Spearman's rho" : "Kruskal-Wallis H", p.median(), p.rois(), p.p(), Population.LEVEL, p.significant());
		}
		out.println("Results are in " + folder);
	}
}
