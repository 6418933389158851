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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;

import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;

class MovieProjectionsTest {

	private static final int W = 6, H = 5, FRAMES = 40;

	/** [frame][pixel]: a bright movie whose pixels share a third of their variance. */
	private final float[][] movie = movie();

	private static float[][] movie() {
		final Random random = new Random(1);
		final float[][] movie = new float[FRAMES][W * H];
		for (final float[] frame : movie) {
			final double shared = random.nextGaussian();
			for (int i = 0; i < W * H; i++)
				frame[i] = (float) (30000 + 10 * i + 5 * shared + 7 * random.nextGaussian());
		}
		return movie;
	}

	private static FrameSource frames(final float[][] movie) {
		return new FrameSource() {

			@Override
			public int width() {
				return W;
			}

			@Override
			public int height() {
				return H;
			}

			@Override
			public int frames() {
				return movie.length;
			}

			@Override
			public int channels() {
				return 1;
			}

			@Override
			public RandomAccessibleInterval<? extends RealType<?>> plane(final int channel, final int frame) {
				return ArrayImgs.floats(movie[frame].clone(), W, H);
			}
		};
	}

	private static MovieProjections of(final float[][] movie) {
		return MovieProjections.of(frames(movie), 0, EnumSet.allOf(Projection.class), Progress.NONE);
	}

	private double[] trace(final int pixel) {
		return Arrays.stream(movie).mapToDouble(frame -> frame[pixel]).toArray();
	}

	@Test
	void picturesAreTheStatisticsOfEachPixelsTrace() {
		final MovieProjections projections = of(movie);
		assertEquals(List.of(), projections.warnings());
		for (int i = 0; i < W * H; i++) {
			final DescriptiveStatistics statistics = new DescriptiveStatistics(trace(i));
			assertEquals(statistics.getMax(), projections.pictures().get(Projection.MAXIMUM)[i]);
			assertEquals(statistics.getMean(), projections.pictures().get(Projection.MEAN)[i], 2e-3);
			assertEquals(statistics.getStandardDeviation(), projections.pictures().get(Projection.DEVIATION)[i], 1e-5);
			assertEquals(meanCorrelation(i), projections.pictures().get(Projection.CORRELATION)[i], 1e-6);
		}
	}

	private double meanCorrelation(final int pixel) {
		double sum = 0;
		int n = 0;
		for (int other = 0; other < W * H; other++) {
			final int dx = Math.abs(other % W - pixel % W), dy = Math.abs(other / W - pixel / W);
			if (other == pixel || dx > 1 || dy > 1) continue;
			sum += new PearsonsCorrelation().correlation(trace(pixel), trace(other));
			n++;
		}
		return sum / n;
	}

	@Test
	void onlyWhatIsWantedIsMade() {
		final MovieProjections mean = MovieProjections.of(frames(movie), 0, EnumSet.of(Projection.MEAN), Progress.NONE);
		assertEquals(EnumSet.of(Projection.MEAN), mean.pictures().keySet());
	}

	@Test
	void pixelsThatNeverChangeHaveNoCorrelation() {
		for (final float[] frame : movie)
			frame[8] = 30000.3f;
		final MovieProjections projections = of(movie);
		assertEquals(0, projections.pictures().get(Projection.CORRELATION)[8]);
		assertEquals(0, projections.pictures().get(Projection.DEVIATION)[8]);
	}

	@Test
	void droppedFramesAndBrokenPixelsAreLeftOutAndThisIsSaid() {
		final float[] before = of(movie).pictures().get(Projection.CORRELATION);
		final float[][] dropped = Arrays.copyOf(movie, FRAMES + 1);
		dropped[FRAMES] = new float[W * H];
		assertEquals(List.of("1 of 41 frames are 0 everywhere, which a dropped frame is, and are left out of the pictures."),
			of(dropped).warnings());
		assertTrue(Arrays.equals(before, of(dropped).pictures().get(Projection.CORRELATION)));
		movie[3][0] = Float.NaN;
		movie[9][7] = Float.POSITIVE_INFINITY;
		final MovieProjections broken = of(movie);
		assertEquals(List.of("2 pixel(s) are not finite in every frame and are 0 in the pictures."), broken.warnings());
		for (final float[] picture : broken.pictures().values()) {
			assertEquals(0, picture[0]);
			assertEquals(0, picture[7]);
			for (final float value : picture)
				assertFalse(Float.isNaN(value) || Float.isInfinite(value));
		}
		assertEquals(before[29], broken.pictures().get(Projection.CORRELATION)[29]);
	}

	@Test
	void oneFrameIsTooFew() {
		assertThrows(InputException.class, () -> of(new float[3][W * H]));
		assertThrows(InputException.class, () -> of(Arrays.copyOf(movie, 1)));
	}
}
