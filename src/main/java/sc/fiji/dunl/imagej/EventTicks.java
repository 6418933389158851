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
