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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/** Codes reach up to the edges of a window, and do not depend on how a recording is cut. */
class WindowsTest {

	private static final double[][] KERNELS = { { 0.8, 0.5, 0.3, 0.14, 0.05 }, { 0.1, 0.3, 0.6, 0.6, 0.4 } };
	private static final int LENGTH = 5;

	@ParameterizedTest
	@ValueSource(ints = { -3, -2, -1, 0, 20, 36, 37, 38 })
	void anEventThatReachesOverAnEndIsRepresented(final int start) {
		final double[] y = new double[40];
		for (int k = 0; k < LENGTH; k++)
			if (start + k >= 0 && start + k < y.length) y[start + k] = 3 * KERNELS[0][k];
		final double[][] kernels = { KERNELS[0] };
		for (final boolean known : new boolean[] { false, true }) {
			final Support support = known ? Support.at(new int[] { start }, new int[1]) : Support.anywhere();
			final EncoderSettings settings = EncoderSettings.builder(1).lambda(1e-4).edges(true).iterations(20_000).build();
			final Trial trial = new Trial(1, 100, new double[][] { y }, List.of(support));
			for (final Encoder encoder : List.of(new DenseEncoder(settings), Encoders.fastest(settings))) {
				final Encoding encoding = encoder.encode(trial, new double[1], kernels, Progress.NONE);
				for (int t = 0; t < y.length; t++)
					assertEquals(y[t], encoding.eta()[0][t], 5e-3);
				final double[] x = encoding.x()[0][0];
				// NB: The end of a kernel alone, or its start, may also be explained by its neighbours.
				if (known || start >= 0 && start + LENGTH <= y.length) assertEquals(3, x[start + LENGTH - 1], 0.02);
			}
		}
	}

	/** Windows of any number that does not divide the length, cut where nothing overlaps. */
	@Property(tries = 40, seed = "1", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void theNumberOfWindowsIsNotSeen(@ForAll final long seed, @ForAll @IntRange(min = 2, max = 9) final int windows,
		@ForAll final boolean known)
	{
		final Random random = new Random(seed);
		final int samples = 211 + random.nextInt(40);
		final double[] y = new double[samples];
		final List<List<Integer>> starts = List.of(new ArrayList<>(), new ArrayList<>());
		final boolean[] busy = new boolean[samples + 1];
		for (int t = 1 + random.nextInt(8); t + LENGTH < samples; t += LENGTH + 2 + random.nextInt(12)) {
			// NB: Sometimes two kernels overlap, but there is a gap of a sample behind them.
			for (int e = 0; e < (random.nextInt(3) == 0 ? 2 : 1); e++) {
				final int kernel = random.nextInt(2), start = t + e;
				if (start + LENGTH > samples) continue;
				final double amplitude = 1 + random.nextDouble();
				for (int k = 0; k < LENGTH; k++)
					y[start + k] += amplitude * KERNELS[kernel][k];
				Arrays.fill(busy, start + 1, start + LENGTH, true);
				if (!starts.get(kernel).contains(start)) starts.get(kernel).add(start);
			}
		}
		final double[][] whole = encode(y, 0, samples, starts, known);
		int first = 0, active = 0;
		for (int w = 1; w <= windows; w++) {
			int end = w == windows ? samples : (int) ((long) samples * w / windows);
			while (end < samples && busy[end])
				end++;
			if (end - first < LENGTH) continue;
			final double[][] part = encode(y, first, end, starts, known);
			for (int c = 0; c < 2; c++)
				for (int d = LENGTH - 1; d < part[c].length; d++) {
					assertEquals(whole[c][first + d], part[c][d], 1e-6, "window " + w + ", kernel " + c + ", position " + d);
					if (part[c][d] != 0) active++;
				}
			first = end;
		}
		assertTrue(active > 5);
	}

	/** Codes of samples {@code first} to before {@code end}. */
	private static double[][] encode(final double[] y, final int first, final int end, final List<List<Integer>> starts,
		final boolean known)
	{
		final EncoderSettings settings = EncoderSettings.builder(2).lambda(0.2).edges(true).iterations(1500).build();
		final List<Support> support = starts.stream().map(list -> {
			final int[] inside = list.stream().mapToInt(s -> s - first).filter(s -> s >= 0 && s < end - first).toArray();
			return known ? Support.at(inside, new int[inside.length]) : Support.anywhere();
		}).toList();
		return Encoders.fastest(settings).encode(new Trial(1, first, new double[][] { Arrays.copyOfRange(y, first, end) },
			support), new double[1], KERNELS, Progress.NONE).x()[0];
	}
}
