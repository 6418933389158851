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

import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.KeyStroke;

import ij.IJ;

import sc.fiji.dunl.io.Decision;

/**
 * What can be done in the explorer, in menus that show the keys; the keys do the
 * same in all parts of the window.
 */
final class ExplorerActions {

	private static final double ZOOM_STEP = 1.5;
	private static final double PAN_STEP = 0.25;

	private final ExplorerState state;
	private final JMenuBar menus = new JMenuBar();
	private final List<Runnable> enabling = new ArrayList<>();
	private final List<Action> actions = new ArrayList<>();

	/**
	 * Makes the menus.
	 *
	 * @param deciding whether decisions can be made
	 * @param export saves and opens pictures and tables
	 */
	ExplorerActions(final ExplorerState state, final boolean deciding, final ExplorerExport export) {
		this.state = state;
		final int shortcut = shortcut();
		final JMenu file = menu("File");
		add(file, "Save Figure of ROI...", key(KeyEvent.VK_S, shortcut), "The selected ROI over the time in view, as PNG",
			export::savePicture);
		add(file, "Open Figure as Plots", key(KeyEvent.VK_P, shortcut),
			"The selected ROI over the time in view, as ImageJ plots that can be restyled and listed", export::openPlots);
		file.addSeparator();
		add(file, "Save Codes as CSV...", null, "All codes with the decisions about them", export::saveCodes);
		add(file, "Save ROIs as CSV...", null, "All ROIs in their present order with the decisions about them",
			export::saveRois);
		file.addSeparator();
		add(file, "Open Report", key(KeyEvent.VK_R, shortcut), "The page about this result, in the browser", export::openReport,
			export::hasReport);
		file.addSeparator();
		// NB: Fiji's own windows listen to Esc themselves.
		add(file, "Stop Running Command", key(KeyEvent.VK_ESCAPE, 0), "As Esc does in all windows of Fiji", () -> IJ
			.setKeyDown(KeyEvent.VK_ESCAPE));
		final JMenu decide = menu("Decide");
		for (final Decision decision : new Decision[] { Decision.ACCEPTED, Decision.REJECTED, Decision.UNDECIDED })
			add(decide, verb(decision), key(verb(decision).charAt(0), 0), "About the selected code, or the ROI if no code is",
				() -> state.decide(decision), () -> deciding);
		add(decide, "Next Decision", key(KeyEvent.VK_SPACE, 0), "From undecided to accepted to rejected", this::next,
			() -> deciding);
		decide.addSeparator();
		add(decide, "Undo", key(KeyEvent.VK_Z, shortcut), "Takes the last decision back", state::undo, state::canUndo);
		add(decide, "Redo", key(KeyEvent.VK_Z, shortcut | InputEvent.SHIFT_DOWN_MASK), "Makes it again", state::redo,
			state::canRedo);
		final JMenu go = menu("Go");
		add(go, "Next ROI", key(KeyEvent.VK_DOWN, 0), "In the order of the table", () -> state.stepRoi(1));
		add(go, "Previous ROI", key(KeyEvent.VK_UP, 0), "In the order of the table", () -> state.stepRoi(-1));
		add(go, "Next Code", key(KeyEvent.VK_RIGHT, 0), "Of the selected ROI", () -> state.stepCode(true));
		add(go, "Previous Code", key(KeyEvent.VK_LEFT, 0), "Of the selected ROI", () -> state.stepCode(false));
		go.addSeparator();
		add(go, "Zoom In", key(KeyEvent.VK_PLUS, 0), "Around the selected time", () -> state.zoom(1 / ZOOM_STEP));
		add(go, "Zoom Out", key(KeyEvent.VK_MINUS, 0), "Around the selected time", () -> state.zoom(ZOOM_STEP));
		add(go, "Whole Recording", key(KeyEvent.VK_0, 0), "Shows all of it", () -> state.view(state.view().whole()));
		add(go, "Later", key(KeyEvent.VK_RIGHT, InputEvent.SHIFT_DOWN_MASK), "Moves on in time", () -> pan(PAN_STEP));
		add(go, "Earlier", key(KeyEvent.VK_LEFT, InputEvent.SHIFT_DOWN_MASK), "Moves back in time", () -> pan(-PAN_STEP));
		state.onChange(this::update);
		update();
	}

	/** The menus. */
	JMenuBar menus() {
		return menus;
	}

	/** Makes the keys work in a component that has its own use for them. */
	void bind(final JComponent component) {
		for (final Action action : actions) {
			final Object name = action.getValue(Action.NAME);
			for (final KeyStroke key : keys((KeyStroke) action.getValue(Action.ACCELERATOR_KEY)))
				component.getInputMap(JComponent.WHEN_FOCUSED).put(key, name);
			component.getActionMap().put(name, action);
		}
	}

	/** What a decision is called as something to do. */
	static String verb(final Decision decision) {
		return switch (decision) {
			case ACCEPTED -> "Accept";
			case REJECTED -> "Reject";
			case UNDECIDED -> "Undecided";
		};
	}

	private void next() {
		final Decision[] all = Decision.values();
		state.decide(all[(state.decision().ordinal() + 1) % all.length]);
	}

	private void pan(final double part) {
		state.view(state.view().pan(part * state.view().span()));
	}

	private JMenu menu(final String name) {
		final JMenu menu = new JMenu(name);
		menu.setMnemonic(name.charAt(0));
		menus.add(menu);
		return menu;
	}

	private void add(final JMenu menu, final String name, final KeyStroke key, final String help, final Runnable work) {
		add(menu, name, key, help, work, () -> true);
	}

	private void add(final JMenu menu, final String name, final KeyStroke key, final String help, final Runnable work,
		final BooleanSupplier possible)
	{
		final Action action = new AbstractAction(name) {

			private static final long serialVersionUID = 1L;

			@Override
			public void actionPerformed(final ActionEvent e) {
				work.run();
			}
		};
		action.putValue(Action.ACCELERATOR_KEY, key);
		action.putValue(Action.SHORT_DESCRIPTION, help);
		enabling.add(() -> action.setEnabled(possible.getAsBoolean()));
		if (key != null) actions.add(action);
		menu.add(action).setToolTipText(help);
	}

	private void update() {
		enabling.forEach(Runnable::run);
	}

	/** Ctrl, or what takes its place on this system. */
	private static int shortcut() {
		return Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
	}

	private static KeyStroke key(final int code, final int modifiers) {
		return KeyStroke.getKeyStroke(code, modifiers);
	}

	/** A key and those that stand for it on other keyboards. */
	private static List<KeyStroke> keys(final KeyStroke key) {
		return switch (key.getKeyCode()) {
			case KeyEvent.VK_PLUS -> List.of(key, key(KeyEvent.VK_EQUALS, 0), key(KeyEvent.VK_EQUALS,
				InputEvent.SHIFT_DOWN_MASK), key(KeyEvent.VK_PLUS, InputEvent.SHIFT_DOWN_MASK), key(KeyEvent.VK_ADD, 0));
			case KeyEvent.VK_MINUS -> List.of(key, key(KeyEvent.VK_SUBTRACT, 0));
			case KeyEvent.VK_0 -> List.of(key, key(KeyEvent.VK_NUMPAD0, 0));
			default -> List.of(key);
		};
	}
}
