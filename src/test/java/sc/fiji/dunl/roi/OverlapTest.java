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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;

class OverlapTest {

	/** Pixels 0 to 3 of a row. */
	private static final RoiMask LEFT = new RoiMask("left", new int[] { 0, 1, 2, 3 }, new int[4]);

	/** Pixels 2 to 4 of the row, weighted. */
	private static final RoiMask RIGHT = new RoiMask("right", new int[] { 2, 3, 4 }, new int[3], new double[] { 4, 6, 8 });

	private static final RoiMask ALONE = new RoiMask("alone", new int[] { 3 }, new int[] { 1 });

	private static final List<RoiMask> ALL = List.of(LEFT, RIGHT, ALONE);

	@Test
	void keptPixelsBelongToEach() {
		assertEquals(ALL, Overlap.KEEP.apply(ALL));
	}

	@Test
	void droppedPixelsBelongToNobody() {
		final List<RoiMask> own = Overlap.DROP.apply(ALL);
		assertArrayEquals(new int[] { 0, 1 }, own.get(0).xs());
		assertArrayEquals(new int[] { 4 }, own.get(1).xs());
		assertArrayEquals(new double[] { 8 }, own.get(1).weights());
		assertSame(ALONE, own.get(2));
	}

	@Test
	void sharedPixelsCountInEqualParts() {
		final List<RoiMask> own = Overlap.SHARE.apply(List.of(LEFT, RIGHT, ALONE, new RoiMask("third", new int[] { 3 },
			new int[1])));
		assertArrayEquals(new double[] { 1, 1, 0.5, 1 / 3.0 }, own.get(0).weights(), 1e-15);
		assertArrayEquals(new double[] { 2, 2, 8 }, own.get(1).weights(), 1e-15);
		assertArrayEquals(LEFT.xs(), own.get(0).xs());
		assertSame(ALONE, own.get(2));
	}

	@Test
	void roiWithoutPixelsOfItsOwnIsRefused() {
		final RoiMask inside = new RoiMask("inside", new int[] { 1 }, new int[1]);
		final String message = assertThrows(InputException.class, () -> Overlap.DROP.apply(List.of(LEFT, inside)))
			.getMessage();
		assertTrue(message.contains("'inside'") && message.contains("overlap"), message);
	}

	@Test
	void weightsMustBePositiveNumbers() {
		for (final double weight : new double[] { 0, -1, Double.NaN, Double.POSITIVE_INFINITY }) {
			final String message = assertThrows(InputException.class, () -> new RoiMask("cell", new int[] { 7 }, new int[] {
				8 }, new double[] { weight })).getMessage();
			assertTrue(message.contains("'cell'") && message.contains("x=7, y=8") && message.contains("" + weight), message);
		}
	}
}
