package sc.fiji.dunl.roi;

import sc.fiji.dunl.InputException;

/**
 * The pixels of one ROI.
 *
 * @param label name of the ROI, unique in its set
 * @param xs column of each pixel
 * @param ys row of each pixel
 */
public record RoiMask(String label, int[] xs, int[] ys) {

	public RoiMask {
		if (xs.length != ys.length) throw new IllegalArgumentException("as many columns as rows are needed");
		if (xs.length == 0) throw new InputException("ROI '" + label + "' holds no pixel of the image; redraw it inside.");
		xs = xs.clone();
		ys = ys.clone();
	}

	/** Number of pixels. */
	public int size() {
		return xs.length;
	}
}
