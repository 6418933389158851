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
package sc.fiji.dunl.roi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

import sc.fiji.dunl.progress.CancelledException;
import sc.fiji.dunl.progress.Progress;

/**
 * Works on every frame of a movie with several threads: while some read, the
 * others measure what they have read. Each thread works on one frame at a time,
 * and frames are begun in their order.
 */
final class FrameLoop {

	/** More would only wait for the disk or the memory. */
	private static final int MOST_THREADS = 8;

	private final int frames;
	private final AtomicInteger next = new AtomicInteger();
	private final AtomicInteger done = new AtomicInteger();
	private Throwable failure;
	private int failed = Integer.MAX_VALUE;

	private FrameLoop(final int frames) {
		this.frames = frames;
	}

	/** What a thread does with frames: begun and closed by that thread. */
	interface Worker extends IntConsumer, AutoCloseable {

		@Override
		void close();
	}

	/** Makes a thread's worker. */
	interface Workers {

		Worker begin();
	}

	/** Threads that this machine does well with. */
	static int threads() {
		return Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
	}

	/**
	 * Works on frames 0 to {@code frames - 1}. The calling thread is one of those
	 * that work, and the only one that tells progress and asks to be cancelled.
	 *
	 * @throws RuntimeException what the worker threw in the earliest of the frames
	 *           that failed, whatever the number of threads
	 */
	static void run(final int frames, final int threads, final String stage, final Progress progress,
		final Workers workers)
	{
		new FrameLoop(frames).run(threads, stage, progress, workers);
	}

	private void run(final int threads, final String stage, final Progress progress, final Workers workers) {
		final List<Thread> helpers = new ArrayList<>();
		for (int i = 1; i < Math.min(threads, frames); i++) {
			final Thread helper = new Thread(() -> work(workers, null, null), "dunl-frames-" + i);
			helper.setDaemon(true);
			helper.start();
			helpers.add(helper);
		}
		work(workers, stage, progress);
		boolean interrupted = false;
		for (final Thread helper : helpers)
			while (helper.isAlive()) {
				try {
					helper.join();
				}
				catch (final InterruptedException e) {
					// NB: Results must not be touched any more when this returns.
					interrupted = true;
					fail(frames, new CancelledException());
				}
			}
		if (interrupted) Thread.currentThread().interrupt();
		if (failure instanceof Error) throw (Error) failure;
		if (failure != null) throw (RuntimeException) failure;
		progress.update(stage, 1);
	}

	private void work(final Workers workers, final String stage, final Progress progress) {
		int frame = -1;
		try (Worker worker = workers.begin()) {
			while ((frame = next.getAndIncrement()) < frames) {
				if (progress != null) progress.check();
				worker.accept(frame);
				done.incrementAndGet();
				if (progress != null) progress.update(stage, (double) done.get() / frames);
			}
		}
		catch (final RuntimeException | Error e) {
			fail(frame, e);
		}
	}

	private synchronized void fail(final int frame, final Throwable thrown) {
		if (frame < failed) {
			failed = frame;
			failure = thrown;
		}
		next.set(frames);
	}
}
