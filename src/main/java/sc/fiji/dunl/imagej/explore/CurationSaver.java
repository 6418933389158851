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
package sc.fiji.dunl.imagej.explore;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.io.Curation;
import sc.fiji.dunl.io.SharedCuration;

/**
 * Writes decisions to their file in the order they are made, and looks there
 * from time to time for those of others, on a thread of its own. What was handed
 * in is written even after {@link #close()}.
 */
final class CurationSaver implements AutoCloseable {

	private static final int LOOK_EVERY_MS = 1500;

	/** What becomes of the decisions; called on the saver's thread. */
	interface Listener {

		/**
		 * Others have changed decisions.
		 *
		 * @param own the decisions without that
		 * @param merged the decisions with it
		 */
		void merged(Curation own, Curation merged);

		/** Something is to be said to the user. */
		void tell(String sentence);
	}

	private final SharedCuration shared;
	private final Listener listener;
	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work,
		"DUNL curation"));
	private Curation last;
	private volatile boolean failed;

	/** Writes nothing yet. */
	CurationSaver(final SharedCuration shared, final Curation start, final Listener listener) {
		this.shared = shared;
		this.listener = listener;
		last = start;
		thread.scheduleWithFixedDelay(this::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
	}

	/**
	 * Writes decisions soon.
	 *
	 * @param before all decisions when this was last called, with all that the
	 *          listener was told since
	 * @param now all decisions
	 */
	void save(final Curation before, final Curation now) {
		thread.execute(() -> {
			// NB: Not all of them, since those of others may be under way to whom decided.
			last = last.changedAs(before, now);
			write();
		});
	}

	private void write() {
		failed = !tried(() -> shared.save(last), "Decisions are in " + shared.file());
	}

	private void look() {
		if (failed) write();
		else tried(() -> shared.refresh(last), "");
	}

	/** Whether the last decisions could not be written. */
	boolean failed() {
		return failed;
	}

	private boolean tried(final Supplier<Curation> work, final String done) {
		try {
			final Curation own = last;
			last = work.get();
			if (!done.isEmpty()) listener.tell(done);
			if (!last.equals(own)) listener.merged(own, last);
			return true;
		}
		catch (final InputException e) {
			listener.tell(e.getMessage());
			return false;
		}
	}

	@Override
	public void close() {
		thread.shutdown();
	}
}
