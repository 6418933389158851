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
package sc.fiji.dunl.command.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.progress.RemainingTime;

/** A progress bar on a terminal with the remaining time of the stage; silent where the output goes to a file. */
public final class ConsoleProgress implements Progress, AutoCloseable {

	private static final int WIDTH = 30;
	private static final long INTERVAL_NANOS = 100_000_000;

	/** Whether the user ended the program: a signal to all of it. */
	private static volatile boolean stopped;

	private final PrintWriter out;
	private final boolean terminal;
	private final RemainingTime remaining = new RemainingTime();
	private long last;
	private int drawn;

	ConsoleProgress(final PrintWriter out) {
		this.out = out;
		terminal = System.console() != null;
	}

	@Override
	public void update(final String stage, final double fraction) {
		update(stage, fraction, "");
	}

	@Override
	public synchronized void update(final String stage, final double fraction, final String detail) {
		final long now = System.nanoTime();
		if (!terminal || fraction < 1 && now - last < INTERVAL_NANOS) return;
		last = now;
		final String message = Stream.of(stage, detail, remaining.at(stage, fraction, now)).filter(text -> !text.isEmpty())
			.collect(Collectors.joining(", "));
		final int full = (int) Math.round(WIDTH * fraction);
		final String line = String.format(Locale.ROOT, "[%s%s] %3.0f %%  %s", "#".repeat(full), "-".repeat(WIDTH - full),
			100 * fraction, message);
		out.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
		out.flush();
		drawn = line.length();
	}

	@Override
	public boolean cancelled() {
		return stopped;
	}

	/** Makes all work of this program stop. */
	public static void stopAll() {
		stopped = true;
	}

	/** Clears the bar. */
	@Override
	public synchronized void close() {
		if (drawn > 0) out.print("\r" + " ".repeat(drawn) + "\r");
		out.flush();
	}
}
