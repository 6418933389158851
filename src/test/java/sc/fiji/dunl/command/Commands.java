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
import org.scijava.app.StatusService;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;

/** Runs commands as a host without a display does. */
public final class Commands implements AutoCloseable {

	/** All commands. */
	public static final List<Class<? extends Command>> ALL = List.of(AnalyzeStack.class, ExtractTraces.class,
		DeconvolveTraces.class, ApplyKernels.class);

	private final Context context = new Context(CommandService.class, StatusService.class);

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
			item -> !given(item.getType())).toList();
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
