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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AucTest {

	@Test
	void isThePartOfPairsInOrder() {
		// NB: Of the pairs, 2 > 1, 4 > 1, 4 > 3 are in order and 2 < 3 is not.
		assertEquals(0.75, Auc.of(new double[] { 1, 3 }, new double[] { 2, 4 }).getAsDouble(), 1e-15);
		assertEquals(0.25, Auc.of(new double[] { 2, 4 }, new double[] { 1, 3 }).getAsDouble(), 1e-15);
		assertEquals(1, Auc.of(new double[] { -5, 0 }, new double[] { 0.1, 7, 7 }).getAsDouble(), 1e-15);
	}

	@Test
	void equalNumbersCountHalf() {
		assertEquals(0.5, Auc.of(new double[] { 1, 1, 1 }, new double[] { 1, 1 }).getAsDouble(), 1e-15);
		assertEquals(0.875, Auc.of(new double[] { 0, 1 }, new double[] { 1, 2 }).getAsDouble(), 1e-15);
	}

	@Test
	void oneKindAloneHasNone() {
		assertTrue(Auc.of(new double[0], new double[] { 1 }).isEmpty());
		assertTrue(Auc.of(new double[] { 1 }, new double[0]).isEmpty());
	}
}
