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
import java.awt.Component;
import java.awt.Graphics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import javax.swing.Icon;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.imagej.Palette;
import sc.fiji.dunl.imagej.ResultFigures;
import sc.fiji.dunl.io.Curation;
import sc.fiji.dunl.io.Decision;
import sc.fiji.dunl.trial.Event;

/** The codes of the selected ROI by time, one row each; known events are listed even where nothing answered them. */
final class CodeTableView extends JTable {

	private static final long serialVersionUID = 1L;
	private static final int KERNEL = 1;
	private static final int[] WIDTHS = { 58, 92, 84, 64, 66 };

	private final transient ExplorerState state;
	private final Model model;
	private transient List<Code> shown;
	private transient Curation curation;
	/** Names of the events by their rows. */
	private final transient Map<Integer, String> events;
	/** While rows follow the state and not the user. */
	private boolean following;

	CodeTableView(final ExplorerState state) {
		this.state = state;
		shown = state.codes();
		events = state.result().events().stream().collect(Collectors.toMap(Event::row, Event::name, (a, b) -> a));
		model = new Model();
		setModel(model);
		for (int c = 0; c < WIDTHS.length; c++)
			getColumnModel().getColumn(c).setPreferredWidth(WIDTHS[c]);
		setRowHeight(getFontMetrics(getFont()).getHeight() + 4);
		setDefaultRenderer(Object.class, new DecidedCell(this::rejected));
		setToolTipText("Click to go there: in the trace and in the movie");
		setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
		getTableHeader().setReorderingAllowed(false);
		getColumnModel().getColumn(KERNEL).setCellRenderer(new KernelCell());
		getSelectionModel().addListSelectionListener(e -> {
			if (!following && getSelectedRow() >= 0) state.select(shown.get(getSelectedRow()));
		});
		state.onChange(this::follow);
	}

	private void follow() {
		following = true;
		if (shown != state.codes()) {
			shown = state.codes();
			model.fireTableDataChanged();
		}
		final int row = state.code().map(shown::indexOf).orElse(-1);
		if (row < 0) clearSelection();
		else if (row != getSelectedRow()) {
			setRowSelectionInterval(row, row);
			scrollRectToVisible(getCellRect(row, 0, true));
		}
		following = false;
		// NB: Not at each change, since moving in time is one too.
		if (curation != state.curation()) repaint();
		curation = state.curation();
	}

	private boolean rejected(final int row) {
		return state.curation().of(shown.get(row)) == Decision.REJECTED;
	}

	/** The event that a code answers, by name; a row number where events were not kept. */
	private String event(final Code code) {
		if (code.eventRow() == 0) return "";
		return events.getOrDefault(code.eventRow(), Integer.toString(code.eventRow()));
	}

	private final class Model extends AbstractTableModel {

		private static final long serialVersionUID = 1L;
		private final String[] names = { "time (s)", "kernel", "code (" + ResultFigures.codeUnit(state.result().model()) +
			")", "event", "decision" };

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
			return names[column];
		}

		@Override
		public Object getValueAt(final int row, final int column) {
			final Code code = shown.get(row);
			return switch (column) {
				case 0 -> String.format(Locale.ROOT, "%.3f", state.result().traces().time().seconds(code.sample()));
				case KERNEL -> state.result().model().kernels().get(code.kernel()).spec().shortName();
				case 2 -> RoiTable.number(code.amplitude());
				case 3 -> event(code);
				default -> state.curation().of(code).word();
			};
		}
	}

	/** The name of a kernel after a square of its colour. */
	private final class KernelCell extends DecidedCell {

		private static final long serialVersionUID = 1L;

		KernelCell() {
			super(CodeTableView.this::rejected);
		}

		@Override
		public Component getTableCellRendererComponent(final JTable table, final Object value, final boolean selected,
			final boolean focus, final int row, final int column)
		{
			super.getTableCellRendererComponent(table, value, selected, focus, row, column);
			setIcon(new Square(Palette.kernel(state.result().model().kernels().lane(shown.get(row).kernel()))));
			return this;
		}
	}

	private record Square(Color color) implements Icon {

		private static final int SIZE = 9;

		@Override
		public void paintIcon(final Component component, final Graphics g, final int x, final int y) {
			g.setColor(color);
			g.fillRect(x, y, SIZE, SIZE);
		}

		@Override
		public int getIconWidth() {
			return SIZE;
		}

		@Override
		public int getIconHeight() {
			return SIZE;
		}
	}
}
