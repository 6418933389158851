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

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

import javax.swing.UIManager;

/**
 * Colours and font of the host, light or dark; those of kernels are the same in
 * both.
 *
 * @param background behind everything
 * @param foreground of text, frames and reconstructions
 */
record Theme(Color background, Color foreground, Font font) {

	private static final double[] EVENTS = { 1, 0.55, 0.8, 0.35 };

	/** What the host looks like now. */
	static Theme current() {
		return new Theme(color("Table.background", Color.WHITE), color("Table.foreground", Color.BLACK), labelFont());
	}

	/**
	 * A background to draw on.
	 *
	 * @return to be disposed of
	 */
	Graphics2D prepare(final Graphics graphics, final int width, final int height) {
		final Graphics2D g = (Graphics2D) graphics.create();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setColor(background);
		g.fillRect(0, 0, width, height);
		g.setFont(font);
		return g;
	}

	/** Lengths that are right beside a font of 12 points, beside that of the host. */
	int pixels(final double beside12) {
		return (int) Math.round(beside12 * Math.max(1, font.getSize2D() / 12));
	}

	/** A text cut to a width in pixels. */
	static String fit(final String text, final FontMetrics metrics, final int width) {
		if (metrics.stringWidth(text) <= width) return text;
		int length = text.length() - 1;
		while (length > 0 && metrics.stringWidth(text.substring(0, length) + "\u2026") > width)
			length--;
		return length == 0 ? "" : text.substring(0, length) + "\u2026";
	}

	/** Of a type of event by its 0-based position: greys, since colours are those of kernels. */
	Color event(final int type) {
		return mix(EVENTS[type % EVENTS.length]);
	}

	/** Of what was rejected. */
	Color rejected() {
		return mix(0.45);
	}

	/** Of a band around a mean. */
	Color band() {
		return mix(0.22);
	}

	/** Of the row of what is selected. */
	Color selected() {
		return mix(0.12);
	}

	/** Of traces, which the reconstruction lies over. */
	Color trace() {
		return mix(0.45);
	}

	/** Of lines that guide the eye. */
	Color grid() {
		return mix(0.15);
	}

	/** Of the frame of an axis. */
	Color frame() {
		return mix(0.5);
	}

	/** The foreground laid thinly over the background; 1 is the foreground. */
	private Color mix(final double strength) {
		return new Color(mix(foreground.getRed(), background.getRed(), strength), mix(foreground.getGreen(), background
			.getGreen(), strength), mix(foreground.getBlue(), background.getBlue(), strength));
	}

	private static int mix(final int front, final int back, final double strength) {
		return (int) Math.round(strength * front + (1 - strength) * back);
	}

	private static Color color(final String key, final Color otherwise) {
		final Color color = UIManager.getColor(key);
		return color == null ? otherwise : color;
	}

	private static Font labelFont() {
		final Font font = UIManager.getFont("Label.font");
		// NB: Some hosts make labels bold, which headings have to differ from.
		return (font == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 12) : font).deriveFont(Font.PLAIN);
	}
}
