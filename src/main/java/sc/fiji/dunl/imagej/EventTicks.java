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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ij.gui.Plot;

import sc.fiji.dunl.trial.Event;

/** Known events as thin vertical ticks in plots over time: a grey a type. */
final class EventTicks {

	private final List<Event> events;
	private final List<String> names;

	EventTicks(final List<Event> events) {
		this.events = events;
		names = events.stream().map(Event::name).distinct().toList();
	}

	/** Number of event types. */
	int types() {
		return names.size();
	}

	/** Entries for a legend. */
	List<PlotStyle.Key> keys() {
		final List<PlotStyle.Key> keys = new ArrayList<>();
		for (int i = 0; i < names.size(); i++)
			keys.add(PlotStyle.Key.tick(PlotStyle.event(i), "event: " + names.get(i)));
		return keys;
	}

	/**
	 * Draws ticks in lanes, one a type, from {@code top} downwards.
	 *
	 * @param lane height of a lane in data units
	 */
	void lanes(final Plot plot, final double top, final double lane) {
		for (int type = 0; type < names.size(); type++)
			draw(plot, type, PlotStyle.event(type), 1.5f, top - (type + 0.9) * lane, top - (type + 0.1) * lane);
	}

	/** Draws each event as a pale line from {@code low} to {@code high}. */
	void lines(final Plot plot, final double low, final double high) {
		for (int type = 0; type < names.size(); type++)
			draw(plot, type, PlotStyle.tint(PlotStyle.event(type), 0.3), 1, low, high);
	}

	private void draw(final Plot plot, final int type, final Color color, final float width, final double low,
		final double high)
	{
		final double[] x = events.stream().filter(e -> e.name().equals(names.get(type))).mapToDouble(Event::seconds)
			.toArray();
		final double[] lows = new double[x.length];
		final double[] highs = new double[x.length];
		Arrays.fill(lows, low);
		Arrays.fill(highs, high);
		PlotStyle.strokes(plot, color, width, x, lows, highs);
	}
}
