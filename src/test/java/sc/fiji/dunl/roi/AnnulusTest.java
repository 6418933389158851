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

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.dunl.InputException;

class AnnulusTest {

	private static final int WIDTH = 41;
	private static final int HEIGHT = 33;

	@ParameterizedTest
	@CsvSource({ "0,1", "1,2", "2,6", "1.5,2.5", "0,100" })
	void ringsEqualTheDefinition(final double gap, final double width) {
		final List<RoiMask> rois = new ArrayList<>();
		final Random random = new Random(2);
		for (int r = 0; r < 4; r++) {
			final int x = random.nextInt(WIDTH - 8), y = random.nextInt(HEIGHT - 8);
			final Set<Integer> pixels = new TreeSet<>();
			for (int i = 0; i < 15; i++)
				pixels.add((y + random.nextInt(8)) * WIDTH + x + random.nextInt(8));
			rois.add(mask("r" + r, pixels));
		}
		final List<RoiMask> rings = Annulus.around(rois, WIDTH, HEIGHT, gap, width);
		for (int r = 0; r < rois.size(); r++) {
			assertEquals("r" + r, rings.get(r).label());
			final Set<Integer> expected = new TreeSet<>();
			for (int p = 0; p < WIDTH * HEIGHT; p++) {
				final double own = distance(rois.get(r), p);
				if (own > gap && own <= gap + width && distance(rois, p) > gap) expected.add(p);
			}
			assertEquals(expected, pixels(rings.get(r)));
		}
	}

	@Test
	void ringOfOnePixelIsADiscWithAHole() {
		final RoiMask ring = Annulus.around(List.of(new RoiMask("a", new int[] { 10 }, new int[] { 10 })), 21, 21, 1, 1)
			.get(0);
		// NB: Distances above 1 and up to 2: four of sqrt 2 and four of 2.
		assertEquals(8, ring.size());
	}

	@Test
	void emptyRingIsRefused() {
		final Set<Integer> all = new TreeSet<>();
		for (int p = 0; p < WIDTH * HEIGHT; p++)
			all.add(p);
		final String message = assertThrows(InputException.class, () -> Annulus.around(List.of(mask("big", all)), WIDTH,
			HEIGHT, 2, 6)).getMessage();
		assertTrue(message.contains("ROI 'big'") && message.contains("neuropil_width_px"), message);
	}

	@Test
	void badArgumentsAreRefused() {
		final List<RoiMask> rois = List.of(new RoiMask("a", new int[] { 10 }, new int[] { 10 }));
		assertThrows(InputException.class, () -> Annulus.around(rois, 21, 21, -1, 1));
		assertThrows(InputException.class, () -> Annulus.around(rois, 21, 21, 1, 0));
		assertThrows(InputException.class, () -> Annulus.around(rois, 10, 21, 1, 1));
	}

	private static double distance(final List<RoiMask> rois, final int p) {
		return rois.stream().mapToDouble(roi -> distance(roi, p)).min().getAsDouble();
	}

	private static double distance(final RoiMask roi, final int p) {
		double nearest = Double.POSITIVE_INFINITY;
		for (int i = 0; i < roi.size(); i++)
			nearest = Math.min(nearest, Math.hypot(roi.xs()[i] - p % WIDTH, roi.ys()[i] - p / WIDTH));
		return nearest;
	}

	private static RoiMask mask(final String label, final Set<Integer> pixels) {
		return new RoiMask(label, pixels.stream().mapToInt(p -> p % WIDTH).toArray(), pixels.stream().mapToInt(p -> p /
			WIDTH).toArray());
	}

	private static Set<Integer> pixels(final RoiMask mask) {
		final Set<Integer> pixels = new TreeSet<>();
		for (int i = 0; i < mask.size(); i++)
			pixels.add(mask.ys()[i] * WIDTH + mask.xs()[i]);
		return pixels;
	}
}
