package sc.fiji.dunl.simulate;

/**
 * The polygon drawn round a simulated cell, in ImageJ's coordinates: (0, 0) is
 * the corner of the first pixel, whose centre is (0.5, 0.5). Corners lie between
 * pixels, at whole numbers, as those of a polygon clicked in ImageJ.
 *
 * @param name unique name of the ROI
 * @param xs column of each corner in pixels
 * @param ys row of each corner in pixels
 */
public record Outline(String name, double[] xs, double[] ys) {

	public Outline {
		if (xs.length != ys.length || xs.length < 3) throw new IllegalArgumentException(
			"an outline needs three corners, each with a column and a row");
		for (int i = 0; i < xs.length; i++)
			if (xs[i] != Math.rint(xs[i]) || ys[i] != Math.rint(ys[i])) throw new IllegalArgumentException(
				"corners must be at whole pixels");
		xs = xs.clone();
		ys = ys.clone();
	}
}
