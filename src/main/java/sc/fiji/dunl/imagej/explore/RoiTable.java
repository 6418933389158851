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

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Locale;

import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;

import sc.fiji.dunl.evaluate.RoiQuality;
import sc.fiji.dunl.imagej.ResultFigures;
import sc.fiji.dunl.io.Curation;
import sc.fiji.dunl.io.Decision;

/**
 * The ROIs, one row each, grey where they were rejected; a click on a heading
 * sorts them, another one turns the order round, and a third one gives them the
 * order of the traces.
 */
final class RoiTable extends JTable {

	private static final long serialVersionUID = 1L;
	private static final List<RoiOrder> ORDERS = List.of(RoiOrder.NAME, RoiOrder.NOISE, RoiOrder.R2, RoiOrder.CODES);
	private static final int[] WIDTHS = { 80, 100, 60, 55, 80 };

	private final transient ExplorerState state;
	private final Model model;
	private transient List<Integer> shown;
	private transient Curation curation;
	/** While rows follow the state and not the user. */
	private boolean following;

	RoiTable(final ExplorerState state) {
		this.state = state;
		shown = state.rois();
		model = new Model();
		setModel(model);
		for (int c = 0; c < WIDTHS.length; c++)
			getColumnModel().getColumn(c).setPreferredWidth(WIDTHS[c]);
		setRowHeight(getFontMetrics(getFont()).getHeight() + 4);
		setDefaultRenderer(Object.class, new DecidedCell(row -> state.curation().of(shown.get(row)) == Decision.REJECTED));
		setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
		getTableHeader().setReorderingAllowed(false);
		getTableHeader().setToolTipText("Click to sort: up, down, and then as the traces are");
		getTableHeader().addMouseListener(new MouseAdapter() {

			@Override
			public void mouseClicked(final MouseEvent e) {
				sort(columnAtPoint(e.getPoint()));
			}
		});
		getSelectionModel().addListSelectionListener(e -> {
			if (!following && getSelectedRow() >= 0) state.select(shown.get(getSelectedRow()));
		});
		state.onChange(this::follow);
		follow();
	}

	private void sort(final int column) {
		if (column < 0 || column >= ORDERS.size()) return;
		final RoiOrder order = ORDERS.get(column);
		if (order == state.order() && state.descending()) state.sort(RoiOrder.POSITION, false);
		else state.sort(order, order == state.order());
	}

	private void follow() {
		following = true;
		if (shown != state.rois()) {
			shown = state.rois();
			model.fireTableDataChanged();
			for (int c = 0; c < model.getColumnCount(); c++)
				getColumnModel().getColumn(c).setHeaderValue(model.getColumnName(c));
			getTableHeader().repaint();
		}
		final int row = shown.indexOf(state.roi());
		if (row != getSelectedRow()) {
			setRowSelectionInterval(row, row);
			scrollRectToVisible(getCellRect(row, 0, true));
		}
		following = false;
		// NB: Not at each change, since moving in time is one too.
		if (curation != state.curation()) repaint();
		curation = state.curation();
	}

	private final class Model extends AbstractTableModel {

		private static final long serialVersionUID = 1L;
		private final String[] names = { "ROI", "noise (" + ResultFigures.traceUnit(state.result().model()) + ")", "R\u00b2",
			"codes", "decision" };

		@Override
		public int getRowCount() {
			return shown.size();
		}

		@Override
		public int getColumnCount() {
			return names.length;
		}

		@Override
		public String getColumnName(final int column) {
			final boolean sorted = column < ORDERS.size() && ORDERS.get(column) == state.order();
			return names[column] + (sorted ? state.descending() ? " \u25be" : " \u25b4" : "");
		}

		@Override
		public Object getValueAt(final int row, final int column) {
			final RoiQuality quality = state.result().quality().get(shown.get(row));
			return switch (column) {
				case 0 -> quality.roi();
				case 1 -> number(quality.noise());
				case 2 -> number(quality.r2());
				case 3 -> quality.events();
				default -> state.curation().of(shown.get(row)).word();
			};
		}
	}

	/** A number as tables show it; nothing where there is none. */
	static String number(final double value) {
		return Double.isNaN(value) ? "" : value == 0 ? "0" : String.format(Locale.ROOT, "%.3g", value);
	}
}
