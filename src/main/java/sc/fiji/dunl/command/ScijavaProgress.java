package sc.fiji.dunl.command;

import java.util.function.BooleanSupplier;

import org.scijava.app.StatusService;

import ij.IJ;

import sc.fiji.dunl.progress.Progress;

/**
 * Progress in the status bar of Fiji. Stops when the command is cancelled or
 * Esc is pressed. Safe to call from several threads; the status bar gets at
 * most ten messages a second.
 */
final class ScijavaProgress implements Progress {

	private static final int STEPS = 1000;
	private static final long INTERVAL_NANOS = 100_000_000;

	private final StatusService status;
	private final BooleanSupplier cancelled;
	private String stage = "";
	private long last;

	/** Forgets that Esc was pressed earlier. */
	ScijavaProgress(final StatusService status, final BooleanSupplier cancelled) {
		this.status = status;
		this.cancelled = cancelled;
		IJ.resetEscape();
	}

	@Override
	public synchronized void update(final String newStage, final double fraction) {
		final long now = System.nanoTime();
		if (newStage.equals(stage) && fraction < 1 && now - last < INTERVAL_NANOS) return;
		stage = newStage;
		last = now;
		status.showStatus((int) Math.round(STEPS * fraction), STEPS, "DUNL: " + stage);
	}

	@Override
	public boolean cancelled() {
		// NB: Nothing tells a SciJava command of Esc but ImageJ's own flag.
		return cancelled.getAsBoolean() || IJ.escapePressed() || Thread.currentThread().isInterrupted();
	}
}
