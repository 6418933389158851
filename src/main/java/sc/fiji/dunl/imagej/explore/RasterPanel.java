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
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.swing.JComponent;
import javax.swing.ToolTipManager;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.imagej.Palette;
import sc.fiji.dunl.io.Curation;
import sc.fiji.dunl.io.Decision;
import sc.fiji.dunl.trace.TimeAxis;

/**
 * All codes of all ROIs against time: a row a ROI in the order of the ROIs, a
 * tick a code in the colour of its kernel, grey where it or its ROI was
 * rejected. Always shows the whole recording, with a box around what is in view
 * elsewhere. A click selects the ROI of a row and the code or time at that place.
 */
final class RasterPanel extends JComponent {

	private static final long serialVersionUID = 1L;
	/** Pixels between a click and a code that is meant. */
	private static final double REACH = 4;
	private static final double TICK = 1.6;

	private final transient ExplorerState state;
	private final transient TimeAxis time;
	/** The ticks, drawn when they or the size have changed, and what they were drawn from. */
	private transient BufferedImage ticks;
	private transient List<Integer> drawnRois;
	private transient Curation drawnCuration;
	private transient Color drawnBackground;

	RasterPanel(final ExplorerState state) {
		this.state = state;
		time = state.result().traces().time();
		setPreferredSize(new Dimension(500, 200));
		setOpaque(true);
		setFocusable(true);
		ToolTipManager.sharedInstance().registerComponent(this);
		addMouseListener(new MouseAdapter() {

			@Override
			public void mousePressed(final MouseEvent e) {
				requestFocusInWindow();
				roiAt(e.getY()).ifPresent(roi -> codeAt(roi, e.getX()).ifPresentOrElse(state::select, () -> state.select(roi,
					lane().seconds(e.getX()))));
			}
		});
		state.onChange(this::repaint);
	}

	@Override
	protected void paintComponent(final Graphics graphics) {
		final Theme theme = Theme.current();
		final Graphics2D g = theme.prepare(graphics, getWidth(), getHeight());
		final Lane lane = lane();
		if (lane.frame().width > 40 && lane.frame().height > 20) {
			final Rectangle f = lane.frame();
			lane.axes(g, theme, "", "time (s)");
			final int selected = state.rois().indexOf(state.roi());
			g.setColor(theme.selected());
			g.fill(new Rectangle2D.Double(f.x, lane.y(selected), f.width, Math.max(1, rowHeight(lane))));
			drawTicks(g, theme, f);
			drawNames(g, theme, lane, selected);
			final double from = lane.x(state.view().from()), to = lane.x(state.view().to());
			g.setColor(theme.foreground());
			g.draw(new Rectangle2D.Double(from, f.y, to - from, f.height));
			state.seconds().ifPresent(s -> g.fill(new Rectangle2D.Double(lane.x(s), f.y, 1, f.height)));
			lane.head(g, theme, "Codes of all ROIs", List.of());
		}
		g.dispose();
	}

	private void drawTicks(final Graphics2D g, final Theme theme, final Rectangle f) {
		final double scale = g.getTransform().getScaleX();
		final int width = (int) Math.ceil(f.width * scale), height = (int) Math.ceil(f.height * scale);
		if (ticks == null || ticks.getWidth() != width || ticks.getHeight() != height || drawnRois != state.rois() ||
			!state.curation().equals(drawnCuration) || !theme.background().equals(drawnBackground))
		{
			ticks = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
			drawnRois = state.rois();
			drawnCuration = state.curation();
			drawnBackground = theme.background();
			final Graphics2D image = ticks.createGraphics();
			drawTicks(image, theme, new Rectangle(width, height), scale);
			image.dispose();
		}
		g.drawImage(ticks, f.x, f.y, f.width, f.height, null);
	}

	/** Draws whole pixels of the screen, which is many times faster than parts of them. */
	private void drawTicks(final Graphics2D g, final Theme theme, final Rectangle image, final double scale) {
		final TimeWindow whole = state.view().whole();
		final Lane lane = new Lane(image, whole, time, state.rois().size(), 0);
		final int lanes = state.result().model().kernels().lanes();
		final int[] rows = new int[drawnRois.size()];
		for (int i = 0; i < rows.length; i++)
			rows[drawnRois.get(i)] = i;
		final int[] laneOf = new int[state.result().model().kernels().size()];
		for (int c = 0; c < laneOf.length; c++)
			laneOf[c] = state.result().model().kernels().lane(c);
		final double row = rowHeight(lane), height = row / lanes;
		// NB: Lanes that are too thin to be seen apart share the row.
		final boolean apart = height >= 2 * scale;
		final int wide = (int) Math.ceil(TICK * scale), gap = row > 4 * scale ? 1 : 0;
		final int high = Math.max(1, (int) Math.round(apart ? height : row) - gap);
		for (final Code code : state.result().codes()) {
			if (code.amplitude() == 0) continue;
			final boolean no = drawnCuration.of(code.roi()) == Decision.REJECTED || drawnCuration.of(code) ==
				Decision.REJECTED;
			g.setColor(no ? theme.grid() : Palette.kernel(laneOf[code.kernel()]));
			g.fillRect((int) Math.round(lane.x(time.seconds(code.sample())) - wide / 2.0), (int) Math.round(lane.y(rows[code
				.roi()]) + (apart ? laneOf[code.kernel()] * height : 0)), wide, high);
		}
	}

	/** Names of as many ROIs as there is room for, among them that of the selected one. */
	private void drawNames(final Graphics2D g, final Theme theme, final Lane lane, final int selected) {
		g.setFont(theme.font().deriveFont(0.85f * theme.font().getSize2D()));
		final double line = g.getFontMetrics().getHeight(), row = rowHeight(lane);
		final int every = (int) Math.max(1, Math.ceil(line / row));
		for (int i = 0; i < state.rois().size(); i++) {
			final boolean own = i == selected;
			if (!own && (i % every != 0 || Math.abs(i - selected) * row < line)) continue;
			final boolean no = state.curation().of(state.rois().get(i)) == Decision.REJECTED;
			g.setColor(no ? theme.rejected() : theme.foreground());
			final String name = Theme.fit(state.result().traces().labels().get(state.rois().get(i)), g.getFontMetrics(), lane
				.frame().x - 8);
			final double y = Math.min(lane.frame().getMaxY() - 2, lane.y(i) + row / 2 + 0.35 * g.getFontMetrics().getAscent());
			g.drawString(name, lane.frame().x - 6 - g.getFontMetrics().stringWidth(name), (float) Math.max(lane.frame().y + g
				.getFontMetrics().getAscent() * 0.7, y));
		}
		g.setFont(theme.font());
	}

	private double rowHeight(final Lane lane) {
		return (double) lane.frame().height / state.rois().size();
	}

	/** The panel; its values are rows, from the top. */
	private Lane lane() {
		final Theme theme = Theme.current();
		final TimeWindow whole = state.view().whole();
		return new Lane(new Rectangle(Lane.left(theme), Lane.top(theme), getWidth() - Lane.left(theme) - Lane.right(theme),
			getHeight() - Lane.top(theme) - Lane.bottom(theme)), whole, time, state.rois().size(), 0);
	}

	private Optional<Integer> roiAt(final int y) {
		final Lane lane = lane();
		final int row = (int) Math.floor((y - lane.frame().y) / rowHeight(lane));
		return row < 0 || row >= state.rois().size() ? Optional.empty() : Optional.of(state.rois().get(row));
	}

	private Optional<Code> codeAt(final int roi, final int x) {
		final Lane lane = lane();
		return state.result().codes().stream().filter(c -> c.roi() == roi && c.amplitude() != 0 && Math.abs(lane.x(time
			.seconds(c.sample())) - x) <= REACH).min((a, b) -> Double.compare(Math.abs(lane.x(time.seconds(a.sample())) - x),
				Math.abs(lane.x(time.seconds(b.sample())) - x)));
	}

	@Override
	public String getToolTipText(final MouseEvent e) {
		return roiAt(e.getY()).map(roi -> String.format(Locale.ROOT, "%s, %.2f s (click to go there)", state.result().traces()
			.labels().get(roi), lane().seconds(e.getX()))).orElse(null);
	}
}
