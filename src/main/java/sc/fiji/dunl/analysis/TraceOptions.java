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
package sc.fiji.dunl.analysis;

import java.util.List;

import sc.fiji.dunl.settings.Option;

/** The settings of the way from a movie and its ROIs to the traces. */
public final class TraceOptions {

	/** Value of {@link #NEUROPIL_METHOD}: one coefficient for all ROIs. */
	public static final String GIVEN = "given";

	/** Value of {@link #NEUROPIL_METHOD}: a coefficient for each ROI, from its own traces. */
	public static final String ESTIMATED = "estimated";

	/** Value of {@link #BLEACHING}: left as it is. */
	public static final String NONE = "none";

	/** Value of {@link #BLEACHING}: a decay on a constant. */
	public static final String EXPONENTIAL = "exponential";

	/** Value of {@link #BLEACHING}: two decays on a constant. */
	public static final String BI_EXPONENTIAL = "bi_exponential";

	/** Value of {@link #BLEACHING}: a percentile of a long window around each sample. */
	public static final String RUNNING_PERCENTILE = "running_percentile";

	/** Value of {@link #BASELINE}: a percentile of the window around each sample. */
	public static final String ROLLING_PERCENTILE = "rolling_percentile";

	/** Value of {@link #BASELINE}: the running maximum of the running minimum. */
	public static final String MAXIMIN = "maximin";

	/** Value of {@link #BASELINE}: the slow part of the trace. */
	public static final String LOW_PASS = "low_pass";

	/** Value of {@link #BASELINE}: the mean of one stretch of the recording. */
	public static final String FIXED_WINDOW = "fixed_window";

	/** Value of {@link #BASELINE}: the median of the samples at which no event is recent. */
	public static final String EVENT_FREE = "event_free";

	/** Value of {@link #SIGNAL}: (F - F0) / F0. */
	public static final String DFF = "dff";

	/** Value of {@link #SIGNAL}: F - F0. */
	public static final String DF = "df";

	/** Value of {@link #SIGNAL}: F - F0 in robust standard deviations. */
	public static final String ZSCORE = "zscore";

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

	public static final Option<Integer> ROI_GRID_PX = Option.integer("roi_grid_px", "Grid of ROIs", "px", 0, 0,
		Integer.MAX_VALUE, "Side of the squares that cover the image in place of drawn ROIs; the size of the image or " +
			"more makes the whole frame one ROI; 0 for no grid.");

	public static final Option<Boolean> ROI_WEIGHTS = Option.flag("roi_weights", "Weights of pixels", false,
		"Count each pixel of suite2p's ROIs by its weight (lam), as suite2p does, in place of all alike.");

	public static final Option<String> OVERLAP = Option.choice("overlap", "Overlapping pixels", List.of("keep",
		"drop", "share"), "Whose the pixels are that lie in several ROIs: keep gives them to each, drop to none, and share gives " +
			"each of n ROIs 1/n of their weight.");

	public static final Option<Double> SATURATION = Option.number("saturation", "Saturation", "grey value", 0, 0, ANY,
		"Grey value from which a pixel counts as saturated (4095 for a 12-bit camera); 0 takes the largest that 8-bit and " +
			"16-bit movies can hold, and none for 32-bit ones.");

	public static final Option<Double> SATURATED_PERCENT = Option.number("saturated_percent", "Most saturated pixels", "%",
		10, 0, 100, "A sample is missing if more than this part of its ROI's pixels is saturated; 100 keeps them all.");

	public static final Option<String> BACKGROUND_ROI = Option.text("background_roi", "Background ROI", "",
		"Name of a ROI without any cell, whose trace is subtracted from all others before anything else; empty for none.");

	public static final Option<String> NEUROPIL_METHOD = Option.choice("neuropil_method", "Neuropil coefficient is",
		List.of(GIVEN, ESTIMATED), "Whether the neuropil coefficient is neuropil_coefficient for all ROIs, or estimated " +
			"for each from its own traces where it is quiet.");

	public static final Option<Double> NEUROPIL_COEFFICIENT = Option.number("neuropil_coefficient",
		"Neuropil coefficient", "", 0.7, 0, 2, "Part of the changes around a ROI that is subtracted from it; 0 for no " +
			"neuropil correction, and none is made with a control channel.");

	public static final Option<Double> NEUROPIL_GAP_PX = Option.number("neuropil_gap_px", "Neuropil gap", "px", 2, 0, ANY,
		"Pixels next to any ROI that are not counted as neuropil.");

	public static final Option<Double> NEUROPIL_WIDTH_PX = Option.number("neuropil_width_px", "Neuropil width", "px", 6,
		1, ANY, "Width of the ring around each ROI in which its neuropil is measured.");

	public static final Option<String> BLEACHING = Option.choice("bleaching", "Bleaching", List.of(NONE, EXPONENTIAL,
		BI_EXPONENTIAL, RUNNING_PERCENTILE), "How the loss of brightness over the recording is estimated, which each trace " +
			"(and its control) is divided by before F0 is taken; none leaves it to the baseline.");

	public static final Option<Double> BLEACHING_WINDOW_S = Option.number("bleaching_window_s", "Bleaching window", "s",
		120, 1e-3, ANY, "Length of the window of bleaching running_percentile; longer than any response or state.");

	public static final Option<String> BASELINE = Option.choice("baseline", "Baseline", List.of(ROLLING_PERCENTILE,
		MAXIMIN, LOW_PASS, FIXED_WINDOW, EVENT_FREE), "How F0 is found: a percentile, or the maximum of the minimum, of the " +
			"window around each sample, the slow part of the trace, the mean of one stretch, or the median away from events.");

	public static final Option<Double> BASELINE_PERCENTILE = Option.number("baseline_percentile", "Baseline percentile",
		"%", 10, 0, 100, "Percentile of the rolling baseline and of bleaching running_percentile; lower for cells that are " +
			"active often.");

	public static final Option<Double> BASELINE_WINDOW_S = Option.number("baseline_window_s", "Baseline window", "s", 30,
		1e-3, ANY, "Length of the window of baseline rolling_percentile and maximin; many times longer than a transient.");

	public static final Option<Double> BASELINE_SMOOTHING_S = Option.number("baseline_smoothing_s", "Baseline smoothing",
		"s", 0.3, 0, ANY, "Standard deviation of the Gaussian that the trace is smoothed by before its percentile or minimum " +
			"is taken, lest noise draw F0 down; shorter than a transient, 0 for none.");

	public static final Option<Double> BASELINE_CUTOFF_HZ = Option.number("baseline_cutoff_hz", "Baseline cutoff", "Hz",
		0.01, 1e-9, ANY, "Frequency up to which baseline low_pass follows the trace.");

	public static final Option<Double> BASELINE_START_S = Option.number("baseline_start_s", "Baseline start", "s", 0,
		-ANY, ANY, "Start of the stretch of the fixed baseline, on the clock of the recording.");

	public static final Option<Double> BASELINE_STOP_S = Option.number("baseline_stop_s", "Baseline stop", "s", 0, -ANY,
		ANY, "End of the stretch of the fixed baseline, on the clock of the recording.");

	public static final Option<Double> BASELINE_EVENT_S = Option.number("baseline_event_s", "Baseline event window", "s",
		5, 1e-3, ANY, "How long after an event baseline event_free takes no sample; longer than any response.");

	public static final Option<Double> BASELINE_FLOOR = Option.number("baseline_floor", "Baseline floor", "x noise", 1, 0,
		ANY, "Smallest F0 that dF/F is divided by, in standard deviations of the trace's noise; a ROI that is below it most " +
			"of the time is left out.");

	public static final Option<String> SIGNAL = Option.choice("signal", "Signal", List.of(DFF, DF, ZSCORE, RAW),
		"What is analysed: dff = (F - F0) / F0, df = F - F0, zscore = F - F0 in robust standard deviations, raw = F after " +
			"the corrections.");

	/** All of them, in the order of a dialog. */
	public static final List<Option<?>> ALL = List.of(RATE_HZ, CHANNEL, CONTROL_CHANNEL, ROI_GRID_PX, ROI_WEIGHTS,
		OVERLAP, SATURATION, SATURATED_PERCENT, BACKGROUND_ROI, NEUROPIL_METHOD, NEUROPIL_COEFFICIENT, NEUROPIL_GAP_PX,
		NEUROPIL_WIDTH_PX, BLEACHING, BLEACHING_WINDOW_S, BASELINE, BASELINE_PERCENTILE, BASELINE_WINDOW_S,
		BASELINE_SMOOTHING_S, BASELINE_CUTOFF_HZ, BASELINE_START_S, BASELINE_STOP_S, BASELINE_EVENT_S, BASELINE_FLOOR,
		SIGNAL);

	private TraceOptions() {
		// NB: static use only.
	}
}
