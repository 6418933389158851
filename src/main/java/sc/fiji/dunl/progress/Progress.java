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
 * Progress and cancellation as the algorithms see them. Implementations must
 * be safe to call from several threads; a call must be cheap, since it comes
 * once a frame or once an iteration.
 */
public interface Progress {

	/** Reports nowhere and is never cancelled. */
	Progress NONE = new Progress() {

		@Override
		public void update(final String stage, final double fraction) {
			// NB: nobody is watching.
		}

		@Override
		public boolean cancelled() {
			return false;
		}
	};

	/**
	 * Tells how far the work is.
	 *
	 * @param stage what is being done, for a status line
	 * @param fraction the finished part of this stage, 0 to 1
	 */
	void update(String stage, double fraction);

	/** As above, with a detail that changes within the stage. */
	default void update(final String stage, final double fraction, final String detail) {
		update(stage + ", " + detail, fraction);
	}

	/** Whether the user asked to stop. */
	boolean cancelled();

	/** Throws {@link CancelledException} once the user asked to stop. */
	default void check() {
		if (cancelled()) throw new CancelledException();
	}

	/** That of one of several equal parts of a stage, counted from 0: what it finishes is a part of the stage. */
	default Progress part(final int index, final int count) {
		final Progress whole = this;
		return new Progress() {

			@Override
			public void update(final String stage, final double fraction) {
				whole.update(stage, (index + fraction) / count);
			}

			@Override
			public void update(final String stage, final double fraction, final String detail) {
				whole.update(stage, (index + fraction) / count, detail);
			}

			@Override
			public boolean cancelled() {
				return whole.cancelled();
			}
		};
	}
}
