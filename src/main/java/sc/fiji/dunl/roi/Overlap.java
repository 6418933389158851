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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import sc.fiji.dunl.InputException;

/** To whom pixels belong that lie in several ROIs. */
public enum Overlap {

	/** To each of them. */
	KEEP {

		@Override
		RoiMask own(final RoiMask roi, final int[] owners) {
			return roi;
		}
	},

	/** To none of them. */
	DROP {

		@Override
		RoiMask own(final RoiMask roi, final int[] owners) {
			final int[] alone = new int[owners.length];
			int n = 0;
			for (int i = 0; i < owners.length; i++)
				if (owners[i] == 1) alone[n++] = i;
			if (n == 0) throw new InputException("ROI '" + roi.label() +
				"' shares all of its pixels with other ROIs, so that overlap=drop leaves none; remove it, or set overlap to " +
				"share or keep.");
			final int[] kept = Arrays.copyOf(alone, n);
			return new RoiMask(roi.label(), pick(roi.xs(), kept), pick(roi.ys(), kept), roi.weights() == null ? null
				: Arrays.stream(kept).mapToDouble(roi::weight).toArray());
		}
	},

	/** To each of n in part, with 1/n of the weight they have in it. */
	SHARE {

		@Override
		RoiMask own(final RoiMask roi, final int[] owners) {
			final double[] weights = new double[owners.length];
			Arrays.setAll(weights, i -> roi.weight(i) / owners[i]);
			return new RoiMask(roi.label(), roi.xs(), roi.ys(), weights);
		}
	};

	/**
	 * The ROIs with the pixels and weights that they have under this policy.
	 *
	 * @param rois in any order
	 * @return one per ROI, with the same name and order; those that overlap with
	 *         no other are as they were
	 * @throws InputException if a ROI is left without pixels
	 */
	public List<RoiMask> apply(final List<RoiMask> rois) {
		final Map<Long, Integer> owners = new HashMap<>();
		for (final RoiMask roi : rois)
			for (int i = 0; i < roi.size(); i++)
				owners.merge(pixel(roi, i), 1, Integer::sum);
		final List<RoiMask> own = new ArrayList<>(rois.size());
		for (final RoiMask roi : rois) {
			final int[] counts = new int[roi.size()];
			Arrays.setAll(counts, i -> owners.get(pixel(roi, i)));
			own.add(Arrays.stream(counts).allMatch(count -> count == 1) ? roi : own(roi, counts));
		}
		return own;
	}

	/**
	 * A ROI's part of its pixels.
	 *
	 * @param owners number of ROIs that hold each of its pixels
	 */
	abstract RoiMask own(RoiMask roi, int[] owners);

	private static long pixel(final RoiMask roi, final int i) {
		return (long) roi.ys()[i] << 32 | roi.xs()[i] & 0xffffffffL;
	}

	private static int[] pick(final int[] from, final int[] places) {
		return Arrays.stream(places).map(i -> from[i]).toArray();
	}
}
