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

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

import javax.swing.JComponent;
import javax.swing.Scrollable;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.imagej.Palette;
import sc.fiji.dunl.imagej.ResultFigures;
import sc.fiji.dunl.io.Curation;

/**
 * What the selected ROI does around the starts of each of its kernels, a small
 * panel a kernel: see {@link Response}.
 */
final class KernelsPanel extends JComponent implements Scrollable {

	private static final long serialVersionUID = 1L;
	private static final int NARROWEST = 210;
	private static final int LOWEST = 130;

	private final transient ExplorerState state;
	private final String unit;
	private int[] kernels = {};
	private transient List<Response> responses = List.of();
	private transient List<Code> codes;
	private transient Curation curation;

	KernelsPanel(final ExplorerState state) {
		this.state = state;
		unit = ResultFigures.traceUnit(state.result().model());
		setOpaque(true);
		setFocusable(true);
		setToolTipText("<html>Average of the selected ROI around the known events of a kernel, or around its codes.<br>" +
			"n: windows averaged; rejected codes and windows that lack a sample are left out.</html>");
		state.onChange(this::update);
		update();
	}

	private void update() {
		if (codes == state.codes() && state.curation().equals(curation)) return;
		codes = state.codes();
		curation = state.curation();
		kernels = state.result().model().kernels().of(state.result().traces().labels().get(state.roi()));
		// NB: Averaged when it is painted, since it may lie behind other tabs.
		responses = List.of();
		revalidate();
		repaint();
	}

	private void average() {
		final RoiTraces roi = RoiTraces.of(state.result(), state.roi(), codes);
		final boolean additive = RoiTraces.additive(state.result());
		final double[] trace = additive ? roi.lessBaseline(roi.trace()) : roi.trace();
		final double[] fit = additive ? roi.lessBaseline(roi.fit()) : roi.fit();
		// NB: Both from the same windows.
		for (int t = 0; t < fit.length; t++)
			if (Double.isNaN(trace[t] - fit[t])) trace[t] = fit[t] = Double.NaN;
		final List<Response> all = new ArrayList<>();
		for (final int kernel : kernels)
			all.add(Response.of(state, trace, fit, kernel));
		responses = all;
	}

	@Override
	protected void paintComponent(final Graphics graphics) {
		if (responses.isEmpty()) average();
		final Theme theme = Theme.current();
		final Graphics2D g = theme.prepare(graphics, getWidth(), getHeight());
		final int columns = columns(getWidth()), rows = rows(columns), top = Lane.top(theme);
		new Lane(new Rectangle(Lane.left(theme), top - 2, getWidth() - Lane.left(theme) - Lane.right(theme), 1), state.view(),
			state.result().traces().time(), 0, 1).head(g, theme, state.result().traces().labels().get(state.roi()), keys(
				theme));
		for (int i = 0; i < responses.size(); i++) {
			final int width = getWidth() / columns, height = (getHeight() - top) / rows;
			draw(g, theme, i, new Rectangle(i % columns * width, top + i / columns * height, width, height));
		}
		g.dispose();
	}

	private void draw(final Graphics2D g, final Theme theme, final int index, final Rectangle cell) {
		final Response response = responses.get(index);
		final KernelSpec spec = state.result().model().kernels().get(kernels[index]).spec();
		final double[] mean = response.trace().mean(), sem = response.trace().sem();
		final double[] lower = new double[mean.length], upper = new double[mean.length];
		for (int k = 0; k < mean.length; k++) {
			lower[k] = mean[k] - sem[k];
			upper[k] = mean[k] + sem[k];
		}
		final Range range = Range.of(mean, lower, upper, response.fit().mean(), response.kernel(), RoiTraces.additive(state
			.result()) ? new double[1] : new double[0]);
		final Rectangle frame = new Rectangle(cell.x + Lane.left(theme), cell.y + Lane.top(theme), cell.width - Lane.left(
			theme) - Lane.right(theme), cell.height - Lane.top(theme) - Lane.bottom(theme));
		if (frame.width < 30 || frame.height < 20) return;
		final TimeWindow window = TimeWindow.all(response.time().startSeconds(), response.time().endSeconds(), 0);
		final Lane lane = new Lane(frame, window, response.time(), range.low(), range.high());
		final Graphics2D own = (Graphics2D) g.create();
		own.translate(cell.x, 0);
		lane.at(-cell.x).axes(own, theme, unit, "time from start (s)");
		own.dispose();
		lane.mark(g, theme, 0);
		if (response.trace().count() > 1) lane.band(g, theme.band(), lower, upper);
		if (response.trace().count() > 0) lane.curve(g, theme.trace(), 2, mean);
		lane.curve(g, Palette.kernel(index), 2, response.kernel());
		if (response.trace().count() > 0) lane.curve(g, theme.foreground(), 1.2f, response.fit().mean());
		final String around = spec.eventsKnown() ? String.join(", ", spec.events()) : "codes";
		lane.head(g, theme, Theme.fit(spec.shortName(), g.getFontMetrics(), frame.width / 2), List.of(new Lane.Key(Palette
			.kernel(index), around + ", n = " + response.trace().count())));
	}

	private List<Lane.Key> keys(final Theme theme) {
		final List<Lane.Key> keys = new ArrayList<>(List.of(new Lane.Key(theme.trace(), "mean trace \u00b1 s.e.m."), new Lane.Key(
			theme.foreground(), "mean reconstruction")));
		if (RoiTraces.additive(state.result())) keys.add(new Lane.Key(Palette.kernel(0), "kernel at its mean code"));
		return keys;
	}

	private int columns(final int width) {
		return Math.max(1, Math.min(Math.max(1, kernels.length), width / Theme.current().pixels(NARROWEST)));
	}

	private int rows(final int columns) {
		return Math.max(1, (kernels.length + columns - 1) / columns);
	}

	// -- Scrollable: as wide as there is room, as high as needed --

	@Override
	public Dimension getPreferredSize() {
		final int width = getParent() == null ? NARROWEST : getParent().getWidth();
		return new Dimension(NARROWEST, Lane.top(Theme.current()) + rows(columns(width)) * Theme.current()
			.pixels(LOWEST));
	}

	@Override
	public Dimension getPreferredScrollableViewportSize() {
		return new Dimension(500, 200);
	}

	@Override
	public int getScrollableUnitIncrement(final Rectangle visible, final int orientation, final int direction) {
		return LOWEST / 4;
	}

	@Override
	public int getScrollableBlockIncrement(final Rectangle visible, final int orientation, final int direction) {
		return LOWEST;
	}

	@Override
	public boolean getScrollableTracksViewportWidth() {
		return true;
	}

	@Override
	public boolean getScrollableTracksViewportHeight() {
		return getParent() != null && getParent().getHeight() > getPreferredSize().height;
	}
}
