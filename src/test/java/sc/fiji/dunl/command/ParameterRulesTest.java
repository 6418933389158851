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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleItem;

import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.ChoiceOptions;
import sc.fiji.dunl.analysis.DunlOptions;
import sc.fiji.dunl.analysis.Preset;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.settings.Option;

/** What hosts do to parameters, and what all parameters must therefore be. */
class ParameterRulesTest {

	/** Parameters that are settings, by name; 0 is neutral in each that is a number, and nothing in each that is a text. */
	private static final Map<String, Option<?>> SETTINGS = Map.of("rate_hz", TraceOptions.RATE_HZ, "signal_channel",
		TraceOptions.CHANNEL, "control_channel", TraceOptions.CONTROL_CHANNEL, "kernel_num", DunlOptions.KERNEL_NUM,
		"kernel_length_s", DunlOptions.KERNEL_LENGTH, "kernel_nums", ChoiceOptions.KERNEL_NUMS, "kernel_lengths_s",
		ChoiceOptions.KERNEL_LENGTHS, "penalties", ChoiceOptions.PENALTIES, "folds", ChoiceOptions.FOLDS);

	private final Commands commands = new Commands();

	@AfterEach
	void dispose() {
		commands.close();
	}

	@Test
	void everyCommandIsFoundInTheMenuAndRunsWithoutADisplay() {
		final Set<String> labels = new HashSet<>();
		for (final Class<? extends Command> command : Stream.concat(Commands.ALL.stream(), Commands.WITHOUT_DIALOG.stream())
			.toList())
		{
			final CommandInfo info = commands.info(command);
			assertNotNull(info, command + " is not in the index of plugins");
			assertEquals("Plugins", info.getMenuPath().get(0).getName());
			assertEquals("DUNL", info.getMenuPath().get(1).getName());
			assertEquals(Commands.ALL.contains(command), info.getMenuPath().getLeaf().getName().endsWith("..."));
			assertEquals(Commands.ALL.contains(command), !commands.parameters(command).isEmpty());
			assertTrue(labels.add(info.getMenuPath().getLeaf().getName()));
			assertTrue(info.canRunHeadless());
			assertFalse(info.getDescription().isEmpty());
			assertFalse(info.outputs().iterator().hasNext(), "an output would open a window or a warning");
		}
	}

	@Test
	void keysAreLowerCaseAndNoneEndsAsAnotherDoes() {
		for (final Class<? extends Command> command : Commands.ALL) {
			final List<String> keys = keys(command);
			for (final String key : keys) {
				assertTrue(key.matches("[a-z][a-z0-9_]*"), key);
				for (final String other : keys)
					assertFalse(other.endsWith("_" + key), "ImageJ takes " + other + "=... for " + key);
			}
		}
	}

	@Test
	void noSettingInTheOptionsIsTakenForAParameterOfAnotherMeaning() {
		for (final Class<? extends Command> command : Commands.ALL)
			for (final String key : keys(command))
				for (final Option<?> option : AnalysisOptions.ALL) {
					assertFalse(option.key().endsWith("_" + key), option.key() + "=... would be taken for " + key);
					if (option.key().equals(key)) assertEquals(option, SETTINGS.get(key));
				}
	}

	@Test
	void nothingIsRememberedAndEverythingIsExplained() {
		for (final Class<? extends Command> command : Commands.ALL)
			for (final ModuleItem<?> item : commands.parameters(command)) {
				assertFalse(item.isPersisted(), item.getName());
				// NB: Else hosts ask for it with a file chooser, also when a macro names it.
				if (item.getType() == File.class) assertFalse(item.isAutoFill(), item.getName());
				assertFalse(item.getLabel().isEmpty(), item.getName());
				assertTrue(item.getDescription().endsWith("."), item.getName());
				assertEquals(item.getDescription(), description(item.getName()));
			}
	}

	@Test
	void parametersThatAreSettingsSayWhatTheirOptionsSay() {
		final Set<String> seen = new HashSet<>();
		for (final Class<? extends Command> command : Commands.ALL)
			for (final ModuleItem<?> item : commands.parameters(command)) {
				final Option<?> option = SETTINGS.get(item.getName());
				if (option == null) continue;
				seen.add(item.getName());
				assertEquals(option.unit().isEmpty() ? option.label() : option.label() + " (" + option.unit() + ")", item
					.getLabel());
				if (option.defaultValue() instanceof String) {
					assertEquals(option.help() + DialogText.KEEP_TEXT, item.getDescription());
					assertEquals(String.class, item.getType());
					continue;
				}
				assertEquals(option.help() + DialogText.KEEP, item.getDescription());
				assertEquals(option.defaultValue() instanceof Integer ? int.class : double.class, item.getType());
				assertEquals(0, ((Number) item.getMinimumValue()).doubleValue(), "0 is neutral");
				final double max = item.getMaximumValue() == null ? Double.POSITIVE_INFINITY : ((Number) item
					.getMaximumValue()).doubleValue();
				assertEquals(option.max() == Integer.MAX_VALUE ? Double.POSITIVE_INFINITY : option.max(), max);
			}
		assertEquals(SETTINGS.keySet(), seen);
	}

	@Test
	void headingsAreNoParameters() throws ModuleException {
		for (final Class<? extends Command> command : Commands.ALL)
			for (final ModuleItem<?> item : commands.info(command).inputs())
				if (item.getVisibility() == ItemVisibility.MESSAGE) {
					// NB: The recorder passes over what is a message, and nobody may have to give it.
					assertFalse(item.isRequired() || item.isPersisted(), item.getName());
					assertTrue(((String) item.getValue(commands.info(command).createModule())).startsWith("<html>"));
				}
	}

	@Test
	void noDialogIsOpenedForHeadingsAlone() throws ModuleException {
		final Module module = commands.info(ExtractTraces.class).createModule();
		final List<String> headings = StreamSupport.stream(module.getInfo().inputs().spliterator(), false).filter(item -> item
			.getVisibility() == ItemVisibility.MESSAGE).map(ModuleItem::getName).toList();
		assertEquals(3, headings.size());
		new UnaskedPreprocessor().process(module);
		assertFalse(module.isInputResolved(headings.get(0)), "the dialog has something to ask");
		for (final ModuleItem<?> item : module.getInfo().inputs())
			if (!headings.contains(item.getName())) module.resolveInput(item.getName());
		new UnaskedPreprocessor().process(module);
		for (final String heading : headings)
			assertTrue(module.isInputResolved(heading), heading);
	}

	@Test
	void noFileIsAskedForThatIsHiddenOrWasLeftOutAlone() throws ModuleException {
		final Module sample = commands.info(OpenCalciumSample.class).createModule();
		for (final ModuleItem<?> item : sample.getInfo().inputs())
			if (item.getVisibility() == ItemVisibility.NORMAL) sample.resolveInput(item.getName());
		new UnaskedPreprocessor().process(sample);
		assertTrue(sample.isInputResolved("samples"));
		final Module module = commands.info(AnalyzeStack.class).createModule();
		for (final ModuleItem<?> item : module.getInfo().inputs())
			if (!item.getName().equals("output") && !item.getName().equals("image")) module.resolveInput(item.getName());
		new UnaskedPreprocessor().process(module);
		assertFalse(module.isInputResolved("output"), "the dialog asks for the movie");
		module.resolveInput("image");
		new UnaskedPreprocessor().process(module);
		assertTrue(module.isInputResolved("output"));
	}

	@Test
	void aMovieIsAskedForBeforeTheDialogIsOpened() throws ModuleException {
		final Module module = commands.info(AnalyzeStack.class).createModule();
		final MoviePreprocessor preprocessor = new MoviePreprocessor();
		preprocessor.process(module);
		assertTrue(preprocessor.isCanceled());
		assertEquals("There is no movie; open one first.", preprocessor.getCancelReason());
		module.resolveInput("image");
		final MoviePreprocessor satisfied = new MoviePreprocessor();
		satisfied.process(module);
		assertFalse(satisfied.isCanceled());
		final MoviePreprocessor unconcerned = new MoviePreprocessor();
		unconcerned.process(commands.info(DeconvolveTraces.class).createModule());
		assertFalse(unconcerned.isCanceled());
	}

	@Test
	void thePresetsOfTheDialogAreThosePresetsThereAre() {
		final List<String> names = Preset.ALL.stream().map(Preset::name).toList();
		for (final Class<? extends Command> command : List.of(AnalyzeStack.class, ExtractTraces.class,
			DeconvolveTraces.class, ChooseSettings.class))
		{
			final ModuleItem<?> item = commands.parameters(command).stream().filter(i -> i.getName().equals("preset")).findFirst()
				.orElseThrow();
			assertEquals(names, item.getChoices());
			for (final String name : names)
				assertTrue(item.getDescription().contains(name), name);
		}
	}

	private List<String> keys(final Class<? extends Command> command) {
		return commands.parameters(command).stream().map(ModuleItem::getName).toList();
	}

	/** The same parameter says the same in all commands. */
	private String description(final String name) {
		return Commands.ALL.stream().flatMap(c -> commands.parameters(c).stream()).filter(i -> i.getName().equals(name))
			.findFirst().orElseThrow().getDescription();
	}
}
