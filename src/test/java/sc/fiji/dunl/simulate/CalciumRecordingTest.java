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
package sc.fiji.dunl.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.evaluate.Amplitudes;
import sc.fiji.dunl.evaluate.KernelMatch;
import sc.fiji.dunl.trial.Event;

class CalciumRecordingTest {

	private static final SimulatedRecording RECORDING = CalciumRecording.generate(1);

	@Test
	void sizeAndRate() {
		final SimulatedMovie movie = RECORDING.movie();
		assertEquals(1, movie.channels());
		assertEquals(15, movie.rateHz());
		assertTrue(movie.frames() >= 60 * 15);
		assertTrue(RECORDING.outlines().size() >= 12);
		assertEquals(movie.width(), movie.plane(0, 0).dimension(0));
		assertEquals(movie.pixels(0, 7)[movie.width() + 2] & 0xffff, movie.plane(0, 7).getAt(2, 1).get());
	}

	@Test
	void kernelsHaveUnitNormAndClearlyDifferentShapes() {
		final double[] fast = RECORDING.kernels().get(0).waveform();
		final double[] slow = RECORDING.kernels().get(1).waveform();
		assertEquals(1, Arrays.stream(fast).map(v -> v * v).sum(), 1e-12);
		assertEquals(1, Arrays.stream(slow).map(v -> v * v).sum(), 1e-12);
		assertTrue(KernelMatch.match(new double[][] { fast }, new double[][] { slow }).get(0).error() > 0.35);
	}

	@Test
	void responsesToToneAndRewardOverlap() {
		int pairs = 0;
		int tones = 0;
		int rewards = 0;
		Event tone = null;
		double last = 0;
		for (final Event event : RECORDING.events()) {
			assertTrue(event.seconds() >= last, "events come in order");
			last = event.seconds();
			if (event.name().equals("tone")) {
				tones++;
				tone = event;
				continue;
			}
			rewards++;
			if (tone == null || !tone.covariates().equals(event.covariates())) continue;
			pairs++;
			final double delay = event.seconds() - tone.seconds();
			assertTrue(delay > 0.79 && delay < 1.61);
		}
		assertTrue(pairs > 0 && pairs < tones && pairs < rewards);
		assertTrue(last + 2 < RECORDING.time().endSeconds());
	}

	@Test
	void everyEventHasACodeInEveryCellAndStartsAtItsSample() {
		final int cells = RECORDING.outlines().size();
		for (final Event event : RECORDING.events()) {
			final List<Code> codes = RECORDING.codes().stream().filter(c -> c.eventRow() == event.row()).toList();
			assertEquals(cells, codes.size());
			for (final Code code : codes) {
				assertEquals(RECORDING.time().firstSampleAtOrAfter(event.seconds()), code.sample());
				assertEquals(RECORDING.kernels().get(code.kernel()).spec().events(), List.of(event.name()));
			}
		}
	}

	@Test
	void cellsPreferTonesRewardsOrBothAndSomeFireByThemselves() {
		final Set<List<Boolean>> tunings = new HashSet<>();
		for (int cell = 0; cell < RECORDING.outlines().size(); cell++)
			tunings.add(List.of(responds(cell, 0), responds(cell, 1)));
		assertTrue(tunings.containsAll(List.of(List.of(true, false), List.of(false, true), List.of(true, true))));
		final List<Code> spontaneous = RECORDING.codes().stream().filter(c -> c.eventRow() == 0).toList();
		assertTrue(spontaneous.size() > 5);
		assertTrue(spontaneous.stream().allMatch(c -> c.kernel() == 0 && c.amplitude() > 0 && c.trial() >= 1));
	}

	private static boolean responds(final int cell, final int kernel) {
		return RECORDING.codes().stream().anyMatch(c -> c.roi() == cell && c.kernel() == kernel && c.eventRow() > 0 && c
			.amplitude() > 0);
	}

	@Test
	void theMovieShowsEachCellsOwnSignalAboveItsNoise() {
		final int cells = RECORDING.outlines().size();
		final double[][] means = new double[cells][];
		for (int cell = 0; cell < cells; cell++)
			means[cell] = RoiMeans.inside(RECORDING.movie(), RECORDING.outlines().get(cell), 0);
		for (int cell = 0; cell < cells; cell++) {
			final double[] signal = RECORDING.signals().trace(cell);
			if (Arrays.stream(signal).max().getAsDouble() == 0 || !responds(cell, 0) && !responds(cell, 1)) continue;
			assertTrue(Amplitudes.pearson(means[cell], signal).getAsDouble() > 0.7, "cell " + cell);
		}
	}

	@Test
	void theLightFadesByAFewPercent() {
		final SimulatedMovie movie = RECORDING.movie();
		// NB: before the first event and after the last response; the neuropil's own fluctuation is as large as 6 %.
		final double before = mean(movie, 0, 30);
		final double after = mean(movie, movie.frames() - 60, movie.frames());
		assertTrue(after < before);
		assertTrue(after > 0.8 * before);
	}

	private static double mean(final SimulatedMovie movie, final int from, final int to) {
		double sum = 0;
		for (int frame = from; frame < to; frame++)
			for (final short pixel : movie.pixels(0, frame))
				sum += pixel & 0xffff;
		return sum / (to - from) / movie.width() / movie.height();
	}
}
