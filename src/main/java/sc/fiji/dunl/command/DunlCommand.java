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

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.scijava.app.StatusService;
import org.scijava.command.ContextCommand;
import org.scijava.log.LogService;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.task.Task;
import org.scijava.task.TaskService;

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

	/**
	 * What a parameter for a file holds until one is chosen. NB: Not null, for which hosts would ask whenever a macro
	 * runs.
	 */
	static final File NO_FILE = new File("");

	/** What is said when there is nothing to measure. */
	static final String NO_MOVIE = "There is no movie; open one first.";

	@Parameter
	private LogService log;

	@Parameter
	private StatusService status;

	@Parameter(required = false)
	private TaskService tasks;

	/**
	 * Does the work.
	 *
	 * @throws InputException if the parameters cannot be used
	 * @throws CancelledException if the user stopped it
	 */
	abstract void work(Progress progress);

	/** Called before the work, when the dialog has closed. */
	void start() {
		// NB: Most commands have nothing that the dialog left behind.
	}

	@Override
	public final void run() {
		start();
		final Optional<Task> task = Optional.ofNullable(tasks).map(service -> service.createTask("DUNL: " + name()));
		try (ScijavaProgress progress = new ScijavaProgress(status, task, this::isCanceled)) {
			work(progress);
		}
		catch (final InputException e) {
			// NB: Fiji shows why a command was cancelled in a window, or else nowhere.
			if (GraphicsEnvironment.isHeadless()) log.error(e.getMessage());
			cancel(e.getMessage());
		}
		catch (final CancelledException e) {
			// NB: Whoever stopped it knows why; with a reason, Fiji would open a box over all windows.
			cancel("");
		}
	}

	/** What the menu calls this command. */
	private String name() {
		final Menu[] menu = getClass().getAnnotation(Plugin.class).menu();
		return menu[menu.length - 1].label().replace("...", "");
	}

	/** Tells sentences that do not stop the work. */
	final void tell(final List<String> warnings) {
		for (final String warning : warnings)
			// NB: The error stream would open Fiji's console over the results.
			if (GraphicsEnvironment.isHeadless()) log.warn(warning);
			else IJ.log("DUNL: " + warning);
	}

	/** Notes sentences about how the inputs were read in the log. */
	final void note(final List<String> sentences) {
		for (final String sentence : sentences)
			if (GraphicsEnvironment.isHeadless()) log.info(sentence);
			else IJ.log("DUNL: " + sentence);
	}

	/** The movie of a command, which hosts may hand over empty, and scripts leave out. */
	static ImagePlus movie(final ImagePlus image) {
		if (image == null || image.getWidth() < 1) throw new InputException(NO_MOVIE);
		return image;
	}

	/**
	 * The path in a parameter, if there is any.
	 *
	 * @param key the parameter, for messages
	 */
	static Optional<Path> path(final String key, final File file) {
		if (file == null || file.getPath().isBlank()) return Optional.empty();
		try {
			return Optional.of(Path.of(file.getPath().strip()));
		}
		catch (final InvalidPathException e) {
			throw new InputException("Parameter '" + key + "' is '" + file + "', which is no path of a file (" + e
				.getReason() + "); correct it.", e);
		}
	}
}
