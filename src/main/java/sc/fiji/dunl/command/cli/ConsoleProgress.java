package sc.fiji.dunl.command.cli;

import java.io.PrintWriter;
import java.util.Locale;

import sc.fiji.dunl.progress.Progress;

/** A progress bar on a terminal; silent where the output goes to a file. */
public final class ConsoleProgress implements Progress, AutoCloseable {

	private static final int WIDTH = 30;
	private static final long INTERVAL_NANOS = 100_000_000;

	/** Whether the user ended the program: a signal to all of it. */
	private static volatile boolean stopped;

	private final PrintWriter out;
	private final boolean terminal;
	private long last;
	private int drawn;

	ConsoleProgress(final PrintWriter out) {
		this.out = out;
		terminal = System.console() != null;
	}

	@Override
	public synchronized void update(final String stage, final double fraction) {
		final long now = System.nanoTime();
		if (!terminal || fraction < 1 && now - last < INTERVAL_NANOS) return;
		last = now;
		final int full = (int) Math.round(WIDTH * fraction);
		final String line = String.format(Locale.ROOT, "[%s%s] %3.0f %%  %s", "#".repeat(full), "-".repeat(WIDTH - full),
			100 * fraction, stage);
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
