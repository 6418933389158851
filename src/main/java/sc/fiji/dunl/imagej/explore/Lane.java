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

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;

import sc.fiji.dunl.trace.TimeAxis;

/**
 * One panel with values against time, drawn anew each time.
 *
 * @param frame where the data are, in pixels
 * @param view the times in view
 * @param time times of the samples
 * @param low least value
 * @param high largest value
 */
record Lane(Rectangle frame, TimeWindow view, TimeAxis time, double low, double high) {

	/** Something that the heading explains. */
	record Key(Color color, String name) {}

	private static final int TICK = 4;
	private static final int GAP = 14;

	/** Samples a column of pixels from which on columns are drawn rather than samples. */
	private static final double DENSE = 1.5;

	double x(final double seconds) {
		return frame.x + (seconds - view.from()) / view.span() * frame.width;
	}

	double y(final double value) {
		return frame.y + (high - value) / (high - low) * frame.height;
	}

	/** The time at a column of pixels. */
	double seconds(final int x) {
		return view.from() + (x - frame.x) * view.span() / frame.width;
	}

	/** Draws frame and axes, with numbers along the time only if {@code bottom}. */
	void axes(final Graphics2D g, final Theme theme, final String unit, final boolean bottom) {
		g.setFont(theme.font());
		final int ascent = g.getFontMetrics().getAscent();
		final Ticks values = Ticks.of(low, high, Math.max(2, frame.height / (3 * ascent)));
		for (int i = 0; i < values.values().length; i++) {
			final double y = y(values.values()[i]);
			line(g, theme.grid(), frame.x, y, frame.getMaxX(), y);
			line(g, theme.frame(), frame.x - TICK, y, frame.x, y);
			g.setColor(theme.foreground());
			final String text = values.text(i);
			g.drawString(text, frame.x - TICK - 3 - g.getFontMetrics().stringWidth(text), (float) (y + 0.4 * ascent));
		}
		final Ticks times = Ticks.of(view.from(), view.to(), Math.max(2, frame.width / 80));
		for (int i = 0; i < times.values().length; i++) {
			final double x = x(times.values()[i]);
			line(g, theme.frame(), x, frame.getMaxY(), x, frame.getMaxY() + TICK);
			if (!bottom) continue;
			g.setColor(theme.foreground());
			final String text = times.text(i);
			g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) (frame.getMaxY() + TICK +
				ascent + 1));
		}
		g.setColor(theme.frame());
		g.draw(frame);
		g.setColor(theme.foreground());
		final Graphics2D turned = (Graphics2D) g.create();
		turned.rotate(-Math.PI / 2);
		turned.drawString(unit, (float) (-frame.getCenterY() - g.getFontMetrics().stringWidth(unit) / 2.0), ascent + 2f);
		turned.dispose();
		if (bottom) g.drawString("time (s)", (float) (frame.getCenterX() - g.getFontMetrics().stringWidth("time (s)") / 2.0),
			(float) (frame.getMaxY() + TICK + 2.3 * ascent));
	}

	/** Writes a heading above the frame, and at its right what the colours mean. */
	void head(final Graphics2D g, final Theme theme, final String heading, final List<Key> keys) {
		final float y = frame.y - 5f;
		g.setColor(theme.foreground());
		g.setFont(theme.font().deriveFont(Font.BOLD));
		g.drawString(heading, frame.x, y);
		g.setFont(theme.font());
		double x = frame.getMaxX();
		for (int i = keys.size() - 1; i >= 0; i--) {
			x -= g.getFontMetrics().stringWidth(keys.get(i).name());
			g.setColor(theme.foreground());
			g.drawString(keys.get(i).name(), (float) x, y);
			g.setStroke(new BasicStroke(2.5f));
			line(g, keys.get(i).color(), x - 18, y - 4, x - 5, y - 4);
			g.setStroke(new BasicStroke(1));
			x -= 18 + GAP;
		}
	}

	/** Draws values as a line that breaks where they are missing. */
	void curve(final Graphics2D g, final Color color, final float width, final double[] values) {
		final Path2D path = view.span() * time.rateHz() > DENSE * frame.width ? columns(values) : samples(values);
		final Shape clip = g.getClip();
		g.clip(frame);
		g.setColor(color);
		g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		g.draw(path);
		g.setStroke(new BasicStroke(1));
		g.setClip(clip);
	}

	private Path2D columns(final double[] values) {
		final Envelope envelope = Envelope.of(values, time, view, frame.width);
		final Path2D path = new Path2D.Double();
		boolean drawing = false;
		for (int column = 0; column < frame.width; column++) {
			final boolean known = !Double.isNaN(envelope.low()[column]);
			final double x = frame.x + column + 0.5;
			if (known && drawing) path.lineTo(x, y(envelope.high()[column]));
			else if (known) path.moveTo(x, y(envelope.high()[column]));
			if (known) path.lineTo(x, y(envelope.low()[column]));
			drawing = known;
		}
		return path;
	}

	private Path2D samples(final double[] values) {
		final Path2D path = new Path2D.Double();
		boolean drawing = false;
		// NB: One sample more on both sides, so that lines reach the borders.
		final int first = Math.max(0, time.firstSampleAtOrAfter(view.from()) - 1);
		final int last = Math.min(time.size() - 1, time.firstSampleAtOrAfter(view.to()) + 1);
		for (int t = first; t <= last; t++) {
			final boolean known = !Double.isNaN(values[t]);
			if (known && drawing) path.lineTo(x(time.seconds(t)), y(values[t]));
			else if (known) path.moveTo(x(time.seconds(t)), y(values[t]));
			drawing = known;
		}
		return path;
	}

	private static void line(final Graphics2D g, final Color color, final double x1, final double y1, final double x2,
		final double y2)
	{
		g.setColor(color);
		g.draw(new Line2D.Double(x1, y1, x2, y2));
	}
}
