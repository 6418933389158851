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
 * Which samples of which ROI come from pixels that cannot be trusted, or not
 * without a doubt. {@link PixelRules} says when the sample is missing too.
 */
public final class PixelFlags {

	/** What may be wrong with the pixels of a ROI in a frame. */
	public enum Kind {

		/** At least one pixel is at the largest value the camera can give. */
		SATURATED,

		/** At least one pixel is NaN or infinite. */
		NON_FINITE,

		/** All pixels are 0. */
		ZERO,

		/** All pixels of the whole frame are 0: it was dropped. */
		DROPPED;

		/** The bit that stands for this in a sample's flags. */
		int bit() {
			return 1 << ordinal();
		}
	}

	private final byte[][] flags;

	/**
	 * @param flags [roi][sample], sums of {@link Kind#bit()}; not copied, not to be
	 *          changed
	 */
	PixelFlags(final byte[][] flags) {
		this.flags = flags;
	}

	/** Number of ROIs. */
	public int size() {
		return flags.length;
	}

	/** Whether a sample has a flag. */
	public boolean has(final Kind kind, final int roi, final int sample) {
		return (flags[roi][sample] & kind.bit()) != 0;
	}

	/** In how many frames a ROI has a flag. */
	public int frames(final Kind kind, final int roi) {
		int count = 0;
		for (final byte flag : flags[roi])
			if ((flag & kind.bit()) != 0) count++;
		return count;
	}
}
