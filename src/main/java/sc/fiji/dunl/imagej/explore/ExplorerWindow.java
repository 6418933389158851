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

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

import sc.fiji.dunl.io.Curation;
import sc.fiji.dunl.io.Decision;

/**
 * The window of the explorer: the ROIs and the codes of the selected one as
 * tables, and the selected ROI over time. Decisions are saved as they are made.
 * Made, used and closed on the event thread.
 */
final class ExplorerWindow extends JFrame {

	private static final long serialVersionUID = 1L;
	private static final String HINT = "Wheel: zoom. Drag: move. Double click: whole recording. Click a code: go there. " +
		"A, R, U in a table: accept, reject, undecided.";

	private final transient ExplorerState state;
	private final transient Optional<CurationSaver> saver;
	private final JLabel status = new JLabel(HINT);
	private final List<JButton> codeButtons = new ArrayList<>();
	private transient Curation saved;

	/**
	 * Builds the window without showing it.
	 *
	 * @param file where decisions are kept; without it none can be made
	 */
	ExplorerWindow(final String title, final ExplorerState state, final Optional<Path> file) {
		super(title);
		this.state = state;
		saved = state.curation();
		saver = file.map(path -> new CurationSaver(state.result(), path, this::tell));
		if (file.isEmpty()) status.setText(HINT.substring(0, HINT.indexOf(" A, R, U")) +
			" Decisions need a result that was saved in a folder.");
		final JSplitPane tables = new JSplitPane(JSplitPane.VERTICAL_SPLIT, panel("ROIs", new RoiTable(state),
			state::decideRoi, new ArrayList<>()), panel("Codes", new CodeTableView(state), state::decideCode,
				codeButtons));
		tables.setResizeWeight(0.5);
		final JSplitPane all = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, tables, new TracePanel(state));
		all.setResizeWeight(0);
		status.setBorder(BorderFactory.createEmptyBorder(3, 8, 3, 8));
		add(all, BorderLayout.CENTER);
		add(status, BorderLayout.SOUTH);
		setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
		addWindowListener(new WindowAdapter() {

			@Override
			public void windowClosed(final WindowEvent e) {
				saver.ifPresent(CurationSaver::close);
			}
		});
		state.onChange(this::update);
		update();
		pack();
	}

	private void update() {
		codeButtons.forEach(button -> button.setEnabled(saver.isPresent() && state.code().isPresent()));
		if (saved.equals(state.curation())) return;
		saved = state.curation();
		saver.ifPresent(s -> s.save(saved));
	}

	private void tell(final String sentence) {
		SwingUtilities.invokeLater(() -> status.setText(sentence));
	}

	private JComponent panel(final String heading, final JTable table, final Consumer<Decision> decide,
		final List<JButton> buttons)
	{
		final JPanel row = new JPanel();
		row.setLayout(new BoxLayout(row, BoxLayout.X_AXIS));
		row.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
		row.add(new JLabel(heading));
		row.add(Box.createHorizontalGlue());
		for (final Decision decision : new Decision[] { Decision.ACCEPTED, Decision.REJECTED, Decision.UNDECIDED }) {
			final JButton button = button(table, decision, decide);
			buttons.add(button);
			row.add(button);
		}
		final JPanel panel = new JPanel(new BorderLayout());
		panel.add(row, BorderLayout.NORTH);
		panel.add(new JScrollPane(table), BorderLayout.CENTER);
		panel.setPreferredSize(new Dimension(430, 280));
		return panel;
	}

	private JButton button(final JTable table, final Decision decision, final Consumer<Decision> decide) {
		final String name = switch (decision) {
			case ACCEPTED -> "Accept";
			case REJECTED -> "Reject";
			case UNDECIDED -> "Undecided";
		};
		final AbstractAction action = new AbstractAction(name) {

			private static final long serialVersionUID = 1L;

			@Override
			public void actionPerformed(final ActionEvent e) {
				if (saver.isPresent()) decide.accept(decision);
			}
		};
		table.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(name.toLowerCase(java.util.Locale.ROOT)
			.charAt(0)), name);
		table.getActionMap().put(name, action);
		final JButton button = new JButton(action);
		button.setFocusable(false);
		button.setEnabled(saver.isPresent());
		return button;
	}
}
