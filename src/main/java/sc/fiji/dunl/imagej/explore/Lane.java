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
import java.awt.geom.Rectangle2D;
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
	record Key(Color color, String name, boolean tick) {

		Key(final Color color, final String name) {
			this(color, name, false);
		}
	}

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

	/** Pixels left of a frame for the numbers and the unit of its values. */
	static int left(final Theme theme) {
		return theme.pixels(66);
	}

	/** Pixels above a frame for a heading. */
	static int top(final Theme theme) {
		return theme.pixels(24);
	}

	/** Pixels below a frame for the numbers and the unit of its times. */
	static int bottom(final Theme theme) {
		return theme.pixels(36);
	}

	/** Pixels right of a frame for half a number. */
	static int right(final Theme theme) {
		return theme.pixels(14);
	}

	/** Draws frame and axes, with numbers along the time only if that is called something. */
	void axes(final Graphics2D g, final Theme theme, final String unit, final String timeName) {
		final boolean bottom = !timeName.isEmpty();
		g.setFont(theme.font());
		final int ascent = g.getFontMetrics().getAscent();
		// NB: Values that rise downwards are rows, which have names and no numbers.
		final Ticks values = high < low ? new Ticks(new double[0], 0) : Ticks.of(low, high, Math
			.max(3, 2 * frame.height / (5 * ascent)));
		for (int i = 0; i < values.values().length; i++) {
			final double y = y(values.values()[i]);
			line(g, theme.grid(), frame.x, y, frame.getMaxX(), y);
			line(g, theme.frame(), frame.x - TICK, y, frame.x, y);
			g.setColor(theme.foreground());
			final String text = values.text(i);
			g.drawString(text, frame.x - TICK - 3 - g.getFontMetrics().stringWidth(text), (float) (y + 0.4 * ascent));
		}
		final Ticks times = Ticks.of(view.from(), view.to(), Math.max(2, frame.width / theme.pixels(80)));
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
		g.drawString(timeName, (float) (frame.getCenterX() - g.getFontMetrics().stringWidth(timeName) / 2.0), (float) (frame
			.getMaxY() + TICK + 2.3 * ascent));
	}

	/** The same moved to the right. */
	Lane at(final int pixels) {
		return new Lane(new Rectangle(frame.x + pixels, frame.y, frame.width, frame.height), view, time, low, high);
	}

	/** Marks a time by a thin line, and the value 0 if it is there. */
	void mark(final Graphics2D g, final Theme theme, final double seconds) {
		line(g, theme.frame(), x(seconds), frame.y, x(seconds), frame.getMaxY());
		if (low < 0 && high > 0) line(g, theme.frame(), frame.x, y(0), frame.getMaxX(), y(0));
	}

	/** The same with the frame reaching further up. */
	Lane above(final int pixels) {
		return new Lane(new Rectangle(frame.x, frame.y - pixels, frame.width, frame.height + pixels), view, time, low, high);
	}

	/**
	 * Writes a heading above the frame, and at its right what the colours mean;
	 * entries for which there is no room are left out from the last on.
	 */
	void head(final Graphics2D g, final Theme theme, final String heading, final List<Key> keys) {
		final float y = frame.y - 5f;
		final int mark = theme.pixels(18), gap = theme.pixels(GAP);
		g.setColor(theme.foreground());
		g.setFont(theme.font().deriveFont(Font.BOLD));
		double free = frame.width - g.getFontMetrics().stringWidth(heading);
		g.drawString(heading, frame.x, y);
		g.setFont(theme.font());
		int shown = 0;
		double width = -gap;
		for (final Key key : keys) {
			final double wider = width + gap + mark + g.getFontMetrics().stringWidth(key.name());
			if (wider + gap > free) break;
			width = wider;
			shown++;
		}
		double x = frame.getMaxX() - width;
		for (final Key key : keys.subList(0, shown)) {
			g.setStroke(new BasicStroke(2.5f));
			final double middle = y - theme.pixels(4);
			if (key.tick()) line(g, key.color(), x + mark / 2.0, middle - theme.pixels(5), x + mark / 2.0, middle + theme
				.pixels(5));
			else line(g, key.color(), x, middle, x + mark - theme.pixels(5), middle);
			g.setStroke(new BasicStroke(1));
			x += mark;
			g.setColor(theme.foreground());
			g.drawString(key.name(), (float) x, y);
			x += g.getFontMetrics().stringWidth(key.name()) + gap;
		}
	}

	/** Fills what lies between two lines; both are missing at the same samples. */
	void band(final Graphics2D g, final Color color, final double[] lower, final double[] upper) {
		final Path2D path = new Path2D.Double();
		for (int t = 0; t < lower.length; t++)
			if (t == 0) path.moveTo(x(time.seconds(t)), y(lower[t]));
			else path.lineTo(x(time.seconds(t)), y(lower[t]));
		for (int t = upper.length - 1; t >= 0; t--)
			path.lineTo(x(time.seconds(t)), y(upper[t]));
		path.closePath();
		final Shape clip = g.getClip();
		g.clip(frame);
		g.setColor(color);
		g.fill(path);
		g.setClip(clip);
	}

	/** Draws values as a line that breaks where they are missing. */
	void curve(final Graphics2D g, final Color color, final float width, final double[] values) {
		final Shape clip = g.getClip();
		g.clip(frame);
		g.setColor(color);
		if (view.span() * time.rateHz() > DENSE * frame.width) columns(g, values);
		else {
			g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
			g.draw(samples(values));
			g.setStroke(new BasicStroke(1));
		}
		g.setClip(clip);
	}

	/** A bar a column of pixels of the screen, that touches the one before; many times faster than a line. */
	private void columns(final Graphics2D g, final double[] values) {
		final double scale = Math.max(1, g.getTransform().getScaleX());
		final int columns = (int) Math.round(frame.width * scale);
		final Envelope envelope = Envelope.of(values, time, view, columns);
		final double least = 1 / scale;
		double low = Double.NaN, high = Double.NaN;
		for (int column = 0; column < columns; column++) {
			final double bottom = envelope.low()[column], top = envelope.high()[column];
			if (!Double.isNaN(bottom)) {
				final double from = y(high < bottom ? high : bottom), to = y(low > top ? low
					: top);
				g.fill(new Rectangle2D.Double(frame.x + column / scale, to, least, Math.max(least, from - to)));
			}
			low = bottom;
			high = top;
		}
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
