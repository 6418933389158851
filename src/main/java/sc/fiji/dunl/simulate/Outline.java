package sc.fiji.dunl.simulate;

/**
 * The polygon drawn round a simulated cell, in ImageJ's coordinates: (0, 0) is
 * the corner of the first pixel, whose centre is (0.5, 0.5).
 *
 * @param name unique name of the ROI
 * @param xs column of each corner in pixels
 * @param ys row of each corner in pixels
 */
public record Outline(String name, double[] xs, double[] ys) {

	public Outline {
		if (xs.length != ys.length || xs.length < 3) throw new IllegalArgumentException(
			"an outline needs three corners, each with a column and a row");
		xs = xs.clone();
		ys = ys.clone();
	}
}
