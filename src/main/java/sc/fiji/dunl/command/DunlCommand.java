package sc.fiji.dunl.command;

import java.awt.GraphicsEnvironment;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.scijava.app.StatusService;
import org.scijava.command.ContextCommand;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;

import ij.IJ;
import ij.ImagePlus;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.CancelledException;
import sc.fiji.dunl.progress.Progress;

/**
 * What all commands have in common: input that cannot be used cancels the
 * command with one sentence, Esc and the cancel button stop it, and anything
 * else that goes wrong is a fault that Fiji reports as such.
 */
abstract class DunlCommand extends ContextCommand {

	@Parameter
	private LogService log;

	@Parameter
	private StatusService status;

	/**
	 * Does the work.
	 *
	 * @throws InputException if the parameters cannot be used
	 * @throws CancelledException if the user stopped it
	 */
	abstract void work(Progress progress);

	@Override
	public final void run() {
		try {
			work(new ScijavaProgress(status, this::isCanceled));
		}
		catch (final InputException e) {
			// NB: Fiji shows why a command was cancelled in a window, or else nowhere.
			if (GraphicsEnvironment.isHeadless()) log.error(e.getMessage());
			cancel(e.getMessage());
		}
		catch (final CancelledException e) {
			cancel(e.getMessage());
		}
		finally {
			status.clearStatus();
		}
	}

	/** Tells sentences that do not stop the work. */
	final void tell(final List<String> warnings) {
		for (final String warning : warnings)
			// NB: The error stream would open Fiji's console over the results.
			if (GraphicsEnvironment.isHeadless()) log.warn(warning);
			else IJ.log("DUNL: " + warning);
	}

	/** The movie of a command, which hosts may hand over empty, and scripts leave out. */
	static ImagePlus movie(final ImagePlus image) {
		if (image == null || image.getWidth() < 1) throw new InputException("There is no movie; open one first.");
		return image;
	}

	/**
	 * The path in a text parameter, if there is any.
	 *
	 * @param key the parameter, for messages
	 */
	static Optional<Path> path(final String key, final String text) {
		if (text == null || text.isBlank()) return Optional.empty();
		try {
			return Optional.of(Path.of(text.strip()));
		}
		catch (final InvalidPathException e) {
			throw new InputException("Parameter '" + key + "' is '" + text + "', which is no path of a file (" + e
				.getReason() + "); correct it.", e);
		}
	}
}
