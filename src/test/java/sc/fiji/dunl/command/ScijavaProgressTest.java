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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.app.DefaultStatusService;
import org.scijava.app.StatusService;
import org.scijava.event.EventService;
import org.scijava.log.LogService;
import org.scijava.task.DefaultTask;
import org.scijava.task.Task;
import org.scijava.thread.ThreadService;

import ij.IJ;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.CancelledException;
import sc.fiji.dunl.progress.Progress;

class ScijavaProgressTest {

	private final Context context = new Context(StatusService.class, LogService.class);
	private final StatusService status = context.service(StatusService.class);

	@AfterEach
	void dispose() {
		IJ.resetEscape();
		context.dispose();
	}

	@Test
	void showsEveryStageAndItsEndButNotEveryFrame() {
		final List<String> shown = new ArrayList<>();
		final Progress progress = new ScijavaProgress(new DefaultStatusService() {

			@Override
			public void showStatus(final int step, final int steps, final String message) {
				shown.add(message + " " + 100.0 * step / steps);
			}
		}, Optional.empty(), () -> false);
		for (int frame = 0; frame <= 10_000; frame++)
			progress.update("Measuring", frame / 10_000.0);
		progress.update("Learning", 0);
		assertTrue(shown.size() >= 3 && shown.size() < 50, shown.size() + " messages");
		assertEquals("DUNL: Measuring 0.0", shown.get(0));
		assertEquals("DUNL: Measuring 100.0", shown.get(shown.size() - 2));
		assertEquals("DUNL: Learning 0.0", shown.get(shown.size() - 1));
	}

	@Test
	void aDetailThatChangesIsShownAsOftenAsTheStage() {
		final List<String> shown = new ArrayList<>();
		final Progress progress = new ScijavaProgress(new DefaultStatusService() {

			@Override
			public void showStatus(final int step, final int steps, final String message) {
				shown.add(message);
			}
		}, Optional.empty(), () -> false);
		for (int epoch = 1; epoch <= 10_000; epoch++)
			progress.update("Learning kernels", epoch / 10_000.0, "loss " + 1.0 / epoch);
		assertTrue(shown.size() >= 2 && shown.size() < 50, shown.size() + " messages");
		assertEquals("DUNL: Learning kernels, loss 1.0", shown.get(0));
		assertEquals("DUNL: Learning kernels, loss 1.0E-4", shown.get(shown.size() - 1));
	}

	@Test
	void stopsAtEscAndAtTheCancelButtonButNotAtAnEarlierEsc() {
		IJ.setKeyDown(KeyEvent.VK_ESCAPE);
		final AtomicBoolean button = new AtomicBoolean();
		final Progress progress = new ScijavaProgress(status, Optional.empty(), button::get);
		assertFalse(progress.cancelled());
		button.set(true);
		assertThrows(CancelledException.class, progress::check);
		button.set(false);
		progress.check();
		IJ.setKeyDown(KeyEvent.VK_ESCAPE);
		assertThrows(CancelledException.class, progress::check);
	}

	@Test
	void theListOfTasksShowsTheStageAndItsCancelStopsTheWork() {
		final Task task = new DefaultTask(context.service(ThreadService.class), context.service(EventService.class));
		try (ScijavaProgress progress = new ScijavaProgress(status, Optional.of(task), () -> false)) {
			progress.update("Measuring", 0.25);
			assertEquals("Measuring", task.getStatusMessage());
			assertEquals(0.25, (double) task.getProgressValue() / task.getProgressMaximum());
			progress.check();
			task.cancel("enough");
			assertThrows(CancelledException.class, progress::check);
			assertFalse(task.isDone());
		}
		assertTrue(task.isDone());
	}

	@Test
	void aCommandIsCancelledByEscAndByInputButFaultsComeThrough() {
		final DunlCommand stopped = command(progress -> {
			IJ.setKeyDown(KeyEvent.VK_ESCAPE);
			progress.check();
		});
		stopped.run();
		assertTrue(stopped.isCanceled());
		assertEquals("", stopped.getCancelReason(), "Fiji opens a box for a reason");
		final DunlCommand refused = command(progress -> {
			throw new InputException("No.");
		});
		refused.run();
		assertEquals("No.", refused.getCancelReason());
		final DunlCommand broken = command(progress -> {
			throw new IllegalStateException("a fault");
		});
		assertThrows(IllegalStateException.class, broken::run);
		assertFalse(broken.isCanceled());
	}

	private DunlCommand command(final Consumer<Progress> work) {
		final DunlCommand command = new DunlCommand() {

			@Override
			void work(final Progress progress) {
				work.accept(progress);
			}
		};
		context.inject(command);
		return command;
	}
}
