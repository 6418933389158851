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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Every kind of storage adds up the same pixels to the same sum. */
class PixelsTest {

	private static final int SIZE = 5000;
	private static final double NEVER = Double.POSITIVE_INFINITY;

	private final Random random = new Random(4);

	/** Runs of all lengths, down to the stretch's last pixel. */
	private Piece piece(final double density) {
		return Piece.of(0, IntStream.range(0, SIZE).filter(p -> p == SIZE - 1 || random.nextDouble() < density).toArray(),
			null);
	}

	private static double sum(final Pixels pixels, final Piece piece) {
		double sum = 0;
		for (final int place : piece.places())
			sum += pixels.value(place);
		return sum;
	}

	private short[] noise(final int largest) {
		final short[] noise = new short[SIZE + 7];
		for (int i = 0; i < noise.length; i++)
			noise[i] = (short) random.nextInt(largest + 1);
		return noise;
	}

	private static byte[] file(final short[] values, final int first, final ByteOrder order) {
		final ByteBuffer bytes = ByteBuffer.allocate(2 * SIZE + 6).order(order);
		bytes.asShortBuffer().put(values, first, SIZE);
		return bytes.array();
	}

	private static byte[] room() {
		return new byte[2 * SIZE + 6];
	}

	private static float[] table(final int length, final double slope, final double shift) {
		final float[] table = new float[length];
		for (int i = 0; i < length; i++)
			table[i] = (float) (slope * i + shift);
		return table;
	}

	@Test
	void sumIsThatOfThePixelsWhateverTheirStorage() {
		for (final double density : new double[] { 0.2, 0.5, 0.8, 0.97, 1 }) {
			final Piece piece = piece(density);
			final short[] stored = noise(65535);
			double expected = 0;
			for (final int place : piece.places())
				expected += stored[7 + place] & 0xffff;
			final PixelScale signed = PixelScale.of(table(65536, 1, -32768));
			final double shifted = expected - 32768.0 * piece.places().length;
			final Pixels shorts = Pixels.shorts(stored, 7, SIZE, PixelScale.PLAIN, room());
			assertEquals(expected, shorts.sum(piece, 0, NEVER));
			assertEquals(expected, sum(shorts, piece));
			assertEquals(11 + shifted, Pixels.shorts(stored, 7, SIZE, signed, room()).sum(piece, 11, NEVER));
			for (final ByteOrder order : new ByteOrder[] { ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN }) {
				final Pixels lanes = Pixels.lanes(file(stored, 7, order), order, false, PixelScale.PLAIN);
				assertEquals(expected, lanes.sum(piece, 0, NEVER), order::toString);
				assertEquals(expected, sum(lanes, piece), order::toString);
				final short[] turned = stored.clone();
				for (int i = 0; i < turned.length; i++)
					turned[i] ^= 0x8000;
				final Pixels other = Pixels.lanes(file(turned, 7, order), order, true, signed);
				assertEquals(11 + shifted, other.sum(piece, 11, NEVER), order::toString);
				assertEquals(shifted, sum(other, piece), order::toString);
			}
			final byte[] bytes = new byte[SIZE + 3];
			random.nextBytes(bytes);
			final Pixels eight = Pixels.bytes(bytes, 3, SIZE, PixelScale.PLAIN);
			assertEquals(sum(eight, piece), eight.sum(piece, 0, NEVER));
			final Pixels halves = Pixels.bytes(bytes, 3, SIZE, PixelScale.of(table(256, 0.5, 1)));
			assertEquals(0.5 * sum(eight, piece) + piece.places().length, halves.sum(piece, 0, NEVER));
		}
	}

	@Test
	void fullStretchDoesNotOverflow() {
		final short[] white = new short[Pixels.STRETCH + 3];
		Arrays.fill(white, (short) 0xffff);
		final int[] all = IntStream.range(0, Pixels.STRETCH).toArray();
		final int[] split = IntStream.range(0, Pixels.STRETCH).filter(p -> p % 2 == 0).toArray();
		final ByteBuffer bytes = ByteBuffer.allocate(2 * white.length);
		bytes.asShortBuffer().put(white);
		for (final int[] places : new int[][] { all, split }) {
			final Piece piece = Piece.of(0, places, null);
			final double expected = 65535.0 * places.length;
			assertEquals(expected, Pixels.shorts(white, 0, Pixels.STRETCH, PixelScale.PLAIN, new byte[2 *
				white.length]).sum(piece, 0, NEVER));
			assertEquals(expected, Pixels.lanes(bytes.array(), ByteOrder.BIG_ENDIAN, false, PixelScale.PLAIN).sum(piece, 0,
				NEVER));
		}
	}

	@Test
	void pixelAtTheLimitIsNeverPassedOver() {
		final Piece piece = piece(0.7);
		for (final int at : new int[] { 0, 1, 2, 3, piece.places().length - 1 }) {
			final short[] stored = noise(1000);
			stored[piece.places()[at]] = 4095;
			final float[] floats = new float[SIZE];
			for (int i = 0; i < SIZE; i++)
				floats[i] = stored[i];
			for (final Pixels pixels : new Pixels[] { Pixels.shorts(stored, 0, SIZE, PixelScale.PLAIN, room()), Pixels.lanes(file(
				stored, 0, ByteOrder.BIG_ENDIAN), ByteOrder.BIG_ENDIAN, false, PixelScale.PLAIN), Pixels.lanes(file(stored, 0,
					ByteOrder.LITTLE_ENDIAN), ByteOrder.LITTLE_ENDIAN, false, PixelScale.PLAIN), Pixels.floats(floats, 0) })
			{
				assertTrue(Double.isNaN(pixels.sum(piece, 0, 4095)));
				assertTrue(Double.isFinite(pixels.sum(piece, 0, 4096)));
			}
		}
	}

	@Test
	void largestValueIsThatOfTheTypeUnlessTheScaleFalls() {
		final short[] stored = noise(9);
		assertEquals(65535, Pixels.shorts(stored, 0, SIZE, PixelScale.PLAIN, room()).largest());
		assertEquals(32767, Pixels.shorts(stored, 0, SIZE, PixelScale.of(table(65536, 1, -32768)), room()).largest());
		assertEquals(255, Pixels.bytes(new byte[SIZE], 0, SIZE, PixelScale.PLAIN).largest());
		assertEquals(511, Pixels.bytes(new byte[SIZE], 0, SIZE, PixelScale.of(table(256, 2, 1))).largest());
		assertEquals(NEVER, Pixels.bytes(new byte[SIZE], 0, SIZE, PixelScale.of(table(256, -2, 0))).largest());
		assertEquals(NEVER, Pixels.floats(new float[SIZE], 0).largest());
	}
}
