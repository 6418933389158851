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
package sc.fiji.dunl.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.dunl.Code;

class AnyKindTest {

	@Test
	void kernelsThatStartTogetherAreOneEvent() {
		final List<Code> truth = List.of(code(0, 0, 10, 1), code(0, 1, 10, -2), code(0, 0, 30, 1), code(1, 0, 10, 1), code(1, 0,
			50, 0));
		final List<Code> found = List.of(code(0, 0, 11, 1), code(0, 0, 70, 1), code(1, 0, 9, 1));
		assertEquals(new EventCounts(2, 1, 1), AnyKind.counts(found, new int[] { 0 }, truth, 2, 2));
		assertEquals(new EventCounts(0, 3, 3), AnyKind.counts(found, new int[] { 5 }, truth, 2, 2));
	}

	@Test
	void timesWithinTheToleranceOfTheFirstAreJoined() {
		assertArrayEquals(new double[] { 2, 4, 9 }, AnyKind.joined(new double[] { 9, 1, 2, 3, 4 }, 2));
		assertArrayEquals(new double[0], AnyKind.joined(new double[0], 2));
	}

	private static Code code(final int roi, final int kernel, final int sample, final double amplitude) {
		return new Code(roi, kernel, 1, sample, 0, amplitude);
	}
}
