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

	/** Whether the user asked to stop. */
	boolean cancelled();

	/** Throws {@link CancelledException} once the user asked to stop. */
	default void check() {
		if (cancelled()) throw new CancelledException();
	}
}
