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
package sc.fiji.dunl.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class InterpolationTest {

	private static final double NONE = Double.NaN;

	@Test
	void aLineStaysALine() {
		final double[] times = IntStream.range(0, 20).mapToDouble(i -> 0.1 * i).toArray();
		final double[] line = IntStream.range(0, 20).mapToDouble(i -> 3 - 2 * 0.1 * i).toArray();
		final double[] at = IntStream.range(0, 19).mapToDouble(i -> 0.1 * i + 0.03).toArray();
		assertArrayEquals(IntStream.range(0, 19).mapToDouble(i -> 3 - 2 * at[i]).toArray(), Interpolation.linear(times, line,
			at), 1e-12);
		assertArrayEquals(line, Interpolation.linear(times, line, times));
	}

	@Test
	void justOutsideTheEndsHold() {
		assertArrayEquals(new double[] { NONE, 5, 5.5, 7, 7, NONE }, Interpolation.linear(new double[] { 1, 2, 3 },
			new double[] { 5, 6, 7 }, new double[] { -2, 0.5, 1.5, 3, 4, 6 }));
	}

	@Test
	void oneMissingSampleIsBridgedAndTwoAreNot() {
		final double[] times = { 0, 1, 2, 3, 4, 5, 6 };
		assertArrayEquals(new double[] { 0.5, 1.5, 2.5 }, Interpolation.linear(times, new double[] { 0, 1, NONE, 3, 4, 5, 6 },
			new double[] { 0.5, 1.5, 2.5 }));
		assertArrayEquals(new double[] { 0.5, NONE, NONE, 4.5 }, Interpolation.linear(times, new double[] { 0, 1, NONE, NONE,
			4, 5, 6 }, new double[] { 0.5, 1.5, 2.5, 4.5 }));
		assertArrayEquals(new double[] { NONE, NONE }, Interpolation.linear(times, new double[] { NONE, NONE, NONE, NONE, NONE,
			NONE, NONE }, new double[] { 0, 1 }));
		assertArrayEquals(new double[] { 8 }, Interpolation.linear(new double[] { 1 }, new double[] { 8 }, new double[] {
			1 }));
	}
}
