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

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.scijava.app.StatusService;
import org.scijava.task.Task;

import ij.IJ;

import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.progress.RemainingTime;

/**
 * Progress of one command in Fiji's status bar and list of tasks, with the time
 * that the present stage still takes. Stops when the command or its task is
 * cancelled or Esc is pressed. Safe to call from several threads; Fiji gets at
 * most ten messages a second, besides the first and last of each stage.
 */
final class ScijavaProgress implements Progress, AutoCloseable {

	private static final int STEPS = 1000;
	private static final long INTERVAL_NANOS = 100_000_000;

	private final StatusService status;
	private final Optional<Task> task;
	private final BooleanSupplier cancelled;
	private final RemainingTime remaining = new RemainingTime();
	private String stage = "";
	private long last;

	/**
	 * Starts the task, and forgets that Esc was pressed earlier.
	 *
	 * @param task as the host lists it, if it lists any
	 */
	ScijavaProgress(final StatusService status, final Optional<Task> task, final BooleanSupplier cancelled) {
		this.status = status;
		this.task = task;
		this.cancelled = cancelled;
		IJ.resetEscape();
		task.ifPresent(t -> {
			t.setProgressMaximum(STEPS);
			t.start();
		});
	}

	@Override
	public void update(final String newStage, final double fraction) {
		update(newStage, fraction, "");
	}

	@Override
	public synchronized void update(final String newStage, final double fraction, final String detail) {
		final long now = System.nanoTime();
		if (newStage.equals(stage) && fraction < 1 && now - last < INTERVAL_NANOS) return;
		stage = newStage;
		last = now;
		final String message = Stream.of(newStage, detail, remaining.at(newStage, fraction, now)).filter(text -> !text
			.isEmpty()).collect(Collectors.joining(", "));
		final int step = (int) Math.round(STEPS * fraction);
		status.showStatus(step, STEPS, "DUNL: " + message);
		task.ifPresent(t -> {
			t.setStatusMessage(message);
			t.setProgressValue(step);
		});
	}

	@Override
	public boolean cancelled() {
		// NB: Nothing tells a SciJava command of Esc but ImageJ's own flag.
		return cancelled.getAsBoolean() || task.map(Task::isCanceled).orElse(false) || IJ.escapePressed() || Thread
			.currentThread().isInterrupted();
	}

	/** Takes the task off the list and clears the status bar. */
	@Override
	public void close() {
		task.ifPresent(Task::finish);
		status.clearStatus();
	}
}
