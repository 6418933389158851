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

import java.util.Arrays;

/**
 * Takes the mean of each region in one plane after the other, and counts the
 * pixels that cannot be trusted: for one thread.
 */
final class PlaneTally {

	private final RegionLayout layout;
	private final PixelRules rules;
	private final PlaneReader reader;
	private final double[] sums;
	private final double[] lost;
	private final int[] saturated;
	private final int[] nonFinite;
	private final int[] zeros;
	private boolean dropped;

	PlaneTally(final RegionLayout layout, final PixelRules rules, final PlaneReader reader) {
		this.layout = layout;
		this.rules = rules;
		this.reader = reader;
		sums = new double[layout.regions()];
		lost = new double[layout.regions()];
		saturated = new int[layout.regions()];
		nonFinite = new int[layout.regions()];
		zeros = new int[layout.regions()];
	}

	/** Measures a plane. */
	void measure(final int channel, final int frame) {
		Arrays.fill(sums, 0);
		Arrays.fill(lost, 0);
		Arrays.fill(saturated, 0);
		Arrays.fill(nonFinite, 0);
		Arrays.fill(zeros, 0);
		reader.open(channel, frame);
		for (int s = 0; s < layout.stretches(); s++)
			if (layout.pieces(s).length > 0) measure(reader.pixels(layout.first(s), layout.length(s)), layout.pieces(s));
		dropped = allZero() && black();
	}

	private void measure(final Pixels pixels, final Piece[] pieces) {
		final double limit = rules.saturation() > 0 ? rules.saturation() : pixels.largest();
		for (final Piece piece : pieces) {
			final double before = sums[piece.region()];
			final double sum = piece.weights() == null ? pixels.sum(piece, before, limit) : Double.NaN;
			// NB: A sum that does not change may be one of zeros.
			if (Double.isFinite(sum) && sum != before) sums[piece.region()] = sum;
			else inspect(pixels, piece, limit);
		}
	}

	/** Adds up a piece with an eye on each pixel. */
	private void inspect(final Pixels pixels, final Piece piece, final double limit) {
		final int r = piece.region();
		for (int i = 0; i < piece.places().length; i++) {
			final double value = pixels.value(piece.places()[i]);
			final double weight = piece.weights() == null ? 1 : piece.weights()[i];
			if (!Double.isFinite(value)) {
				nonFinite[r]++;
				lost[r] += weight;
				continue;
			}
			if (value >= limit) saturated[r]++;
			if (value == 0) zeros[r]++;
			sums[r] += weight * value;
		}
	}

	private boolean allZero() {
		for (int r = 0; r < zeros.length; r++)
			if (!isZero(r)) return false;
		return true;
	}

	private boolean isZero(final int region) {
		// NB: Not all pieces are inspected, but those of zeros are.
		return zeros[region] == layout.size(region);
	}

	/** Whether all pixels of the plane are 0. */
	private boolean black() {
		for (int s = 0; s < layout.stretches(); s++) {
			final Pixels pixels = reader.pixels(layout.first(s), layout.length(s));
			for (int i = 0; i < layout.length(s); i++)
				if (pixels.value(i) != 0) return false;
		}
		return true;
	}

	/** Mean of a region in the plane, or NaN if the sample is missing. */
	double mean(final int region) {
		if (dropped || rules.missing(layout.size(region), saturated[region], nonFinite[region])) return Double.NaN;
		return sums[region] / (layout.weight(region) - lost[region]);
	}

	/** Sum of the {@link PixelFlags.Kind#bit()} of a region in the plane. */
	byte flags(final int region) {
		int flags = 0;
		if (saturated[region] > 0) flags |= PixelFlags.Kind.SATURATED.bit();
		if (nonFinite[region] > 0) flags |= PixelFlags.Kind.NON_FINITE.bit();
		if (isZero(region)) flags |= PixelFlags.Kind.ZERO.bit();
		if (dropped) flags |= PixelFlags.Kind.DROPPED.bit();
		return (byte) flags;
	}
}
