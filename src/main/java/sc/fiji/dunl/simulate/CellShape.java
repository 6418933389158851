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

import java.util.Arrays;
import java.util.Random;

/**
 * A slightly irregular ellipse. Its radius in direction theta is that of the
 * ellipse times {@code 1 + a2 cos(2 theta + p2) + a3 cos(3 theta + p3)}.
 */
final class CellShape {

	private static final int CORNERS = 16;

	private final double centreX;
	private final double centreY;
	private final double radius;
	private final double ratio;
	private final double angle;
	private final double[] lobes;

	private CellShape(final double centreX, final double centreY, final double radius, final double ratio,
		final double angle, final double[] lobes)
	{
		this.centreX = centreX;
		this.centreY = centreY;
		this.radius = radius;
		this.ratio = ratio;
		this.angle = angle;
		this.lobes = lobes;
	}

	/** A random shape of the given centre and mean radius, in pixels. */
	static CellShape random(final Random random, final double centreX, final double centreY, final double radius) {
		final double ratio = 1 + 0.25 * random.nextDouble();
		final double angle = StrictMath.PI * random.nextDouble();
		final double turn = 2 * StrictMath.PI;
		return new CellShape(centreX, centreY, radius, ratio, angle, new double[] { 0.06 * random.nextDouble(), turn *
			random.nextDouble(), 0.07 * random.nextDouble(), turn * random.nextDouble() });
	}

	/** Distance of a point from the centre as a part of the radius in its direction. */
	double depth(final double x, final double y) {
		final double dx = x - centreX;
		final double dy = y - centreY;
		return Math.sqrt(dx * dx + dy * dy) / radius(StrictMath.atan2(dy, dx));
	}

	/** How far a point is inside, 0 to 1, with a soft edge of a twelfth of the radius. */
	double inside(final double x, final double y, final double edge) {
		return 1 / (1 + StrictMath.exp((depth(x, y) - edge) * 12));
	}

	/** Brightness of an indicator that fills the cytosol and spares the nucleus, 0 to 1. */
	double brightness(final double x, final double y) {
		final double fromRim = (depth(x, y) - 0.72) / 0.3;
		return inside(x, y, 1) * (0.6 + 0.4 * StrictMath.exp(-fromRim * fromRim));
	}

	/** What a person would click round it: a polygon with corners between pixels. */
	Outline outline(final String name) {
		final double[] xs = new double[CORNERS];
		final double[] ys = new double[CORNERS];
		int corners = 0;
		for (int i = 0; i < CORNERS; i++) {
			final double theta = 2 * StrictMath.PI * i / CORNERS;
			final double x = Math.rint(centreX + radius(theta) * StrictMath.cos(theta));
			final double y = Math.rint(centreY + radius(theta) * StrictMath.sin(theta));
			if (corners > 0 && same(xs, ys, corners - 1, x, y) || corners > 2 && same(xs, ys, 0, x, y)) continue;
			xs[corners] = x;
			ys[corners++] = y;
		}
		return new Outline(name, Arrays.copyOf(xs, corners), Arrays.copyOf(ys, corners));
	}

	private static boolean same(final double[] xs, final double[] ys, final int i, final double x, final double y) {
		return xs[i] == x && ys[i] == y;
	}

	private double radius(final double theta) {
		final double along = StrictMath.cos(theta - angle) / Math.sqrt(ratio);
		final double across = StrictMath.sin(theta - angle) * Math.sqrt(ratio);
		return radius / Math.sqrt(along * along + across * across) * (1 + lobes[0] * StrictMath.cos(2 * theta +
			lobes[1]) + lobes[2] * StrictMath.cos(3 * theta + lobes[3]));
	}
}
