package sc.fiji.dunl.evaluate;

/**
 * Detected events against true ones.
 *
 * @param hits true events with a detection of their own
 * @param misses true events without
 * @param falseAlarms detections that no true event is left for
 */
public record EventCounts(int hits, int misses, int falseAlarms) {

	/** Nothing true and nothing detected. */
	public static final EventCounts NONE = new EventCounts(0, 0, 0);

	/**
	 * The part of the true events that was detected: hits / (hits + misses). 1
	 * where there was no true event, since none was missed.
	 */
	public double hitRate() {
		return hits + misses == 0 ? 1 : hits / (double) (hits + misses);
	}

	/**
	 * The part of the detections that is false: falseAlarms / (hits +
	 * falseAlarms). 0 where nothing was detected.
	 */
	public double falseRate() {
		return hits + falseAlarms == 0 ? 0 : falseAlarms / (double) (hits + falseAlarms);
	}

	/** The counts of two traces together; rates of the sum weigh every event alike. */
	public EventCounts plus(final EventCounts other) {
		return new EventCounts(hits + other.hits, misses + other.misses, falseAlarms + other.falseAlarms);
	}
}
