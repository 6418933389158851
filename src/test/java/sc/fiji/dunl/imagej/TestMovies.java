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

import java.util.Random;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

/** Small movies of random pixels. */
final class TestMovies {

	static final int WIDTH = 37;
	static final int HEIGHT = 29;

	private TestMovies() {
		// NB: static use only.
	}

	/**
	 * @param kind 8, 16 or 32, or -16 for calibrated signed 16 bit
	 */
	static ImagePlus noise(final int kind, final int planes) {
		final Random random = new Random(kind);
		final ImageStack stack = new ImageStack(WIDTH, HEIGHT);
		for (int i = 0; i < planes; i++) {
			final ImageProcessor plane = kind == 8 ? new ByteProcessor(WIDTH, HEIGHT) : kind == 32 ? new FloatProcessor(WIDTH,
				HEIGHT) : new ShortProcessor(WIDTH, HEIGHT);
			for (int p = 0; p < WIDTH * HEIGHT; p++)
				if (kind == 32) plane.setf(p, (float) (1000 * random.nextGaussian()));
				else plane.set(p, random.nextInt(kind == 8 ? 256 : 65536));
			stack.addSlice("plane " + i, plane);
		}
		final ImagePlus imp = new ImagePlus("noise", stack);
		if (kind == -16) imp.getCalibration().setSigned16BitCalibration();
		return imp;
	}
}
