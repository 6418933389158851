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
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.roi.Extraction;
import sc.fiji.dunl.roi.FrameSource;
import sc.fiji.dunl.roi.RoiMask;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;

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
		final ProcessedTraces dff = TraceProcessing.process(extraction, FIXED.with("neuropil_coefficient", 0.5));
		assertArrayEquals(new double[] { 8, 8, 16, 13 }, dff.corrected().trace(0), 1e-12);
		assertArrayEquals(new double[] { 0, 0, 1, 0.625 }, dff.analysed().trace(0), 1e-12);
		assertEquals(List.of("first"), dff.warnings());
		final Settings df = FIXED.with("neuropil_coefficient", 0.5).with("signal", "df");
		assertArrayEquals(new double[] { 0, 0, 8, 5 }, TraceProcessing.process(extraction, df).analysed().trace(0), 1e-12);
		final ProcessedTraces raw = TraceProcessing.process(extraction, df.with("signal", "raw"));
		assertSame(raw.corrected(), raw.analysed());
	}

	@Test
	void missingNeuropilIsWarnedOf() {
		final ProcessedTraces processed = TraceProcessing.process(extraction(null, null), FIXED);
		assertEquals(2, processed.warnings().size());
		assertTrue(processed.warnings().get(1).contains("neuropil_coefficient"));
		assertArrayEquals(new double[] { 10, 10, 20, 15 }, processed.corrected().trace(0), 0);
		assertEquals(1, TraceProcessing.process(extraction(null, null), FIXED.with("neuropil_coefficient", 0)).warnings()
			.size());
	}

	@Test
	void controlTakesThePlaceOfBaselineAndNeuropil() {
		final Settings settings = DEFAULTS.with("control_channel", 2);
		final Extraction extraction = new Extraction(traces(10, 12, 14, 26, 18, 20, 22, 24), Optional.of(traces(9, 1, 9, 1,
			9, 1, 9, 1)), Optional.of(traces(5, 6, 7, 8, 9, 10, 11, 12)), List.of());
		final ProcessedTraces processed = TraceProcessing.process(extraction, settings);
		assertArrayEquals(new double[] { 0, 0, 0, 10 / 16.0, 0, 0, 0, 0 }, processed.analysed().trace(0), 1e-9);
		assertTrue(processed.warnings().isEmpty());
		assertThrows(InputException.class, () -> TraceProcessing.process(extraction(null, null), settings));
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

	@Test
	void channelsMustBeTold() {
		assertTrue(assertThrows(InputException.class, () -> extract(2, DEFAULTS)).getMessage().contains("set channel"));
		assertThrows(InputException.class, () -> extract(1, DEFAULTS.with("control_channel", 1)));
		assertThrows(InputException.class, () -> extract(1, DEFAULTS.with("control_channel", 2)));
		assertThrows(InputException.class, () -> extract(1, DEFAULTS.with("channel", 3)));
	}
}
