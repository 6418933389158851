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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

class RoiProposalTest {

	private static final int W = 60, H = 50;

	/** Discs of radius 4 in noise of 0.02: heights 0.6 and 0.3, and a spot of 4 pixels. */
	private static float[] image() {
		final Random random = new Random(1);
		final float[] image = new float[W * H];
		for (int i = 0; i < image.length; i++) {
			image[i] = (float) (0.1 + 0.02 * random.nextGaussian());
			if (Math.hypot(i % W - 15, i / W - 15) <= 4) image[i] += 0.6f;
			if (Math.hypot(i % W - 40, i / W - 30) <= 4) image[i] += 0.3f;
			if (i % W >= 50 && i % W < 52 && i / W >= 8 && i / W < 10) image[i] += 0.5f;
		}
		return image;
	}

	@Test
	void cellsAreFoundTheBestFirst() {
		final List<RoiMask> rois = RoiProposal.of(image(), W, 6, 20, 200);
		assertEquals(List.of("proposal-1", "proposal-2"), rois.stream().map(RoiMask::label).toList());
		final int[][] centres = { { 15, 15 }, { 40, 30 } };
		for (int r = 0; r < 2; r++) {
			int inside = 0;
			for (int i = 0; i < rois.get(r).size(); i++)
				if (Math.hypot(rois.get(r).xs()[i] - centres[r][0], rois.get(r).ys()[i] - centres[r][1]) <= 4) inside++;
			final double union = 49 + rois.get(r).size() - inside;
			assertTrue(inside / union > 0.7, "disc " + r + ": " + inside / union);
		}
	}

	@Test
	void thresholdAndSizesAreKept() {
		assertEquals(1, RoiProposal.of(image(), W, 60, 20, 200).size());
		assertEquals(3, RoiProposal.of(image(), W, 6, 1, 200).size());
		assertEquals(0, RoiProposal.of(image(), W, 6, 20, 30).size());
		assertEquals(0, RoiProposal.of(new float[W * H], W, 6, 1, 200).size());
	}

	@Test
	void roisDoNotOverlap() {
		final Random random = new Random(2);
		final float[] image = new float[W * H];
		for (int i = 0; i < image.length; i++)
			image[i] = random.nextFloat();
		final Set<Integer> taken = new HashSet<>();
		final List<RoiMask> rois = RoiProposal.of(image, W, 0.5, 2, 100);
		assertTrue(rois.size() > 5);
		for (final RoiMask roi : rois)
			for (int i = 0; i < roi.size(); i++)
				assertTrue(taken.add(roi.ys()[i] * W + roi.xs()[i]));
	}
}
