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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.CancelledException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.roi.Extraction;
import sc.fiji.dunl.roi.FrameSource;
import sc.fiji.dunl.roi.RoiMask;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

class TraceProcessingTest {

	private static final Settings DEFAULTS = Settings.defaults(TraceOptions.ALL);
	private static final Settings FIXED = DEFAULTS.with("baseline", "fixed_window").with("baseline_stop_s", 2);

	private static TraceSet traces(final double... values) {
		return new TraceSet(List.of("a"), TimeAxis.of(values.length, 1), new double[][] { values });
	}

	private static Extraction extraction(final TraceSet neuropil, final TraceSet control) {
		return new Extraction(traces(10, 10, 20, 15), Optional.ofNullable(neuropil), Optional.ofNullable(control), List.of(
			"first"));
	}

	private static ProcessedTraces process(final Extraction extraction, final Settings settings) {
		return TraceProcessing.process(extraction, List.of(), settings, Progress.NONE);
	}

	private static FrameSource movie(final int channels) {
		return new FrameSource() {

			@Override
			public int width() {
				return 30;
			}

			@Override
			public int height() {
				return 30;
			}

			@Override
			public int frames() {
				return 4;
			}

			@Override
			public int channels() {
				return channels;
			}

			@Override
			public RandomAccessibleInterval<? extends RealType<?>> plane(final int channel, final int frame) {
				final double[] pixels = new double[900];
				Arrays.fill(pixels, 10 * (channel + 1) + frame);
				pixels[15 * 30 + 15] += 5;
				return ArrayImgs.doubles(pixels, 30, 30);
			}
		};
	}

	private static Extraction extract(final int channels, final Settings settings) {
		return TraceProcessing.extract(movie(channels), List.of(new RoiMask("a", new int[] { 15 }, new int[] { 15 })),
			TimeAxis.of(4, 1), settings, Progress.NONE);
	}

	@Test
	void defaultsAreAllowedValues() {
		assertEquals(TraceOptions.ALL.size(), DEFAULTS.asMap().size());
		DEFAULTS.asMap().forEach((key, value) -> assertEquals(DEFAULTS, DEFAULTS.with(key, value)));
	}

	@Test
	void signalChoosesTheUnit() {
		final Extraction extraction = extraction(traces(4, 4, 8, 4), null);
		final ProcessedTraces dff = process(extraction, FIXED.with("neuropil_coefficient", 0.5));
		assertArrayEquals(new double[] { 8, 8, 16, 13 }, dff.corrected().trace(0), 1e-12);
		assertArrayEquals(new double[] { 0, 0, 1, 0.625 }, dff.analysed().trace(0), 1e-12);
		assertEquals(List.of("first"), dff.warnings());
		final Settings df = FIXED.with("neuropil_coefficient", 0.5).with("signal", "df");
		assertArrayEquals(new double[] { 0, 0, 8, 5 }, process(extraction, df).analysed().trace(0), 1e-12);
		final ProcessedTraces raw = process(extraction, df.with("signal", "raw"));
		assertArrayEquals(raw.corrected().trace(0), raw.analysed().trace(0));
	}

	@Test
	void missingNeuropilIsWarnedOf() {
		final ProcessedTraces processed = process(extraction(null, null), FIXED);
		assertEquals(2, processed.warnings().size());
		assertTrue(processed.warnings().get(1).contains("neuropil_coefficient"));
		assertArrayEquals(new double[] { 10, 10, 20, 15 }, processed.corrected().trace(0), 0);
		assertEquals(1, process(extraction(null, null), FIXED.with("neuropil_coefficient", 0)).warnings()
			.size());
	}

	@Test
	void controlTakesThePlaceOfBaselineAndNeuropil() {
		final Settings settings = DEFAULTS.with("control_channel", 2);
		final Extraction extraction = new Extraction(traces(10, 12, 14, 26, 18, 20, 22, 24), Optional.of(traces(9, 1, 9, 1,
			9, 1, 9, 1)), Optional.of(traces(5, 6, 7, 8, 9, 10, 11, 12)), List.of());
		final ProcessedTraces processed = process(extraction, settings);
		assertArrayEquals(new double[] { 0, 0, 0, 10 / 16.0, 0, 0, 0, 0 }, processed.analysed().trace(0), 1e-9);
		assertTrue(processed.warnings().isEmpty());
		assertThrows(InputException.class, () -> process(extraction(null, null), settings));
	}

	@Test
	void onlyWhatIsNeededIsMeasured() {
		final Extraction plain = extract(1, DEFAULTS);
		assertArrayEquals(new double[] { 15, 16, 17, 18 }, plain.fluorescence().trace(0), 1e-12);
		assertArrayEquals(new double[] { 10, 11, 12, 13 }, plain.neuropil().get().trace(0), 1e-12);
		assertTrue(plain.control().isEmpty());
		assertTrue(extract(1, DEFAULTS.with("neuropil_coefficient", 0)).neuropil().isEmpty());
		final Extraction control = extract(2, DEFAULTS.with("channel", 2).with("control_channel", 1));
		assertArrayEquals(new double[] { 25, 26, 27, 28 }, control.fluorescence().trace(0), 1e-12);
		assertArrayEquals(new double[] { 15, 16, 17, 18 }, control.control().get().trace(0), 1e-12);
		assertTrue(control.neuropil().isEmpty());
	}

	// -- One ROI does not stop the others --

	private static TraceSet named(final List<String> labels, final double[]... values) {
		return TraceSet.withGaps(labels, TimeAxis.of(values[0].length, 1), values);
	}

	private static double[] noisy(final double level, final double noise) {
		final Random random = new Random(3);
		return IntStream.range(0, 60).mapToDouble(t -> level + noise * random.nextGaussian()).toArray();
	}

	private static ProcessedTraces alone(final Settings settings, final TraceSet f) {
		return process(new Extraction(f, Optional.empty(), Optional.empty(), List.of()), settings.with(
			"neuropil_coefficient", 0));
	}

	@Test
	void roisThatCannotBeUsedAreLeftOutWithAFlagAndTheOthersGoOn() {
		final double[] gone = new double[60], sparse = new double[60];
		Arrays.fill(gone, Double.NaN);
		for (int t = 0; t < 60; t++)
			sparse[t] = t % 2 == 0 ? 50 : Double.NaN;
		final TraceSet f = named(List.of("good", "zeros", "below", "gone", "sparse"), noisy(100, 2), new double[60], noisy(
			-20, 2), gone, sparse);
		final ProcessedTraces processed = alone(DEFAULTS, f);
		assertEquals(List.of(List.of(), List.of("dead"), List.of("no_f0"), List.of("no_samples"), List.of("no_samples")),
			IntStream.range(0, 5).mapToObj(processed.analysed()::flags).toList());
		assertEquals(0, processed.analysed().missing(0));
		for (int r = 1; r < 5; r++)
			assertEquals(60, processed.analysed().missing(r));
		assertEquals(4, processed.warnings().size());
		says(processed.warnings().get(0), "'zeros' is 0.0 in every frame", "left out", "see where it lies");
		says(processed.warnings().get(1), "baseline F0 of ROI 'below' is -2", "lower neuropil_coefficient");
		assertEquals(-20, processed.corrections().get(2).f0(), 3);
		assertEquals(0, alone(DEFAULTS.with("signal", "df"), f).analysed().missing(2), "df has any sign");
	}

	@Test
	void aConstantRoiIsToldOnceHoweverItIsAnalysed() {
		final TraceSet f = named(List.of("good", "zeros"), noisy(100, 2), new double[60]);
		for (final String signal : List.of("dff", "df", "zscore", "raw")) {
			final ProcessedTraces processed = alone(DEFAULTS.with("signal", signal), f);
			assertEquals(List.of("dead"), processed.analysed().flags(1), signal);
			assertEquals(1, processed.warnings().size(), signal);
			assertEquals(signal.equals("raw") ? 0 : 60, processed.analysed().missing(1), signal);
		}
	}

	@Test
	void aBackgroundOverCellsTakesNothingFromThem() {
		final RoiMask a = new RoiMask("a", new int[] { 14, 15 }, new int[] { 15, 15 });
		final RoiMask b = new RoiMask("b", new int[] { 15, 16 }, new int[] { 15, 15 });
		final RoiMask over = new RoiMask("background", new int[] { 14, 15, 16 }, new int[] { 15, 15, 15 });
		final Settings settings = DEFAULTS.with("neuropil_coefficient", 0).with("background_roi", "background");
		final double[][] expected = { { 12.5, 12.5, 10 + 5 / 3.0 }, { 10, 10, 10 + 5 / 3.0 }, { 10 + 5 / 3.0, 10 + 5 / 3.0, 10 + 5 /
			3.0 } };
		final List<String> policies = List.of("keep", "drop", "share");
		for (int p = 0; p < 3; p++) {
			final TraceSet f = TraceProcessing.extract(movie(1), List.of(a, b, over), TimeAxis.of(4, 1), settings.with("overlap",
				policies.get(p)), Progress.NONE).fluorescence();
			for (int r = 0; r < 3; r++)
				assertEquals(expected[p][r], f.value(r, 0), 1e-12, policies.get(p) + " " + r);
		}
	}

	@Test
	void ifNoRoiIsLeftTheFirstIsTheError() {
		final String message = assertThrows(InputException.class, () -> alone(DEFAULTS, named(List.of("a", "b"),
			new double[60], noisy(-5, 1)))).getMessage();
		says(message, "ROI 'a' is 0.0 in every frame", "no other ROI is left", "see where it lies");
	}

	@Test
	void aBaselineNearZeroHasAFloor() {
		final double[] f = noisy(100, 2);
		for (int t = 0; t < 15; t++)
			f[t] = t % 2;
		final ProcessedTraces processed = alone(DEFAULTS.with("baseline_window_s", 5).with("baseline_smoothing_s", 0), named(
			List.of("a"), f));
		assertEquals(List.of("low_f0"), processed.analysed().flags(0));
		says(processed.warnings().get(0), "'a' is below", "% of the samples");
		for (final double dff : processed.analysed().trace(0))
			assertTrue(Math.abs(dff) < 80, "dF/F is " + dff);
		assertEquals(60, alone(DEFAULTS.with("baseline_floor", 1000), named(List.of("a", "b"), f, noisy(1e6, 1))).analysed()
			.missing(0));
	}

	@Test
	void manyLikeWarningsAreCounted() {
		final double[][] values = new double[9][60];
		values[8] = noisy(100, 2);
		final ProcessedTraces processed = alone(DEFAULTS, named(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"),
			values));
		assertEquals(6, processed.warnings().size());
		says(processed.warnings().get(5), "3 more ROIs have the flag dead");
	}

	@Test
	void bleachingThatCannotBeFittedLeavesTheTraceAsItIs() {
		final double[] rising = IntStream.range(0, 60).mapToDouble(t -> 100 + t + t % 2).toArray();
		final ProcessedTraces processed = alone(DEFAULTS.with("bleaching", "bi_exponential"), named(List.of("a"), rising));
		assertArrayEquals(rising, processed.corrected().trace(0));
		assertEquals(List.of("bleaching_not_fitted"), processed.analysed().flags(0));
		says(processed.warnings().get(0), "bleaching of the ROI 'a'", "bi_exponential", "does not fall", "left as it is");
		assertEquals(0, processed.analysed().missing(0));
	}

	@Test
	void bleachingOfSignalAndControlIsCorrectedBeforeTheFit() {
		final double[] signal = IntStream.range(0, 60).mapToDouble(t -> (100 + (t % 7)) * (0.5 + 0.5 * Math.exp(-t / 20.0)))
			.toArray();
		final double[] control = IntStream.range(0, 60).mapToDouble(t -> (50 + (t % 7)) * (0.8 + 0.2 * Math.exp(-t / 5.0)))
			.toArray();
		final ProcessedTraces processed = process(new Extraction(named(List.of("a"), signal), Optional.empty(), Optional.of(
			named(List.of("a"), control)), List.of()), DEFAULTS.with("control_channel", 2).with("bleaching", "exponential"));
		for (final double dff : processed.analysed().trace(0))
			assertEquals(0, dff, 0.03);
		assertEquals(0.48, processed.corrections().get(0).bleached(), 0.05);
	}

	@Test
	void controlsThatCannotBeUsedAreFlagged() {
		final double[] up = IntStream.range(0, 60).mapToDouble(t -> 100 + t).toArray(), down = IntStream.range(0, 60)
			.mapToDouble(t -> 200 - t).toArray();
		final ProcessedTraces processed = process(new Extraction(named(List.of("a", "b"), up, up), Optional.empty(), Optional
			.of(named(List.of("a", "b"), down, new double[60])), List.of()), DEFAULTS.with("control_channel", 2));
		assertEquals(List.of("negative_control"), processed.analysed().flags(0));
		assertEquals(List.of("constant_control"), processed.analysed().flags(1));
		says(processed.warnings().get(0), "control channel of ROI 'a'", "slope -1", "check that control_channel is right");
		says(processed.warnings().get(1), "control channel of ROI 'b' is the same throughout", "left out");
		assertEquals(-1, processed.corrections().get(0).controlSlope(), 1e-9);
	}

	@Test
	void aCoefficientThatCannotBeEstimatedIsTheGivenOne() {
		final ProcessedTraces processed = process(extraction(traces(4, 4, 8, 4), null), FIXED.with("neuropil_method",
			"estimated").with("neuropil_coefficient", 0.5));
		assertArrayEquals(new double[] { 8, 8, 16, 13 }, processed.corrected().trace(0), 1e-12);
		assertEquals(List.of("neuropil_not_estimated"), processed.analysed().flags(0));
		says(processed.warnings().get(1), "'a' cannot be estimated", "neuropil_coefficient (0.5)");
	}

	@Test
	void theBackgroundIsMeasuredAndSubtractedButNotAnalysed() {
		final Extraction measured = TraceProcessing.extract(movie(1), List.of(new RoiMask("dark", new int[] { 2, 3 },
			new int[] { 2, 2 }), new RoiMask("a", new int[] { 15 }, new int[] { 15 })), TimeAxis.of(4, 1), DEFAULTS.with(
				"background_roi", "dark"), Progress.NONE);
		final ProcessedTraces processed = process(measured, DEFAULTS.with("background_roi", "dark").with("signal", "df")
			.with("baseline", "fixed_window").with("baseline_stop_s", 4));
		assertEquals(List.of("a"), processed.analysed().labels());
		assertArrayEquals(new double[] { 5, 5, 5, 5 }, processed.corrected().trace(0), 1e-12);
		says(assertThrows(InputException.class, () -> process(measured, DEFAULTS.with("background_roi", "none")))
			.getMessage(), "background_roi is 'none'", "'dark', 'a'");
		says(assertThrows(InputException.class, () -> process(extraction(null, null), DEFAULTS.with("background_roi", "a")))
			.getMessage(), "only ROI, 'a'");
	}

	@Test
	void eventFreeNeedsEvents() {
		says(assertThrows(InputException.class, () -> process(extraction(null, null), DEFAULTS.with("baseline",
			"event_free"))).getMessage(), "there are no events");
		final ProcessedTraces processed = TraceProcessing.process(extraction(null, null), List.of(new Event("cue", 2, 1, Map
			.of())), DEFAULTS.with("baseline", "event_free").with("neuropil_coefficient", 0), Progress.NONE);
		assertArrayEquals(new double[] { 0, 0, 1, 0.5 }, processed.analysed().trace(0), 1e-12);
	}

	@Test
	void correctingCanBeStopped() {
		final Progress stopped = new Progress() {

			@Override
			public void update(final String stage, final double fraction) {
				// NB: nobody is watching.
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		assertThrows(CancelledException.class, () -> TraceProcessing.process(extraction(null, null), List.of(), DEFAULTS,
			stopped));
	}

	private static void says(final String message, final String... parts) {
		for (final String part : parts)
			assertTrue(message.contains(part), message);
	}

	@Test
	void channelsMustBeTold() {
		assertTrue(assertThrows(InputException.class, () -> extract(2, DEFAULTS)).getMessage().contains("set channel"));
		assertThrows(InputException.class, () -> extract(1, DEFAULTS.with("control_channel", 1)));
		assertThrows(InputException.class, () -> extract(1, DEFAULTS.with("control_channel", 2)));
		assertThrows(InputException.class, () -> extract(1, DEFAULTS.with("channel", 3)));
	}
}
