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
package sc.fiji.dunl.imagej;

import sc.fiji.dunl.analysis.MovieOptions;
import sc.fiji.dunl.settings.Settings;

/**
 * The one value that is measured of a pixel of red, green and blue: a weighted
 * sum of the three.
 */
record RgbValue(double red, double green, double blue) {

	/**
	 * @param settings hold {@link MovieOptions#RGB}
	 * @return null if RGB is to be refused
	 */
	static RgbValue of(final Settings settings) {
		return switch (settings.get(MovieOptions.RGB)) {
			case MovieOptions.MEAN -> new RgbValue(1 / 3.0, 1 / 3.0, 1 / 3.0);
			// NB: ITU-R BT.601, as ImageJ's weighted conversion.
			case MovieOptions.LUMINANCE -> new RgbValue(0.299, 0.587, 0.114);
			case MovieOptions.RED -> new RgbValue(1, 0, 0);
			case MovieOptions.GREEN -> new RgbValue(0, 1, 0);
			case MovieOptions.BLUE -> new RgbValue(0, 0, 1);
			default -> null;
		};
	}

	/**
	 * @param pixels 0xRRGGBB
	 * @return as many values, 0 to 255
	 */
	float[] of(final int[] pixels) {
		final float[] values = new float[pixels.length];
		for (int i = 0; i < pixels.length; i++)
			values[i] = (float) (red * (pixels[i] >> 16 & 0xff) + green * (pixels[i] >> 8 & 0xff) + blue * (pixels[i] & 0xff));
		return values;
	}
}
