package sc.fiji.dunl.io;

import java.nio.file.Path;
import java.util.List;

import sc.fiji.dunl.evaluate.RoiQuality;

/**
 * Writes {@code quality.csv}: one row per ROI. The format is specified in
 * docs/output-files.md.
 */
public final class QualityTable {

	private static final List<String> HEADINGS = List.of("roi", "noise", "r2", "events", "flags");

	private QualityTable() {
		// NB: static use only.
	}

	/** Writes qualities in the order given. */
	public static void write(final List<RoiQuality> quality, final Path file) {
		CsvTarget.write(file, HEADINGS, rows -> {
			for (final RoiQuality q : quality)
				rows.accept(List.of(q.roi(), CsvTarget.text(q.noise()), CsvTarget.text(q.r2()), Integer.toString(q.events()),
					String.join(" ", q.flags())));
		});
	}
}
