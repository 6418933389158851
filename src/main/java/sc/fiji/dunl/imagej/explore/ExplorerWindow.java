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
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

import sc.fiji.dunl.io.Curation;
import sc.fiji.dunl.io.Decision;
import sc.fiji.dunl.io.SharedCuration;
import sc.fiji.dunl.report.Report;

/**
 * The window of the explorer: the ROIs and the codes of the selected one as
 * tables, the selected ROI over time, all codes of all ROIs, and the kernels
 * with what the ROI does around their starts. Decisions are saved as they are
 * made. Made, used and closed on the event thread.
 */
final class ExplorerWindow extends JFrame implements CurationSaver.Listener {

	private static final long serialVersionUID = 1L;
	/** Least width of the tables, and of all else, beside a font of 12 points. */
	private static final int TABLES = 360;
	private static final String HINT = "Wheel: zoom. Drag: move. Double click: whole recording. The menus show the keys.";
	private static final String NO_FOLDER = " Decisions need a result that was saved in a folder.";

	private final transient ExplorerState state;
	private final transient Optional<CurationSaver> saver;
	private final JLabel status = new JLabel();
	private final List<JButton> codeButtons = new ArrayList<>();
	/** What the saver knows of. */
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
		saver = file.map(path -> new CurationSaver(new SharedCuration(state.result(), path, saved), saved, this));
		show(file.isEmpty() ? HINT + NO_FOLDER : HINT);
		final ExplorerActions actions = new ExplorerActions(state, file.isPresent(), new ExplorerExport(state, this::show, file.map(path -> path
			.resolveSibling(Report.FILE_NAME)).filter(Files::isRegularFile)));
		setJMenuBar(actions.menus());
		final RoiTable rois = new RoiTable(state);
		final CodeTableView codes = new CodeTableView(state);
		final TracePanel traces = new TracePanel(state);
		final RasterPanel raster = new RasterPanel(state);
		final KernelsPanel kernels = new KernelsPanel(state);
		for (final JComponent part : List.of(rois, codes, traces, raster, kernels))
			actions.bind(part);
		final JSplitPane tables = split(JSplitPane.VERTICAL_SPLIT, 0.5, panel("ROIs", rois, state::decideRoi,
			new ArrayList<>()), panel("Codes", codes, state::decideCode, codeButtons));
		final JTabbedPane more = new JTabbedPane();
		more.setFocusable(false);
		more.addTab("All ROIs", null, raster, "All codes of all ROIs; click to go there");
		more.addTab("Kernels", null, new JScrollPane(kernels), "What the selected ROI does around the starts of each kernel");
		add(split(JSplitPane.HORIZONTAL_SPLIT, 0, tables, split(JSplitPane.VERTICAL_SPLIT, 0.66, traces, more)),
			BorderLayout.CENTER);
		status.setBorder(BorderFactory.createEmptyBorder(3, 8, 3, 8));
		add(status, BorderLayout.SOUTH);
		setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
		addWindowListener(new WindowAdapter() {

			@Override
			public void windowClosing(final WindowEvent e) {
				if (!saver.map(CurationSaver::failed).orElse(false) || loseDecisions()) dispose();
			}

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
		final Curation now = state.curation();
		if (saved.equals(now)) return;
		final Curation before = saved;
		saved = now;
		saver.ifPresent(s -> s.save(before, now));
	}

	@Override
	public void merged(final Curation own, final Curation merged) {
		SwingUtilities.invokeLater(() -> {
			// NB: With what was decided here since, which is under way to the file.
			final Curation all = merged.changedAs(own, state.curation());
			saved = all;
			state.merge(all);
			show("Decisions that were made in another window were taken over.");
		});
	}

	@Override
	public void tell(final String sentence) {
		SwingUtilities.invokeLater(() -> show(sentence));
	}

	private void show(final String sentence) {
		status.setText(sentence);
		// NB: In case it is longer than the window is wide.
		status.setToolTipText(sentence);
	}

	private boolean loseDecisions() {
		return JOptionPane.showConfirmDialog(this, "The last decisions could not be saved:\n" + status.getText() +
			"\nClose all the same and lose them?", getTitle(), JOptionPane.YES_NO_OPTION,
			JOptionPane.WARNING_MESSAGE) == JOptionPane.YES_OPTION;
	}

	private static JSplitPane split(final int orientation, final double weight, final JComponent first,
		final JComponent second)
	{
		final JSplitPane split = new JSplitPane(orientation, first, second);
		split.setResizeWeight(weight);
		split.setBorder(BorderFactory.createEmptyBorder());
		final int width = Theme.current().pixels(TABLES);
		first.setMinimumSize(new Dimension(width, 80));
		second.setMinimumSize(new Dimension(width, 80));
		return split;
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
			final JButton button = new JButton(ExplorerActions.verb(decision));
			button.addActionListener(e -> decide.accept(decision));
			button.setToolTipText("Decides about the selected " + (heading.equals("ROIs") ? "ROI" : "code"));
			button.setFocusable(false);
			button.setEnabled(saver.isPresent());
			buttons.add(button);
			row.add(button);
		}
		final JPanel panel = new JPanel(new BorderLayout());
		panel.add(row, BorderLayout.NORTH);
		panel.add(new JScrollPane(table), BorderLayout.CENTER);
		panel.setPreferredSize(new Dimension(Theme.current().pixels(TABLES), 280));
		return panel;
	}
}
