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

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.app.StatusService;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;
import org.scijava.task.TaskService;

/** Runs commands as a host without a display does. */
public final class Commands implements AutoCloseable {

	/** All commands that ask something. */
	public static final List<Class<? extends Command>> ALL = List.of(AnalyzeStack.class, ProjectStack.class,
		ExtractTraces.class, DeconvolveTraces.class, ChooseSettings.class, ApplyKernels.class, ExploreResults.class, CompareMethods.class, CodesAgainstBehaviour.class,
		SimulateRecording.class);

	/** The commands that ask nothing. */
	static final List<Class<? extends Command>> WITHOUT_DIALOG = List.of(OpenCalciumSample.class,
		OpenDopamineSample.class, Documentation.class);

	private final Context context = new Context(CommandService.class, StatusService.class,
		TaskService.class);

	/** What the host gives by itself. */
	private static boolean given(final Class<?> type) {
		return Service.class.isAssignableFrom(type) || type == Context.class;
	}

	/** What the host knows of a command. */
	public CommandInfo info(final Class<? extends Command> command) {
		return context.service(CommandService.class).getCommand(command);
	}

	/** The parameters that a user sees, in their order. */
	public List<ModuleItem<?>> parameters(final Class<? extends Command> command) {
		return StreamSupport.stream(info(command).inputs().spliterator(), false).<ModuleItem<?>> map(item -> item).filter(
			item -> !given(item.getType()) && item.getVisibility() == ItemVisibility.NORMAL).toList();
	}

	CommandModule run(final Class<? extends Command> command, final Object... inputs) {
		try {
			return context.service(CommandService.class).run(command, true, inputs).get();
		}
		catch (final InterruptedException | ExecutionException e) {
			throw new AssertionError(e);
		}
	}

	/** Runs a command that must succeed. */
	public void succeed(final Class<? extends Command> command, final Object... inputs) {
		final CommandModule module = run(command, inputs);
		assertFalse(module.isCanceled(), module.getCancelReason());
	}

	/** Runs a command that must be refused with one sentence, which is returned. */
	public String refuse(final Class<? extends Command> command, final Object... inputs) {
		final CommandModule module = run(command, inputs);
		assertTrue(module.isCanceled(), "was not refused");
		return sentence(module.getCancelReason());
	}

	/** Checks that a message is one sentence on one line. */
	static String sentence(final String message) {
		assertTrue(message != null && message.strip().matches("[^\\n]*[^.\\n]([.?']|[.]{3})"), message);
		return message;
	}

	/** The names of all files and folders below a folder, hidden ones included. */
	public static List<String> listing(final Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.map(f -> folder.relativize(f).toString()).sorted().toList();
		}
		catch (final IOException e) {
			throw new AssertionError(e);
		}
	}

	@Override
	public void close() {
		context.dispose();
	}
}
