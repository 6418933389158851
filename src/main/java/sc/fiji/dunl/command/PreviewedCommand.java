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
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.scijava.app.StatusService;
import org.scijava.command.Previewable;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.TracePreview;
import sc.fiji.dunl.imagej.PreviewWindow;
import sc.fiji.dunl.progress.CancelledException;
import sc.fiji.dunl.progress.Progress;

/**
 * A command whose dialog can show what its settings do to one ROI. The dialog
 * calls {@link #preview} on the event thread at every change; the work is done on
 * another, for the newest settings only, and ends with the dialog. What cannot be
 * used is said in the status bar, since half-typed settings are no fault.
 */
abstract class PreviewedCommand extends DunlCommand implements Previewable {

	/** How long the settings must rest, in milliseconds. */
	private static final long REST = 300;

	@Parameter
	private StatusService status;

	@Parameter
	private LogService log;

	private final NewestTask task = new NewestTask(REST);
	private final PreviewWindow window = new PreviewWindow();

	/**
	 * The work of a preview with the parameters as they are now, which must not
	 * look at them later; it may show first what is there first.
	 *
	 * @return empty if no preview is wished
	 * @throws InputException if the parameters cannot be used
	 */
	abstract Optional<BiConsumer<Progress, Consumer<TracePreview>>> previewed();

	@Override
	public final void preview() {
		// NB: Hosts without a display have no dialog, but scripts may call this too.
		if (GraphicsEnvironment.isHeadless()) return;
		final Optional<BiConsumer<Progress, Consumer<TracePreview>>> work;
		try {
			work = previewed();
		}
		catch (final InputException e) {
			status.showStatus("DUNL preview: " + e.getMessage());
			return;
		}
		if (work.isEmpty()) cancel();
		else {
			window.reopen();
			task.submit(progress -> show(work.get(), progress));
		}
	}

	/** Closes the preview, but does not cancel the command. */
	@Override
	public final void cancel() {
		task.close();
		window.close();
	}

	@Override
	final void start() {
		cancel();
	}

	private void show(final BiConsumer<Progress, Consumer<TracePreview>> work, final Progress progress) {
		try {
			work.accept(progress, preview -> {
				progress.check();
				status.clearStatus();
				window.show(preview);
			});
		}
		catch (final InputException e) {
			if (!progress.cancelled()) status.showStatus("DUNL preview: " + e.getMessage());
		}
		catch (final CancelledException e) {
			// NB: Something newer came.
		}
		catch (final RuntimeException e) {
			log.error("The preview failed", e);
		}
	}
}
