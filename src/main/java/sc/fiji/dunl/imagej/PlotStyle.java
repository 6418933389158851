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
package sc.fiji.dunl.imagej;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

import ij.gui.Plot;

/** What the plots of all figures have in common. */
final class PlotStyle {

	/** An entry of a legend: a lying or standing stroke in its colour, and a name. */
	record Key(String mark, Color color, String name) {

		static Key line(final Color color, final String name) {
			return new Key("\u2014", color, name);
		}

		static Key tick(final Color color, final String name) {
			return new Key("|", color, name);
		}

		private int markWidth() {
			return width(mark, MARK);
		}
	}

	static final Color TRACE = new Color(0x9A9A9A);
	static final Color FIT = new Color(0x000000);
	static final Color GRID = new Color(0xDDDDDD);

	/** Room above the frame for a heading. */
	static final String OPTIONS = "addvspace=8";

	private static final int FONT_SIZE = 12;
	private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, FONT_SIZE + 1);
	private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE);
	private static final Font MARK = new Font(Font.SANS_SERIF, Font.BOLD, FONT_SIZE + 3);
	private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE - 2);
	private static final int GAP = 16;
	private static final int MARK_GAP = 5;

	/** Dark to light, so that they differ in print too; kernels have the colours. */
	private static final Color[] EVENTS = { new Color(0x000000), new Color(0x8C8C8C), new Color(0x4D4D4D), new Color(
		0xB8B8B8) };

	private PlotStyle() {
		// NB: static use only.
	}

	/** The grey of an event type by its 0-based position. */
	static Color event(final int index) {
		return EVENTS[index % EVENTS.length];
	}

	/** An empty plot. */
	static Plot plot(final String title, final String xLabel, final String yLabel, final int width, final int height) {
		final Plot plot = new Plot(title, xLabel, yLabel);
		plot.setFrameSize(width, height);
		plot.setFont(PLAIN);
		plot.setAxisLabelFont(Font.PLAIN, FONT_SIZE);
		plot.setAntialiasedText(true);
		plot.setFormatFlags(Plot.X_NUMBERS | Plot.Y_NUMBERS | Plot.X_TICKS | Plot.Y_TICKS);
		plot.setOptions(OPTIONS);
		plot.setTickLength(4);
		return plot;
	}

	/** A line through points. */
	static void line(final Plot plot, final Color color, final float width, final double[] x, final double[] y) {
		plot.setColor(color);
		plot.setLineWidth(width);
		plot.addPoints(x, y, Plot.LINE);
	}

	/** A straight line that is no data, such as a tick. */
	static void stroke(final Plot plot, final Color color, final float width, final double x1, final double y1,
		final double x2, final double y2)
	{
		plot.setColor(color);
		plot.setLineWidth(width);
		plot.drawLine(x1, y1, x2, y2);
	}

	/** Filled dots. */
	static void dots(final Plot plot, final Color color, final double[] x, final double[] y) {
		plot.setColor(color, color);
		plot.setLineWidth(1);
		plot.addPoints(x, y, Plot.CIRCLE);
	}

	/**
	 * The area between two lines, as one object of the plot.
	 *
	 * @param strokes how many vertical lines fill it: as many as the frame is wide
	 */
	static void band(final Plot plot, final Color color, final double[] x, final double[] low, final double[] high,
		final int strokes)
	{
		final double[] xs = new double[strokes], lows = new double[strokes], highs = new double[strokes];
		for (int i = 0; i < strokes; i++) {
			final double position = (double) i / (strokes - 1) * (x.length - 1);
			final int k = Math.min((int) position, x.length - 2);
			final double part = position - k;
			xs[i] = x[k] + part * (x[k + 1] - x[k]);
			lows[i] = low[k] + part * (low[k + 1] - low[k]);
			highs[i] = high[k] + part * (high[k + 1] - high[k]);
		}
		strokes(plot, color, 1.5f, xs, lows, highs);
	}

	/** Vertical lines at {@code x} from {@code low} to {@code high}, as one object of the plot. */
	static void strokes(final Plot plot, final Color color, final float width, final double[] x, final double[] low,
		final double[] high)
	{
		final double[] xs = new double[3 * x.length];
		final double[] ys = new double[3 * x.length];
		for (int i = 0; i < x.length; i++) {
			xs[3 * i] = x[i];
			xs[3 * i + 1] = x[i];
			ys[3 * i] = low[i];
			ys[3 * i + 1] = high[i];
			// NB: A gap, which breaks the line.
			xs[3 * i + 2] = x[i];
			ys[3 * i + 2] = Double.NaN;
		}
		line(plot, color, width, xs, ys);
	}

	/**
	 * Writes a heading above the frame, left, and a legend above it, right. Names
	 * that do not fit are shortened.
	 *
	 * @param width width of the frame
	 * @param height height of the frame
	 */
	static void head(final Plot plot, final String heading, final List<Key> keys, final int width, final int height) {
		final double y = -6.0 / height;
		plot.setJustification(Plot.LEFT);
		plot.setColor(Color.BLACK);
		int names = 0;
		int marks = 0;
		for (final Key key : keys) {
			names += width(key.name(), PLAIN);
			marks += key.markWidth() + MARK_GAP + GAP;
		}
		final String shown = fit(heading, TITLE, Math.max(width / 4, width - names - marks));
		plot.setFont(TITLE.getStyle(), TITLE.getSize());
		plot.addLabel(0, y, shown);
		plot.setFont(PLAIN.getStyle(), PLAIN.getSize());
		final int free = width - width(shown, TITLE) - marks;
		int x = width;
		for (int i = keys.size() - 1; i >= 0; i--) {
			final Key key = keys.get(i);
			final String name = names > free ? fit(key.name(), PLAIN, Math.max(0, free / keys.size())) : key.name();
			x -= width(name, PLAIN);
			plot.setColor(Color.BLACK);
			plot.addLabel((double) x / width, y, name);
			x -= MARK_GAP + key.markWidth();
			// NB: Text, since ImageJ cuts lines off at the frame.
			plot.setFont(MARK.getStyle(), MARK.getSize());
			plot.setColor(key.color());
			plot.addLabel((double) x / width, y, key.mark());
			plot.setFont(PLAIN.getStyle(), PLAIN.getSize());
			x -= GAP;
		}
		// NB: The frame is drawn with what is set last.
		plot.setColor(Color.BLACK);
		plot.setLineWidth(1);
	}

	/** A name left of the frame at a height in data units. */
	static void rowName(final Plot plot, final String name, final int space, final int frameWidth,
		final double fractionFromTop, final int frameHeight)
	{
		plot.setJustification(Plot.RIGHT);
		plot.setColor(Color.BLACK);
		plot.setFont(SMALL.getStyle(), SMALL.getSize());
		plot.addLabel(-6.0 / frameWidth, fractionFromTop + 0.62 * SMALL.getSize() / frameHeight, fit(name, SMALL, space));
		plot.setFont(PLAIN.getStyle(), PLAIN.getSize());
		plot.setJustification(Plot.LEFT);
	}

	/** A name below the frame, centred at a part of its width; the plot must be set to centre. */
	static void columnName(final Plot plot, final String name, final double fraction, final int frameHeight) {
		plot.setColor(Color.BLACK);
		plot.setFont(SMALL.getStyle(), SMALL.getSize());
		plot.addLabel(fraction, 1 + 1.5 * SMALL.getSize() / frameHeight, name);
		plot.setFont(PLAIN.getStyle(), PLAIN.getSize());
	}

	/** Width of a name in the font of rows, in pixels on screen. */
	static int rowNameWidth(final String name) {
		return width(name, SMALL);
	}

	/** Range of values with a margin, never empty: {low, high}. */
	static double[] range(final double[]... values) {
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (final double[] row : values)
			for (final double v : row) {
				if (v < low) low = v;
				if (v > high) high = v;
			}
		if (!(low <= high)) return new double[] { 0, 1 };
		final double margin = high > low ? 0.05 * (high - low) : Math.max(1e-3, 0.05 * Math.abs(high));
		return new double[] { low - margin, high + margin };
	}

	/** A colour mixed with white; {@code strength} 1 is the colour itself. */
	static Color tint(final Color color, final double strength) {
		return new Color(tint(color.getRed(), strength), tint(color.getGreen(), strength), tint(color.getBlue(), strength));
	}

	private static int tint(final int channel, final double strength) {
		return (int) Math.round(255 - strength * (255 - channel));
	}

	private static String fit(final String text, final Font font, final int pixels) {
		if (width(text, font) <= pixels) return text;
		for (int n = text.length() - 1; n > 0; n--) {
			final String cut = text.substring(0, n) + "\u2026";
			if (width(cut, font) <= pixels) return cut;
		}
		return "";
	}

	private static int width(final String text, final Font font) {
		final Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
		try {
			final FontMetrics metrics = graphics.getFontMetrics(font);
			return metrics.stringWidth(text);
		}
		finally {
			graphics.dispose();
		}
	}
}
