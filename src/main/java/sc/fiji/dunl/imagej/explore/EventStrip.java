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

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.dunl.trial.Event;

/**
 * The known events above a panel: a tick each, with its name where there is room
 * beside it, and a thin line down through the panel as long as these do not
 * cover the trace.
 */
final class EventStrip {

	/** Pixels a line down needs for itself. */
	private static final int SPARSE = 12;

	private final List<Event> events;
	private final List<String> names;

	/** Any events, in any order. */
	EventStrip(final List<Event> events) {
		this.events = events.stream().sorted((a, b) -> Double.compare(a.seconds(), b.seconds())).toList();
		names = events.stream().map(Event::name).distinct().toList();
	}

	/** Pixels that it needs above a panel; none without events. */
	int height(final Theme theme) {
		return events.isEmpty() ? 0 : theme.pixels(15);
	}

	/** What the ticks mean. */
	List<Lane.Key> keys(final Theme theme) {
		return IntStream.range(0, names.size()).mapToObj(i -> new Lane.Key(theme.event(i), names.get(i), true)).toList();
	}

	/** The events at most so many pixels away from a column, for a tooltip. */
	List<Event> near(final Lane lane, final int x, final double reach) {
		return events.stream().filter(e -> Math.abs(lane.x(e.seconds()) - x) <= reach).toList();
	}

	/** Draws the events in view above a panel and in it. */
	void draw(final Graphics2D g, final Theme theme, final Lane lane) {
		final List<Event> shown = events.stream().filter(e -> e.seconds() >= lane.view().from() && e.seconds() <= lane.view()
			.to()).toList();
		final double top = lane.frame().y - height(theme), bottom = lane.frame().y;
		final boolean sparse = shown.size() * SPARSE <= lane.frame().width;
		g.setFont(theme.font().deriveFont(0.85f * theme.font().getSize2D()));
		for (int i = 0; i < shown.size(); i++) {
			final double x = lane.x(shown.get(i).seconds());
			if (sparse) {
				g.setColor(theme.grid());
				g.draw(new Line2D.Double(x, bottom, x, lane.frame().getMaxY()));
			}
			g.setColor(theme.event(names.indexOf(shown.get(i).name())));
			g.draw(new Line2D.Double(x, top + 2, x, bottom));
			final double next = i + 1 < shown.size() ? lane.x(shown.get(i + 1).seconds()) : lane.frame().getMaxX();
			final String name = shown.get(i).name();
			if (x + 3 + g.getFontMetrics().stringWidth(name) < next - 2) {
				g.setColor(theme.foreground());
				g.drawString(name, (float) x + 3, (float) bottom - 4);
			}
		}
		g.setFont(theme.font());
	}
}
