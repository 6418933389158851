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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import sc.fiji.dunl.progress.Progress;

@Timeout(30)
class NewestTaskTest {

	private static final long LONG = 20_000;

	private final List<String> done = new CopyOnWriteArrayList<>();

	@Test
	void whatComesBeforeTheRestIsOverReplacesWhatWaits() throws InterruptedException {
		try (NewestTask task = new NewestTask(200)) {
			final CountDownLatch last = new CountDownLatch(1);
			for (int i = 0; i < 5; i++) {
				final String name = "change " + i;
				task.submit(progress -> done.add(name));
			}
			task.submit(progress -> {
				done.add("last");
				last.countDown();
			});
			last.await();
			assertEquals(List.of("last"), done);
		}
	}

	@Test
	void whatIsAtWorkIsToldToStopOnceSomethingNewerComes() throws InterruptedException {
		try (NewestTask task = new NewestTask(0)) {
			final CountDownLatch started = new CountDownLatch(1), newer = new CountDownLatch(1);
			task.submit(progress -> {
				started.countDown();
				untilCancelled(progress);
				done.add("stopped");
			});
			started.await();
			task.submit(progress -> {
				assertFalse(progress.cancelled());
				done.add("newer");
				newer.countDown();
			});
			newer.await();
			assertEquals(List.of("stopped", "newer"), done, "one after the other");
		}
	}

	@Test
	void closingStopsTheWorkWithoutAnInterruptAndDropsWhatWaits() throws InterruptedException {
		final NewestTask task = new NewestTask(0);
		final CountDownLatch started = new CountDownLatch(1), stopped = new CountDownLatch(1);
		final AtomicBoolean interrupted = new AtomicBoolean();
		task.submit(progress -> {
			started.countDown();
			untilCancelled(progress);
			interrupted.set(Thread.currentThread().isInterrupted());
			stopped.countDown();
		});
		started.await();
		task.close();
		assertTrue(stopped.await(10, TimeUnit.SECONDS));
		assertFalse(interrupted.get());
		try (NewestTask waiting = new NewestTask(LONG)) {
			waiting.submit(progress -> done.add("never"));
		}
		assertEquals(List.of(), done);
	}

	@Test
	void itCanBeUsedAgainAfterItWasClosed() throws InterruptedException {
		final NewestTask task = new NewestTask(0);
		task.close();
		final CountDownLatch again = new CountDownLatch(1);
		task.submit(progress -> again.countDown());
		assertTrue(again.await(10, TimeUnit.SECONDS));
		task.close();
	}

	private static void untilCancelled(final Progress progress) {
		while (!progress.cancelled())
			Thread.onSpinWait();
	}
}
