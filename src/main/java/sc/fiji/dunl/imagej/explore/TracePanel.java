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
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import javax.swing.JComponent;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Decoder;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.imagej.Palette;
import sc.fiji.dunl.imagej.ResultFigures;
import sc.fiji.dunl.io.Decision;
import sc.fiji.dunl.trace.TimeAxis;

/**
 * The selected ROI over time: its trace with the reconstruction, the part of
 * each kernel, and the codes. The wheel zooms, dragging moves, a double click
 * shows the whole recording, and a click selects the code beside it.
 */
final class TracePanel extends JComponent {

	private static final long serialVersionUID = 1L;
	private static final int LEFT = 66;
	private static final int RIGHT = 14;
	private static final int TOP = 24;
	private static final int BOTTOM = 38;
	private static final int BETWEEN = 28;
	private static final double[] SHARES = { 0.46, 0.27, 0.27 };
	private static final double ZOOM_STEP = 1.25;
	private static final int LEAST_SAMPLES = 10;
	/** Pixels between a click and a code that is meant. */
	private static final double REACH = 7;
	private static final double DOT = 3.5;

	private final transient ExplorerState state;
	private final String unit;
	private final String codeUnit;
	private final transient TimeAxis time;
	private transient TimeWindow view;
	private int roi = -1;
	private transient Optional<Code> code = Optional.empty();
	private double[] trace;
	private double[] fit;
	private int[] kernels;
	private double[][] parts;

	TracePanel(final ExplorerState state) {
		this.state = state;
		unit = ResultFigures.traceUnit(state.result().model());
		codeUnit = ResultFigures.codeUnit(state.result().model());
		time = state.result().traces().time();
		// NB: A recording of one sample still needs an axis.
		view = TimeWindow.all(time.startSeconds(), time.seconds(Math.max(1, time.size() - 1)), LEAST_SAMPLES / time
			.rateHz());
		setPreferredSize(new Dimension(760, 560));
		setOpaque(true);
		final Mouse mouse = new Mouse();
		addMouseListener(mouse);
		addMouseMotionListener(mouse);
		addMouseWheelListener(mouse);
		state.onChange(this::update);
		update();
	}

	private void update() {
		if (state.roi() != roi) {
			roi = state.roi();
			final KernelBank bank = state.result().model().kernels();
			trace = state.result().traces().trace(roi);
			fit = state.result().fit().trace(roi);
			kernels = bank.of(state.result().traces().labels().get(roi));
			parts = new double[kernels.length][time.size()];
			for (int c = 0; c < kernels.length; c++)
				Decoder.addPart(bank, state.codes(), roi, kernels[c], parts[c]);
		}
		if (!state.code().equals(code)) {
			code = state.code();
			code.ifPresent(one -> view = view.showing(time.seconds(one.sample())));
		}
		repaint();
	}

	@Override
	protected void paintComponent(final Graphics graphics) {
		final Theme theme = Theme.current();
		final Graphics2D g = (Graphics2D) graphics.create();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setColor(theme.background());
		g.fillRect(0, 0, getWidth(), getHeight());
		if (getWidth() > LEFT + RIGHT + 40 && getHeight() > TOP + BOTTOM + 2 * BETWEEN + 60) {
			drawTrace(g, theme, lane(0, trace, fit));
			drawParts(g, theme, lane(1, parts));
			drawCodes(g, theme, codeLane());
		}
		g.dispose();
	}

	private void drawTrace(final Graphics2D g, final Theme theme, final Lane lane) {
		lane.axes(g, theme, unit, false);
		drawSelection(g, theme, lane);
		lane.curve(g, theme.trace(), 1, trace);
		lane.curve(g, theme.foreground(), 1.4f, fit);
		lane.head(g, theme, state.result().traces().labels().get(roi), List.of(new Lane.Key(theme.trace(), "trace"),
			new Lane.Key(theme.foreground(), "reconstruction")));
	}

	private void drawParts(final Graphics2D g, final Theme theme, final Lane lane) {
		lane.axes(g, theme, codeUnit, false);
		drawSelection(g, theme, lane);
		for (int c = 0; c < parts.length; c++)
			lane.curve(g, Palette.kernel(c), 1.6f, parts[c]);
		lane.head(g, theme, "Parts of the kernels", kernelKeys());
	}

	private void drawCodes(final Graphics2D g, final Theme theme, final Lane lane) {
		lane.axes(g, theme, "code (" + codeUnit + ")", true);
		drawSelection(g, theme, lane);
		boolean rejected = false;
		g.setStroke(new BasicStroke(1.6f));
		for (final Code one : inView()) {
			final Color color = color(one);
			final double x = lane.x(time.seconds(one.sample())), y = lane.y(one.amplitude());
			final double r = state.code().equals(Optional.of(one)) ? 1.6 * DOT : DOT;
			final boolean no = state.curation().of(one) == Decision.REJECTED;
			rejected |= no;
			g.setColor(color);
			g.draw(new Line2D.Double(x, lane.y(0), x, y));
			final Ellipse2D dot = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
			g.setColor(no ? theme.background() : color);
			g.fill(dot);
			g.setColor(color);
			g.draw(dot);
		}
		g.setStroke(new BasicStroke(1));
		lane.head(g, theme, rejected ? "Codes (open dots: rejected)" : "Codes", kernelKeys());
	}

	/** A dashed line at the selected code through a panel. */
	private void drawSelection(final Graphics2D g, final Theme theme, final Lane lane) {
		state.code().ifPresent(one -> {
			final double x = lane.x(time.seconds(one.sample()));
			if (x < lane.frame().getMinX() || x > lane.frame().getMaxX()) return;
			g.setColor(theme.foreground());
			g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] { 4, 3 }, 0));
			g.draw(new Line2D.Double(x, lane.frame().getMinY(), x, lane.frame().getMaxY()));
			g.setStroke(new BasicStroke(1));
		});
	}

	private List<Lane.Key> kernelKeys() {
		final List<Lane.Key> keys = new ArrayList<>();
		for (int c = 0; c < kernels.length; c++)
			keys.add(new Lane.Key(Palette.kernel(c), state.result().model().kernels().get(kernels[c]).spec().shortName()));
		return keys;
	}

	private Color color(final Code one) {
		return Palette.kernel(state.result().model().kernels().lane(one.kernel()));
	}

	/** Codes in view that can be seen; known events without an answer are in the table. */
	private List<Code> inView() {
		return state.codes().stream().filter(c -> c.amplitude() != 0 && time.seconds(c.sample()) >= view.from() && time
			.seconds(c.sample()) <= view.to()).toList();
	}

	private Lane codeLane() {
		return lane(2, state.codes().stream().mapToDouble(Code::amplitude).toArray(), new double[1]);
	}

	/** A panel by its place from the top, whose range is that of the whole recording. */
	private Lane lane(final int place, final double[]... values) {
		final int free = getHeight() - TOP - BOTTOM - 2 * BETWEEN;
		double y = TOP;
		for (int i = 0; i < place; i++)
			y += SHARES[i] * free + BETWEEN;
		final double[] range = range(values);
		return new Lane(new Rectangle(LEFT, (int) y, getWidth() - LEFT - RIGHT, (int) (SHARES[place] * free)), view, time,
			range[0], range[1]);
	}

	private static double[] range(final double[]... values) {
		double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
		for (final double[] row : values)
			for (final double v : row) {
				if (v < low) low = v;
				if (v > high) high = v;
			}
		if (!(low <= high)) return new double[] { 0, 1 };
		final double margin = high > low ? 0.06 * (high - low) : Math.max(1e-3, 0.05 * Math.abs(high));
		return new double[] { low - margin, high + margin };
	}

	/** What the mouse does; all panels have the same times. */
	private final class Mouse extends MouseAdapter {

		private int dragged;

		@Override
		public void mousePressed(final MouseEvent e) {
			dragged = e.getX();
		}

		@Override
		public void mouseDragged(final MouseEvent e) {
			view = view.pan(codeLane().seconds(dragged) - codeLane().seconds(e.getX()));
			dragged = e.getX();
			repaint();
		}

		@Override
		public void mouseWheelMoved(final MouseWheelEvent e) {
			view = view.zoom(Math.pow(ZOOM_STEP, e.getPreciseWheelRotation()), codeLane().seconds(e.getX()));
			repaint();
		}

		@Override
		public void mouseClicked(final MouseEvent e) {
			if (e.getClickCount() == 2) {
				view = view.whole();
				repaint();
				return;
			}
			final Lane lane = codeLane();
			final boolean onCodes = lane.frame().contains(e.getPoint());
			final Comparator<Code> nearest = Comparator.comparingDouble(c -> Math.abs(lane.x(time.seconds(c.sample())) - e
				.getX()) + (onCodes ? Math.abs(lane.y(c.amplitude()) - e.getY()) / 10 : 0));
			inView().stream().filter(c -> Math.abs(lane.x(time.seconds(c.sample())) - e.getX()) <= REACH).min(nearest)
				.ifPresent(state::select);
		}
	}
}
