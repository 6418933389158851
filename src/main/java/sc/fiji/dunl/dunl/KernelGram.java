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
package sc.fiji.dunl.dunl;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.trial.Support;

/**
 * Kernels and their cross-correlations {@code G[c][o][j] = sum_k h_o[k] h_c[k +
 * stride * j]}: the entry of H'H that takes a code of kernel {@code c} to the
 * code of kernel {@code o} that stands {@code j} positions later. Safe for use by
 * several threads.
 */
final class KernelGram {

	private final double[][] kernels;
	private final int stride;
	private final int reach;
	private final double[][][] lags;
	private final double[][] cumulated;
	private double spectralBound = Double.NaN;
	private GramRows rows;
	private final Map<Placed, OnsetGram> onsets = new ConcurrentHashMap<>();

	/** What decides on H'H among known onsets; observed is null if all samples were. */
	private record Placed(CodeGrid grid, List<Support> support, BitSet observed) {}

	private KernelGram(final double[][] kernels, final int stride) {
		this.kernels = kernels;
		this.stride = stride;
		final int count = kernels.length;
		final int length = kernels[0].length;
		reach = (length - 1) / stride;
		lags = new double[count][count][2 * reach + 1];
		cumulated = new double[count][length + 1];
		for (int c = 0; c < count; c++) {
			for (int k = 0; k < length; k++)
				cumulated[c][k + 1] = cumulated[c][k] + kernels[c][k];
			for (int o = 0; o < count; o++)
				for (int j = 0; j <= reach; j++) {
					double sum = 0;
					for (int k = 0; k + stride * j < length; k++)
						sum += kernels[o][k] * kernels[c][k + stride * j];
					lags[c][o][reach + j] = sum;
					lags[o][c][reach - j] = sum;
				}
		}
	}

	/** @param kernels [kernel][sample], all of one length; copied */
	static KernelGram of(final double[][] kernels, final int stride) {
		final double[][] copy = new double[kernels.length][];
		for (int c = 0; c < copy.length; c++) {
			copy[c] = kernels[c].clone();
			if (copy[c].length != copy[0].length) throw new InputException("Kernel " + (c + 1) + " has " +
				copy[c].length + " samples and the first " + copy[0].length + "; all kernels need one length.");
		}
		return new KernelGram(copy, stride);
	}

	/** [kernel][sample], not to be changed. */
	double[][] kernels() {
		return kernels;
	}

	/** Number of kernels. */
	int count() {
		return kernels.length;
	}

	/** Samples of a kernel. */
	int length() {
		return kernels[0].length;
	}

	/** Samples between code positions. */
	int stride() {
		return stride;
	}

	/** Largest lag, in positions, at which two kernels overlap. */
	int reach() {
		return reach;
	}

	/** Correlations from kernel {@code c} to kernel {@code o}, [lag + reach], not to be changed. */
	double[] lags(final int c, final int o) {
		return lags[c][o];
	}

	/** These correlations for products a row at a time; made when first asked for. */
	synchronized GramRows rows() {
		if (rows == null) rows = new GramRows(this);
		return rows;
	}

	/**
	 * H'H among the known onsets of a trace; made when first asked for, and the
	 * same for all traces with these onsets of which the same samples were
	 * observed.
	 *
	 * @param allowed that of the supports, [kernel][position]
	 * @param observed [sample], null if all were
	 */
	OnsetGram onsets(final CodeGrid grid, final List<Support> support, final boolean[][] allowed,
		final boolean[] observed)
	{
		return onsets.computeIfAbsent(new Placed(grid, support, bits(observed)), placed -> OnsetGram.of(this, grid, allowed,
			observed));
	}

	private static BitSet bits(final boolean[] observed) {
		if (observed == null) return null;
		final BitSet bits = new BitSet(observed.length);
		for (int t = 0; t < observed.length; t++)
			bits.set(t, observed[t]);
		return bits;
	}

	/** Sum of a kernel's samples from {@code from} to before {@code to}, both cut to its length. */
	double sum(final int c, final int from, final int to) {
		final int first = Math.min(Math.max(from, 0), length());
		final int end = Math.min(Math.max(to, first), length());
		return cumulated[c][end] - cumulated[c][first];
	}

	/**
	 * Upper bound of the largest eigenvalue of H'H wherever the codes may be:
	 * the largest over frequency of {@code sum_c |FFT(h_c)|^2}, raised by what it
	 * may exceed its samples between them.
	 */
	synchronized double spectralBound() {
		if (!Double.isNaN(spectralBound)) return spectralBound;
		final int length = length();
		// NB: The power spectrum is a cosine polynomial of degree K - 1. On N points its maximum exceeds the
		// largest sample by at most 1 / cos(pi (K - 1) / N) (Ehlich and Zeller 1964).
		final int points = Math.max(64, Integer.highestOneBit(Math.max(1, 16 * length - 1)) * 2);
		final double[] power = new double[points];
		final FastFourierTransformer fft = new FastFourierTransformer(DftNormalization.STANDARD);
		for (final double[] kernel : kernels) {
			final Complex[] spectrum = fft.transform(Arrays.copyOf(kernel, points), TransformType.FORWARD);
			for (int f = 0; f < points; f++)
				power[f] += spectrum[f].getReal() * spectrum[f].getReal() + spectrum[f].getImaginary() * spectrum[f]
					.getImaginary();
		}
		// NB: Codes on a coarser grid are some of the codes on a stride of 1, so its bound holds.
		spectralBound = Arrays.stream(power).max().getAsDouble() / Math.cos(Math.PI * (length - 1) / points);
		return spectralBound;
	}
}
