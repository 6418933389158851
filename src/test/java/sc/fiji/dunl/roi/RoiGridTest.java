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
package sc.fiji.dunl.roi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;

class RoiGridTest {

	@Test
	void squaresCoverEachPixelOnce() {
		final List<RoiMask> grid = RoiGrid.of(10, 7, 4);
		assertEquals(List.of("r1c1", "r1c2", "r1c3", "r2c1", "r2c2", "r2c3"), grid.stream().map(RoiMask::label).toList());
		assertEquals(List.of(16, 16, 8, 12, 12, 6), grid.stream().map(RoiMask::size).toList());
		final int[] covered = new int[70];
		for (final RoiMask square : grid)
			for (int i = 0; i < square.size(); i++)
				covered[square.ys()[i] * 10 + square.xs()[i]]++;
		assertTrue(Arrays.stream(covered).allMatch(n -> n == 1));
	}

	@Test
	void aSquareAsLargeAsTheImageIsTheFrame() {
		for (final int size : new int[] { 10, 11, Integer.MAX_VALUE }) {
			final List<RoiMask> grid = RoiGrid.of(10, 7, size);
			assertEquals(1, grid.size());
			assertEquals("frame", grid.get(0).label());
			assertEquals(70, grid.get(0).size());
		}
	}

	@Test
	void tooManySquaresAreRefused() {
		assertTrue(assertThrows(InputException.class, () -> RoiGrid.of(512, 512, 1)).getMessage().contains("262144"));
	}
}
