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

import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Trial;

/**
 * Finds the codes of a trial by unrolled ISTA or FISTA iterations, exactly as
 * many as its settings say (Tolooshams et al. 2025,
 * doi:10.1016/j.neuron.2025.02.006). Implementations differ in speed, not in
 * their numbers. Safe for use by several threads.
 */
public interface Encoder {

	/** The settings of this encoder. */
	EncoderSettings settings();

	/**
	 * Does once what depends on the kernels alone. Whoever encodes several trials
	 * with the same kernels does it here.
	 *
	 * @param kernels [kernel][sample], all of one length; copied
	 */
	Prepared with(double[][] kernels);

	/**
	 * Encodes a trial.
	 *
	 * @param trial the traces and the support of each kernel
	 * @param baseline [roi], or null if the settings say to estimate it
	 * @param kernels [kernel][sample], all of one length
	 * @param progress asked once an iteration whether to stop
	 * @throws DivergenceException if the iterates grow without limit
	 */
	default Encoding encode(final Trial trial, final double[] baseline, final double[][] kernels,
		final Progress progress)
	{
		return with(kernels).encode(trial, baseline, progress);
	}

	/** As {@link #encode}, keeping what the backward pass needs. */
	default Tape record(final Trial trial, final double[] baseline, final double[][] kernels,
		final Progress progress)
	{
		return with(kernels).record(trial, baseline, progress);
	}

	/** An encoder and the kernels it encodes with. Safe for use by several threads. */
	interface Prepared {

		/**
		 * Encodes a trial.
		 *
		 * @param trial the traces and the support of each kernel
		 * @param baseline [roi], or null if the settings say to estimate it
		 * @param progress asked once an iteration whether to stop
		 * @throws DivergenceException if the iterates grow without limit
		 */
		Encoding encode(Trial trial, double[] baseline, Progress progress);

		/** As {@link #encode}, keeping what the backward pass needs. */
		Tape record(Trial trial, double[] baseline, Progress progress);
	}
}
