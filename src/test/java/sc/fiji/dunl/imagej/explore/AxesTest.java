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
package sc.fiji.dunl.imagej.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.trace.TimeAxis;

/** What of a trace is drawn where. */
class AxesTest {

	private final TimeWindow all = TimeWindow.all(10, 110, 1);

	@Test
	void zoomingKeepsTheTimeUnderTheMouse() {
		final TimeWindow view = all.zoom(0.5, 35);
		assertEquals(50, view.span(), 1e-12);
		assertEquals((35 - all.from()) / all.span(), (35 - view.from()) / view.span(), 1e-12);
		assertEquals(all, view.zoom(10, 35));
		assertEquals(1, view.zoom(1e-9, 35).span(), 1e-9);
		assertEquals(all, view.whole());
	}

	@Test
	void movingStopsAtTheBorders() {
		final TimeWindow view = all.zoom(0.1, 60);
		assertEquals(view.from() + 3, view.pan(3).from(), 1e-12);
		assertEquals(10, view.pan(-1000).from());
		assertEquals(110, view.pan(1000).to());
		assertEquals(view.span(), view.pan(1000).span(), 1e-9);
	}

	@Test
	void aTimeIsBroughtIntoViewOnlyIfItIsNot() {
		final TimeWindow view = all.zoom(0.1, 60);
		assertEquals(view, view.showing(61));
		final TimeWindow moved = view.showing(90);
		assertEquals(90, (moved.from() + moved.to()) / 2, 1e-12);
	}

	@Test
	void theEnvelopeHoldsEverySample() {
		final TimeAxis time = TimeAxis.of(1000, 10);
		final double[] values = new double[1000];
		values[501] = 7;
		values[502] = -3;
		final Envelope envelope = Envelope.of(values, time, TimeWindow.all(0, 99.9, 1), 10);
		for (int column = 0; column < 10; column++) {
			assertEquals(column == 5 ? 7 : 0, envelope.high()[column]);
			assertEquals(column == 5 ? -3 : 0, envelope.low()[column]);
		}
	}

	@Test
	void theEnvelopeIsOpenWhereSamplesAreMissing() {
		final double[] values = { Double.NaN, Double.NaN, 1, Double.NaN, 2 };
		final Envelope envelope = Envelope.of(values, TimeAxis.of(5, 1), TimeWindow.all(0, 4, 1), 4);
		assertArrayEquals(new double[] { Double.NaN, Double.NaN, 1, 2 }, envelope.low());
		assertArrayEquals(new double[] { Double.NaN, Double.NaN, 1, 2 }, envelope.high());
	}

	@Test
	void ticksAreRoundNumbersWithinTheAxis() {
		assertArrayEquals(new double[] { 0, 20, 40, 60 }, Ticks.of(0, 70, 5).values());
		final Ticks fine = Ticks.of(-0.013, 0.031, 5);
		assertArrayEquals(new double[] { -0.01, 0, 0.01, 0.02, 0.03 }, fine.values(), 1e-12);
		assertEquals("0.03", fine.text(4));
		assertEquals("0.00", fine.text(1));
		assertEquals("2000", Ticks.of(1000, 9000, 5).text(0));
		for (double span = 1e-6; span < 1e7; span *= 3.7)
			for (int most = 2; most < 12; most++) {
				final double[] values = Ticks.of(-span / 3, span, most).values();
				assertTrue(values.length <= most + 1 && values.length > 0, span + " " + most);
			}
	}
}
