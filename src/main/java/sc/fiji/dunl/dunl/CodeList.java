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

/**
 * The codes of one trace that may differ from zero, by kernel and then by
 * position: those of kernel {@code c} are entries {@code from[c]..from[c + 1]}.
 * An entry's place is its number in a buffer with one row per kernel.
 */
final class CodeList {

	/** First entry of each kernel, and at last the number of entries. */
	final int[] from;
	/** Ascending, [entry]; may be longer than the list. */
	int[] place;
	/** [entry]; may be longer than the list. */
	double[] value;

	/** An empty list. */
	CodeList(final int kernels) {
		this(new int[kernels + 1], new int[16], new double[16]);
	}

	CodeList(final int[] from, final int[] place, final double[] value) {
		this.from = from;
		this.place = place;
		this.value = value;
	}

	/** Number of entries. */
	int size() {
		return from[from.length - 1];
	}

	/** Makes room for so many entries; what the list holds is lost if it has less. */
	void reserve(final int entries) {
		if (place.length >= entries) return;
		place = new int[entries + entries / 2];
		value = new double[place.length];
	}

	/** A copy of its own; shares its places with {@code like} where they are the same. */
	CodeList copy(final CodeList like) {
		final int size = size();
		final boolean same = like != null && Arrays.equals(from, like.from) && Arrays.equals(place, 0, size, like.place,
			0, size);
		return new CodeList(same ? like.from : from.clone(), same ? like.place : Arrays.copyOf(place, size), Arrays.copyOf(
			value, size));
	}

	/** Drops entries that are zero. */
	void compact() {
		int kept = 0, first = 0;
		for (int c = 0; c + 1 < from.length; c++) {
			final int end = from[c + 1];
			from[c] = kept;
			for (int i = first; i < end; i++)
				if (value[i] != 0) {
					place[kept] = place[i];
					value[kept++] = value[i];
				}
			first = end;
		}
		from[from.length - 1] = kept;
	}

	/** Sets this list to {@code x + momentum (x - old)}, without what is zero in both. */
	void extrapolate(final CodeList x, final CodeList old, final double momentum) {
		reserve(x.size() + old.size());
		int n = 0;
		for (int c = 0; c + 1 < from.length; c++) {
			from[c] = n;
			int i = x.from[c], j = momentum == 0 ? old.from[c + 1] : old.from[c];
			final int iEnd = x.from[c + 1], jEnd = old.from[c + 1];
			while (i < iEnd || j < jEnd) {
				final int here = i < iEnd ? x.place[i] : Integer.MAX_VALUE;
				final int there = j < jEnd ? old.place[j] : Integer.MAX_VALUE;
				final double now = here <= there ? x.value[i++] : 0;
				final double before = there <= here ? old.value[j++] : 0;
				place[n] = Math.min(here, there);
				value[n] = now + momentum * (now - before);
				if (now != 0 || before != 0) n++;
			}
		}
		from[from.length - 1] = n;
	}

	/** {@code sum_i value[i] weight[place[i]]}. */
	double dot(final double[] weight) {
		double sum = 0;
		for (int i = 0; i < size(); i++)
			sum += value[i] * weight[place[i]];
		return sum;
	}
}
