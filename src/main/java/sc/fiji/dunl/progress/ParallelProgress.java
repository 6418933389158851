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

/**
 * The progress of a stage whose parts are done at the same time, in any order:
 * the mean of what is finished of each. Safe for use by several threads.
 */
public final class ParallelProgress {

	private final Progress whole;
	private final String stage;
	private final double[] finished;

	/**
	 * @param whole told of the stage
	 * @param stage what is being done, for a status line
	 * @param parts number of equal parts
	 */
	public ParallelProgress(final Progress whole, final String stage, final int parts) {
		this.whole = whole;
		this.stage = stage;
		finished = new double[parts];
	}

	/** That of one part, counted from 0. Whatever it calls its stages, the whole has one; a part never goes back. */
	public Progress part(final int index) {
		return new Progress() {

			@Override
			public void update(final String ignored, final double fraction) {
				tell(index, fraction);
			}

			@Override
			public void update(final String ignored, final double fraction, final String detail) {
				tell(index, fraction);
			}

			@Override
			public boolean cancelled() {
				return whole.cancelled();
			}
		};
	}

	private synchronized void tell(final int index, final double fraction) {
		finished[index] = Math.max(finished[index], fraction);
		double sum = 0;
		for (final double part : finished)
			sum += part;
		whole.update(stage, Math.min(1, sum / finished.length));
	}
}
