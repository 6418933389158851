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
package sc.fiji.dunl.tensor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Times the dense correlation of one kernel of 30 with 256 traces of 600: plain
 * loops against ND4J's product with a block-Toeplitz matrix of 20 positions,
 * without the copying that brings traces into blocks and back.
 */
public final class GemmBenchmark {

	private static final int TRACES = 256, SAMPLES = 600, LENGTH = 30, BLOCK = 20;
	private static final int WARM = 20, REPEATS = 41;

	private GemmBenchmark() {
		// NB: main only.
	}

	public static void main(final String... args) {
		final Random random = new Random(1);
		final double[][] traces = new double[TRACES][SAMPLES];
		for (final double[] trace : traces)
			Arrays.setAll(trace, t -> random.nextGaussian());
		final double[] kernel = random.doubles(LENGTH).toArray();
		final double[] out = new double[SAMPLES - LENGTH + 1];
		final INDArray toeplitz = Nd4j.rand(DataType.DOUBLE, BLOCK, BLOCK + LENGTH - 1);
		final INDArray blocks = Nd4j.rand(DataType.DOUBLE, BLOCK + LENGTH - 1, TRACES * SAMPLES / BLOCK);
		final INDArray product = Nd4j.create(DataType.DOUBLE, new long[] { BLOCK, TRACES * SAMPLES / BLOCK }, 'f');
		final double loops = milliseconds(() -> {
			for (final double[] trace : traces)
				Convolution.correlate(trace, kernel, 1, out);
		});
		final double gemm = milliseconds(() -> toeplitz.mmuli(blocks, product));
		System.out.printf(Locale.ROOT, "plain loops %.2f ms, ND4J product %.2f ms%n", loops, gemm);
	}

	/** Median of repeats. */
	private static double milliseconds(final Runnable work) {
		final double[] times = new double[REPEATS];
		for (int i = -WARM; i < REPEATS; i++) {
			final long start = System.nanoTime();
			work.run();
			if (i >= 0) times[i] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(times);
		return times[REPEATS / 2];
	}
}
