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
package sc.fiji.dunl.dunl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

class EventSearchTest {

	/** A step and its opposite, and a decay; both of unit norm. */
	private static final double[][] KERNELS = { { 0.5, 0.5, -0.5, -0.5 }, { 0.8, 0.48, 0.288, 0.216 } };
	private static final EncoderSettings SETTINGS = EncoderSettings.builder(2).edges(true).estimateBaseline(true).build();
	private static final List<Support> ANYWHERE = List.of(Support.anywhere(), Support.anywhere());

	private static double[] signal(final int samples, final double baseline, final double[]... events) {
		final double[] y = new double[samples];
		Arrays.fill(y, baseline);
		for (final double[] event : events)
			for (int k = 0; k < 4; k++) {
				final int t = (int) event[1] + k;
				if (t >= 0 && t < samples) y[t] += event[2] * KERNELS[(int) event[0]][k];
			}
		return y;
	}

	private static EventSearch search(final double[] y, final double price) {
		return new EventSearch(new Trial(1, 0, new double[][] { y }, ANYWHERE), 0, KERNELS, SETTINGS, new double[] { price,
			price }, Double.NaN);
	}

	private static List<Refit.Placement> places(final int... kernelsAndSamples) {
		final Refit.Placement[] places = new Refit.Placement[kernelsAndSamples.length / 2];
		for (int i = 0; i < places.length; i++)
			places[i] = new Refit.Placement(kernelsAndSamples[2 * i], kernelsAndSamples[2 * i + 1]);
		return List.of(places);
	}

	@Test
	void overlappingEventsAreFoundFromNothing() {
		final double[] y = signal(40, 0.7, new double[] { 0, 6, 3 }, new double[] { 1, 9, 4 }, new double[] { 1, 25, 2 });
		final EventSearch.Result found = search(y, 0.5).from(List.of(), Progress.NONE);
		assertEquals(places(0, 6, 1, 9, 1, 25), found.placements());
		assertArrayEquals(new double[] { 3, 4, 2 }, found.amplitudes(), 1e-6);
		assertEquals(0.7, found.baseline(), 1e-6);
		assertEquals(3 * 0.5, found.objective(), 1e-6);
	}

	@Test
	void misplacedDoubledAndWronglyAssignedEventsAreCorrected() {
		final double[] y = signal(40, 0, new double[] { 0, 6, 3 }, new double[] { 1, 25, 4 });
		for (final List<Refit.Placement> start : List.of(places(0, 7, 1, 24), places(1, 5, 0, 26), places(0, 5, 0, 6, 0, 7, 1,
			24, 1, 26), places(0, 15, 1, 35)))
			assertEquals(places(0, 6, 1, 25), search(y, 0.5).from(start, Progress.NONE).placements());
	}

	@Test
	void anEventIsWorthItsPriceFromTheAmplitudeOn() {
		// NB: The baseline takes a little of it, so not at the very amplitude.
		assertEquals(1, search(signal(400, 0, new double[] { 0, 200, 3.02 }), 4.5).from(List.of(), Progress.NONE).placements()
			.size());
		assertEquals(0, search(signal(400, 0, new double[] { 0, 200, 2.98 }), 4.5).from(places(0, 200), Progress.NONE)
			.placements().size());
	}

	@Test
	void theObjectiveIsWhatItSaysAndNoWorseThanAtTheStart() {
		final Random random = new Random(3);
		for (int i = 0; i < 20; i++) {
			final double[] y = signal(60, 0.2, new double[] { 0, random.nextInt(56), 6 }, new double[] { 1, random.nextInt(56),
				6 }, new double[] { 1, random.nextInt(56), 5 });
			for (int t = 0; t < y.length; t++)
				y[t] += random.nextGaussian();
			final List<Refit.Placement> start = places(0, random.nextInt(50), 1, random.nextInt(50));
			final EventSearch.Result found = search(y, 8).from(start, Progress.NONE);
			final Refit.Result refit = Refit.of(y, KERNELS, new int[] { 1, 1 }, found.placements(), Double.NaN);
			assertArrayEquals(refit.amplitudes(), found.amplitudes(), 1e-9);
			assertEquals(squares(found.residual()) / 2 + 8 * found.placements().size(), found.objective(), 1e-9);
			final Refit.Result first = Refit.of(y, KERNELS, new int[] { 1, 1 }, start, Double.NaN);
			final double[] left = y.clone();
			for (int t = 0; t < left.length; t++)
				left[t] -= first.baseline();
			for (int e = 0; e < 2; e++)
				for (int k = 0; k < 4; k++)
					left[start.get(e).sample() + k] -= first.amplitudes()[e] * KERNELS[start.get(e).kernel()][k];
			assertTrue(found.objective() <= squares(left) / 2 + 16 + 1e-9);
			for (final double amplitude : found.amplitudes())
				assertTrue(amplitude >= 4 - 1e-6, "an event is worth its price");
		}
	}

	@Test
	void signsAreKept() {
		final double[] y = signal(40, 0, new double[] { 1, 6, -5 }, new double[] { 1, 20, 5 });
		assertEquals(places(1, 20), new EventSearch(new Trial(1, 0, new double[][] { y }, List.of(Support.at(new int[0],
			new int[0]), Support.anywhere())), 0, KERNELS, SETTINGS, new double[] { 2, 2 }, Double.NaN).from(List.of(),
				Progress.NONE).placements());
		final EncoderSettings both = SETTINGS.toBuilder().signs(2, 2).build();
		assertTrue(new EventSearch(new Trial(1, 0, new double[][] { y }, ANYWHERE), 0, KERNELS, both, new double[] { 2, 2 },
			Double.NaN).from(List.of(), Progress.NONE).placements().contains(new Refit.Placement(1, 6)));
	}

	@Test
	void knownOnsetsStayAndCostNothing() {
		final double[] y = signal(40, 0, new double[] { 1, 20, 5 });
		final EventSearch.Result found = new EventSearch(new Trial(1, 0, new double[][] { y }, List.of(Support.at(new int[] {
			3 }, new int[] { 1 }), Support.anywhere())), 0, KERNELS, SETTINGS, new double[] { 2, 2 }, Double.NaN).from(places(0,
				3), Progress.NONE);
		assertEquals(places(0, 3, 1, 20), found.placements());
		assertEquals(2, found.objective(), 1e-6);
	}

	@Test
	void missingSamplesAndEventsCutOffAtTheEndsAreFitted() {
		final double[] y = signal(40, 0.5, new double[] { 1, -1, 6 }, new double[] { 1, 18, 6 }, new double[] { 1, 38, 6 });
		final boolean[] observed = new boolean[40];
		Arrays.fill(observed, true);
		observed[19] = false;
		y[19] = Double.NaN;
		final EventSearch.Result found = new EventSearch(new Trial(1, 0, new double[][] { y }, ANYWHERE, new boolean[][] {
			observed }), 0, KERNELS, SETTINGS, new double[] { 2, 2 }, Double.NaN).from(List.of(), Progress.NONE);
		assertEquals(places(1, -1, 1, 18, 1, 38), found.placements());
		assertArrayEquals(new double[] { 6, 6, 6 }, found.amplitudes(), 1e-6);
		assertEquals(0, found.residual()[19]);
	}

	@Test
	void aGivenBaselineIsKept() {
		final EncoderSettings given = SETTINGS.toBuilder().estimateBaseline(false).build();
		final double[] y = signal(40, 0.5, new double[] { 0, 18, 6 });
		final EventSearch.Result found = new EventSearch(new Trial(1, 0, new double[][] { y }, ANYWHERE), 0, KERNELS, given,
			new double[] { 2, 2 }, 0.5).from(List.of(), Progress.NONE);
		assertEquals(places(0, 18), found.placements());
		assertEquals(0.5, found.baseline());
	}

	@Test
	void aStrideIsKept() {
		final EncoderSettings stride = SETTINGS.toBuilder().stride(2).build();
		final double[] y = signal(40, 0, new double[] { 1, 11, 6 });
		for (final Refit.Placement place : new EventSearch(new Trial(1, 0, new double[][] { y }, ANYWHERE), 0, KERNELS, stride,
			new double[] { 1, 1 }, Double.NaN).from(List.of(), Progress.NONE).placements())
			assertEquals(0, Math.floorMod(place.sample(), 2));
	}

	@Test
	void searchesAreForGaussianTracesWithoutOtherLimits() {
		assertTrue(EventSearch.covers(SETTINGS));
		assertFalse(EventSearch.covers(SETTINGS.toBuilder().group(1).build()));
		assertFalse(EventSearch.covers(SETTINGS.toBuilder().topK(new TopK(2, 3)).build()));
		assertFalse(EventSearch.covers(SETTINGS.toBuilder().hardThreshold(0.1).build()));
		assertFalse(EventSearch.covers(SETTINGS.toBuilder().likelihood(Likelihood.BINOMIAL).build()));
	}

	private static double squares(final double[] values) {
		return Arrays.stream(values).map(v -> v * v).sum();
	}
}
