package sc.fiji.dunl.analysis;

import java.util.List;

import sc.fiji.dunl.settings.Option;

/** The settings of the way from a movie and its ROIs to the traces. */
public final class TraceOptions {

	/** Value of {@link #BASELINE}: a percentile of the window around each sample. */
	public static final String ROLLING_PERCENTILE = "rolling_percentile";

	/** Value of {@link #BASELINE}: the mean of one stretch of the recording. */
	public static final String FIXED_WINDOW = "fixed_window";

	/** Value of {@link #SIGNAL}: (F - F0) / F0. */
	public static final String DFF = "dff";

	/** Value of {@link #SIGNAL}: F - F0. */
	public static final String DF = "df";

	/** Value of {@link #SIGNAL}: the corrected fluorescence itself. */
	public static final String RAW = "raw";

	private static final double ANY = Double.POSITIVE_INFINITY;

	public static final Option<Double> RATE_HZ = Option.number("rate_hz", "Frame rate", "Hz", 0, 0, ANY,
		"Frames per second; 0 takes the frame interval stored in the file.");

	public static final Option<Integer> CHANNEL = Option.integer("channel", "Signal channel", "", 0, 0,
		Integer.MAX_VALUE, "Channel that holds the activity, counted from 1; 0 stands for the only one.");

	public static final Option<Integer> CONTROL_CHANNEL = Option.integer("control_channel", "Control channel", "", 0, 0,
		Integer.MAX_VALUE, "Channel without activity (isosbestic, red) that is fitted to the signal and takes the place " +
			"of F0 and of the neuropil correction, counted from 1; 0 for none.");

	public static final Option<Double> NEUROPIL_COEFFICIENT = Option.number("neuropil_coefficient",
		"Neuropil coefficient", "", 0.7, 0, 2, "Part of the changes around a ROI that is subtracted from it; 0 for no " +
			"neuropil correction, and none is made with a control channel.");

	public static final Option<Double> NEUROPIL_GAP_PX = Option.number("neuropil_gap_px", "Neuropil gap", "px", 2, 0, ANY,
		"Pixels next to any ROI that are not counted as neuropil.");

	public static final Option<Double> NEUROPIL_WIDTH_PX = Option.number("neuropil_width_px", "Neuropil width", "px", 6,
		1, ANY, "Width of the ring around each ROI in which its neuropil is measured.");

	public static final Option<String> BASELINE = Option.choice("baseline", "Baseline", List.of(ROLLING_PERCENTILE,
		FIXED_WINDOW), "How F0 is found: a percentile of the window around each sample, or the mean of one stretch.");

	public static final Option<Double> BASELINE_PERCENTILE = Option.number("baseline_percentile", "Baseline percentile",
		"%", 10, 0, 100, "Percentile of the rolling baseline; lower for cells that are active often.");

	public static final Option<Double> BASELINE_WINDOW_S = Option.number("baseline_window_s", "Baseline window", "s", 30,
		1e-3, ANY, "Length of the window of the rolling baseline; many times longer than a transient.");

	public static final Option<Double> BASELINE_START_S = Option.number("baseline_start_s", "Baseline start", "s", 0,
		-ANY, ANY, "Start of the stretch of the fixed baseline, on the clock of the recording.");

	public static final Option<Double> BASELINE_STOP_S = Option.number("baseline_stop_s", "Baseline stop", "s", 0, -ANY,
		ANY, "End of the stretch of the fixed baseline, on the clock of the recording.");

	public static final Option<String> SIGNAL = Option.choice("signal", "Signal", List.of(DFF, DF, RAW),
		"What is analysed: dff = (F - F0) / F0, df = F - F0, raw = F after the corrections.");

	/** All of them, in the order of a dialog. */
	public static final List<Option<?>> ALL = List.of(RATE_HZ, CHANNEL, CONTROL_CHANNEL, NEUROPIL_COEFFICIENT,
		NEUROPIL_GAP_PX, NEUROPIL_WIDTH_PX, BASELINE, BASELINE_PERCENTILE, BASELINE_WINDOW_S, BASELINE_START_S,
		BASELINE_STOP_S, SIGNAL);

	private TraceOptions() {
		// NB: static use only.
	}
}
