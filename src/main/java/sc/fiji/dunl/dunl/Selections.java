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

/**
 * How a derivative runs back past top-k selections. A selection is a choice, and
 * what the data say of it stops there, as in the authors' code. The codes' own
 * penalty in the loss is another matter: it acts on the codes that are kept, so
 * its derivative passes each selection where a code was kept and ends where one
 * was dropped. The two run back one after the other; without top-k they run
 * together.
 */
final class Selections {

	/** One run back through the iterations. */
	@FunctionalInterface
	interface Sweep {

		/** @param passes whether the derivative passes selections rather than stopping there */
		void run(double[][] dEta, double[][][] dCodes, boolean passes);
	}

	private Selections() {
		// NB: static use only.
	}

	/** Runs back what a loss says of the mean and of the codes; see {@link Tape#backward}. */
	static void backward(final EncoderSettings settings, final double[][] dEta, final double[][][] dCodes,
		final Sweep sweep)
	{
		if (settings.topK().isEmpty()) {
			sweep.run(dEta, dCodes, false);
			return;
		}
		sweep.run(dEta, new double[dCodes.length][dCodes[0].length][dCodes[0][0].length], false);
		if (!isZero(dCodes)) sweep.run(new double[dEta.length][dEta[0].length], dCodes, true);
	}

	private static boolean isZero(final double[][][] values) {
		for (final double[][] kernels : values)
			for (final double[] codes : kernels)
				for (final double code : codes)
					if (code != 0) return false;
		return true;
	}
}
