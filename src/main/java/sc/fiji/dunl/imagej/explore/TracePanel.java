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
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import javax.swing.JComponent;
import javax.swing.ToolTipManager;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Confidence;
import sc.fiji.dunl.imagej.Palette;
import sc.fiji.dunl.imagej.ResultFigures;
import sc.fiji.dunl.io.Decision;
import sc.fiji.dunl.trace.TimeAxis;

/**
 * The selected ROI over time: the known events, its trace with the
 * reconstruction, the part of each kernel, and the codes.
 */
final class TracePanel extends JComponent {

	private static final long serialVersionUID = 1L;
	private static final double[] SHARES = { 0.46, 0.27, 0.27 };
	/** Pixels between a click and a code that is meant. */
	private static final double REACH = 7;
	private static final double DOT = 3.5;
	private static final BasicStroke STEM = new BasicStroke(1.2f);
	private static final BasicStroke INTERVAL = new BasicStroke(3.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

	private final transient ExplorerState state;
	private final transient EventStrip events;
	private final String unit;
	private final String codeUnit;
	private final transient TimeAxis time;
	private int roi = -1;
	private transient RoiTraces traces;
	private transient Range traceRange;
	private transient Range partRange;
	private transient Range codeRange;

	TracePanel(final ExplorerState state) {
		this.state = state;
		events = new EventStrip(state.result().events());
		unit = ResultFigures.traceUnit(state.result().model());
		codeUnit = ResultFigures.codeUnit(state.result().model());
		time = state.result().traces().time();
		setPreferredSize(new Dimension(760, 420));
		setOpaque(true);
		setFocusable(true);
		ToolTipManager.sharedInstance().registerComponent(this);
		final TraceMouse mouse = new TraceMouse(this, state);
		addMouseListener(mouse);
		addMouseMotionListener(mouse);
		addMouseWheelListener(mouse);
		state.onChange(this::update);
		update();
	}

	private void update() {
		if (state.roi() != roi) {
			roi = state.roi();
			traces = RoiTraces.of(state.result(), roi, state.codes());
			traceRange = Range.of(traces.trace(), traces.fit());
			partRange = Range.of(traces.parts());
			codeRange = Range.of(state.codes().stream().flatMapToDouble(c -> DoubleStream.of(c.amplitude(), c.confidence().low(), c
				.confidence().high())).toArray(), new double[1]);
		}
		repaint();
	}

	@Override
	protected void paintComponent(final Graphics graphics) {
		final Theme theme = Theme.current();
		final Graphics2D g = theme.prepare(graphics, getWidth(), getHeight());
		final Lane trace = lane(0, traceRange), parts = lane(1, partRange), codes = codeLane();
		if (codes.frame().width > 40 && codes.frame().height > 20) {
			drawTrace(g, theme, trace);
			drawParts(g, theme, parts);
			drawCodes(g, theme, codes);
		}
		g.dispose();
	}

	private void drawTrace(final Graphics2D g, final Theme theme, final Lane lane) {
		lane.axes(g, theme, unit, "");
		events.draw(g, theme, lane);
		drawSelection(g, theme, lane);
		lane.curve(g, theme.trace(), 1, traces.trace());
		lane.curve(g, theme.foreground(), 1.4f, traces.fit());
		final List<Lane.Key> keys = new ArrayList<>(List.of(new Lane.Key(theme.trace(), "trace"), new Lane.Key(theme
			.foreground(), "reconstruction")));
		keys.addAll(events.keys(theme));
		final String word = state.curation().of(roi).word();
		lane.above(events.height(theme)).head(g, theme, word.isEmpty() ? traces.label() : traces.label() + " (" + word + ")",
			keys);
	}

	private void drawParts(final Graphics2D g, final Theme theme, final Lane lane) {
		lane.axes(g, theme, codeUnit, "");
		drawSelection(g, theme, lane);
		for (int c = 0; c < traces.parts().length; c++)
			lane.curve(g, Palette.kernel(c), 1.6f, traces.parts()[c]);
		lane.head(g, theme, "Parts of the kernels", kernelKeys());
	}

	private void drawCodes(final Graphics2D g, final Theme theme, final Lane lane) {
		lane.axes(g, theme, "code (" + codeUnit + ")", "time (s)");
		drawSelection(g, theme, lane);
		boolean rejected = false;
		final Shape clip = g.getClip();
		g.clip(lane.frame());
		for (final Code one : inView()) {
			final Color color = color(one);
			final double x = lane.x(time.seconds(one.sample())), y = lane.y(one.amplitude());
			final double r = state.code().equals(Optional.of(one)) ? 1.6 * DOT : DOT;
			final boolean no = state.curation().of(one) == Decision.REJECTED;
			rejected |= no;
			g.setColor(color);
			g.setStroke(STEM);
			g.draw(new Line2D.Double(x, lane.y(0), x, y));
			g.setStroke(INTERVAL);
			final Confidence sure = one.confidence();
			if (!Double.isNaN(sure.low()) && !Double.isNaN(sure.high())) g.draw(new Line2D.Double(x, lane.y(sure.low()), x, lane.y(
				sure.high())));
			final Ellipse2D dot = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
			g.setColor(no ? theme.background() : color);
			g.fill(dot);
			g.setColor(color);
			g.draw(dot);
		}
		g.setStroke(new BasicStroke(1));
		g.setClip(clip);
		final String heading = state.codes().stream().allMatch(c -> c.amplitude() == 0) ? "No codes in this ROI" : rejected
			? "Codes (open dots: rejected)" : "Codes";
		lane.head(g, theme, heading, kernelKeys());
	}

	/** A dashed line at the selected time through a panel. */
	private void drawSelection(final Graphics2D g, final Theme theme, final Lane lane) {
		state.seconds().ifPresent(seconds -> {
			final double x = lane.x(seconds);
			if (x < lane.frame().getMinX() || x > lane.frame().getMaxX()) return;
			g.setColor(theme.foreground());
			g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] { 4, 3 }, 0));
			g.draw(new Line2D.Double(x, lane.frame().getMinY(), x, lane.frame().getMaxY()));
			g.setStroke(new BasicStroke(1));
		});
	}

	private List<Lane.Key> kernelKeys() {
		final List<Lane.Key> keys = new ArrayList<>();
		for (int c = 0; c < traces.kernels().length; c++)
			keys.add(new Lane.Key(Palette.kernel(c), state.result().model().kernels().get(traces.kernels()[c]).spec()
				.shortName()));
		return keys;
	}

	private Color color(final Code one) {
		return Palette.kernel(state.result().model().kernels().lane(one.kernel()));
	}

	/** Codes in view that can be seen; known events without an answer are in the table. */
	private List<Code> inView() {
		final TimeWindow view = state.view();
		return state.codes().stream().filter(c -> c.amplitude() != 0 && time.seconds(c.sample()) >= view.from() && time
			.seconds(c.sample()) <= view.to()).toList();
	}

	/** The panel of the codes, whose times are those of all panels. */
	Lane codeLane() {
		return lane(2, codeRange);
	}

	/** A panel by its place from the top, whose range is that of the whole recording. */
	private Lane lane(final int place, final Range range) {
		final Theme theme = Theme.current();
		final int top = Lane.top(theme) + events.height(theme), between = theme.pixels(28);
		final int free = getHeight() - top - Lane.bottom(theme) - 2 * between;
		double y = top;
		for (int i = 0; i < place; i++)
			y += SHARES[i] * free + between;
		return new Lane(new Rectangle(Lane.left(theme), (int) y, getWidth() - Lane.left(theme) - Lane.right(theme),
			(int) (SHARES[place] * free)), state.view(), time, range.low(), range.high());
	}

	/** The code that a place is meant for, if there is one beside it. */
	Optional<Code> codeAt(final int x, final int y) {
		final Lane lane = codeLane();
		final boolean onCodes = lane.frame().contains(x, y);
		final Comparator<Code> nearest = Comparator.comparingDouble(c -> Math.abs(lane.x(time.seconds(c.sample())) - x) +
			(onCodes ? Math.abs(lane.y(c.amplitude()) - y) / 10 : 0));
		return inView().stream().filter(c -> Math.abs(lane.x(time.seconds(c.sample())) - x) <= REACH).min(nearest);
	}

	@Override
	public String getToolTipText(final MouseEvent e) {
		final Lane lane = codeLane();
		if (e.getX() < lane.frame().x || e.getX() > lane.frame().getMaxX()) return null;
		final String at = String.format(Locale.ROOT, "%.2f s", lane.seconds(e.getX()));
		final String happened = events.near(lane, e.getX(), REACH).stream().map(event -> ", " + event.name()).distinct()
			.collect(Collectors.joining());
		return at + happened + codeAt(e.getX(), e.getY()).map(code -> ", code of " + state.result().model().kernels().get(code
			.kernel()).spec().shortName() + ": " + RoiTable.number(code.amplitude()) + " " + codeUnit + interval(
				code.confidence()) + " (click to go there)").orElse("");
	}

	private static String interval(final Confidence sure) {
		return Double.isNaN(sure.low()) || Double.isNaN(sure.high()) ? "" : ", 95 % interval " + RoiTable.number(sure.low()) +
			" to " + RoiTable.number(sure.high());
	}
}
