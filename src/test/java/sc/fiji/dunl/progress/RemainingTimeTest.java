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
package sc.fiji.dunl.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RemainingTimeTest {

	private final RemainingTime remaining = new RemainingTime();

	@Test
	void isThatOfThePaceSoFar() {
		assertEquals("", after(5, 0));
		assertEquals("", after(5.9, 0.1), "too early to tell");
		assertEquals("18 s left", after(7, 0.1));
		assertEquals("3 min left", after(25, 0.1));
		assertEquals("1 h 39 min left", after(65, 0.01));
		assertEquals("1 s left", after(105, 0.9999));
		assertEquals("", after(105, 1));
	}

	@Test
	void startsAgainWithANewStage() {
		remaining.at("Measuring", 0.5, 0);
		assertEquals("", remaining.at("Learning", 0.5, 9_000_000_000L));
		assertEquals("2 s left", remaining.at("Learning", 0.5, 11_000_000_000L));
	}

	private String after(final double seconds, final double fraction) {
		return remaining.at("Measuring", fraction, Math.round(1e9 * seconds));
	}
}
