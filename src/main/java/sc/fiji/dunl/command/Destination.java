package sc.fiji.dunl.command;

import java.awt.GraphicsEnvironment;
import java.util.Optional;
import java.util.function.Consumer;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.io.OutputFolder;

/** Where a command's results go: to a folder, to windows, or both. */
final class Destination implements AutoCloseable {

	private final Optional<OutputFolder> folder;
	private final boolean show;

	private Destination(final Optional<OutputFolder> folder, final boolean show) {
		this.folder = folder;
		this.show = show;
	}

	/**
	 * Checks before any work that the results will get somewhere.
	 *
	 * @param output path of the folder; empty for none
	 * @param overwrite whether a former result there is replaced
	 * @param show whether to show the results
	 */
	static Destination of(final String output, final boolean overwrite, final boolean show) {
		final Optional<OutputFolder> folder = DunlCommand.path("output", output).map(path -> OutputFolder.create(path,
			overwrite));
		if (folder.isEmpty() && !show) throw new InputException(
			"The results would be neither saved nor shown; give an output folder, or set show to true.");
		if (folder.isEmpty() && GraphicsEnvironment.isHeadless()) throw new InputException(
			"There is no display to show the results on; give an output folder.");
		return new Destination(folder, show);
	}

	/** Writes the results into the folder, if there is one, whole or not at all. */
	void save(final Consumer<OutputFolder> results) {
		folder.ifPresent(f -> {
			results.accept(f);
			f.commit();
		});
	}

	/** Shows the results, if that is wished. */
	void show(final Runnable results) {
		if (show) results.run();
	}

	/** Leaves nothing behind that was not written to its end. */
	@Override
	public void close() {
		folder.ifPresent(OutputFolder::close);
	}
}
