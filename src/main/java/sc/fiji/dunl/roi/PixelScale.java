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

/**
 * The grey values that stored 8-bit and 16-bit pixels stand for: themselves, but
 * for a shift or a table of all of them.
 */
public final class PixelScale {

	/** Pixels that stand for themselves. */
	public static final PixelScale PLAIN = new PixelScale(0, null);

	private final double shift;
	private final float[] table;

	private PixelScale(final double shift, final float[] table) {
		this.shift = shift;
		this.table = table;
	}

	/**
	 * The scale of a calibration table.
	 *
	 * @param table grey value of each stored value from 0 on; not copied, not to be
	 *          changed; null if they are the same
	 */
	public static PixelScale of(final float[] table) {
		if (table == null) return PLAIN;
		for (int i = 1; i < table.length; i++)
			if (table[i] != i + (double) table[0]) return new PixelScale(0, table);
		return new PixelScale(table[0], null);
	}

	/** Whether it adds the same to every pixel. */
	public boolean isShift() {
		return table == null;
	}

	/** What it adds to every pixel. */
	double shift() {
		return shift;
	}

	/** The grey value of a pixel that is stored as an unsigned number. */
	float grey(final int stored) {
		return table[stored];
	}

	/** Grey value of the largest stored value, or infinity if larger ones stand for less. */
	double largest(final int stored) {
		if (isShift()) return stored + shift;
		return table[stored] > table[0] ? table[stored] : Double.POSITIVE_INFINITY;
	}
}
