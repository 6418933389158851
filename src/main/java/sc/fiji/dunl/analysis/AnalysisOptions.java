package sc.fiji.dunl.analysis;

import java.util.List;
import java.util.stream.Stream;

import sc.fiji.dunl.settings.Option;
import sc.fiji.dunl.settings.Settings;

/** Every setting of an analysis, from the movie to the reported codes. */
public final class AnalysisOptions {

	/** All options, in the order of dialogs and documentation. */
	public static final List<Option<?>> ALL = Stream.<Option<?>> concat(TraceOptions.ALL.stream(), DunlOptions.ALL
		.stream()).toList();

	private AnalysisOptions() {
		// NB: constants only.
	}

	/** The default of every option. */
	public static Settings defaults() {
		return Settings.defaults(ALL);
	}
}
