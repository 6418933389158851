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

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import sc.fiji.dunl.progress.Progress;

/**
 * Work of which only the newest matters, such as a preview: it starts once
 * nothing newer came for a moment, on a thread of its own, and is told to stop
 * as soon as something newer comes. Safe to call from several threads.
 */
final class NewestTask implements AutoCloseable {

	private final long delayMillis;
	private final AtomicReference<Turn> newest = new AtomicReference<>();
	private ScheduledThreadPoolExecutor thread;

	/** @param delayMillis how long to wait for something newer */
	NewestTask(final long delayMillis) {
		this.delayMillis = delayMillis;
	}

	/** Its progress is cancelled once it is no longer the newest. */
	private final class Turn implements Progress {

		@Override
		public void update(final String stage, final double fraction) {
			// NB: A preview is no task of its own for the status bar.
		}

		@Override
		public boolean cancelled() {
			return newest.get() != this;
		}
	}

	/**
	 * Puts work in the place of any earlier one.
	 *
	 * @param work asks its progress whether to go on; must not throw
	 */
	synchronized void submit(final Consumer<Progress> work) {
		if (thread == null) thread = executor();
		final Turn turn = new Turn();
		newest.set(turn);
		thread.getQueue().clear();
		thread.schedule(() -> {
			if (!turn.cancelled()) work.accept(turn);
		}, delayMillis, TimeUnit.MILLISECONDS);
	}

	/** Stops what is at work; later work starts anew. */
	@Override
	public synchronized void close() {
		newest.set(null);
		// NB: Without an interrupt, which would close the file of a virtual stack.
		if (thread != null) thread.shutdown();
		thread = null;
	}

	private static ScheduledThreadPoolExecutor executor() {
		final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
			final Thread thread = new Thread(work, "DUNL preview");
			thread.setDaemon(true);
			return thread;
		});
		executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
		return executor;
	}
}
