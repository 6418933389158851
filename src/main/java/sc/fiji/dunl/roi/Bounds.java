package sc.fiji.dunl.roi;

import sc.fiji.dunl.InputException;

/** The rectangle of pixels from (left, top) that holds a ROI. */
record Bounds(int left, int top, int width, int height) {

	/** The smallest rectangle that holds a ROI. */
	static Bounds of(final RoiMask roi) {
		int left = Integer.MAX_VALUE, top = Integer.MAX_VALUE, right = Integer.MIN_VALUE, bottom = Integer.MIN_VALUE;
		for (final int x : roi.xs()) {
			left = Math.min(left, x);
			right = Math.max(right, x);
		}
		for (final int y : roi.ys()) {
			top = Math.min(top, y);
			bottom = Math.max(bottom, y);
		}
		return new Bounds(left, top, right - left + 1, bottom - top + 1);
	}

	/** This rectangle with a margin, cut at the borders of an image. */
	Bounds grown(final int margin, final int imageWidth, final int imageHeight) {
		final int x = Math.max(0, left - margin);
		final int y = Math.max(0, top - margin);
		return new Bounds(x, y, Math.min(imageWidth, left + width + margin) - x, Math.min(imageHeight, top + height +
			margin) - y);
	}

	/** Refuses a ROI that is not wholly inside an image. */
	static void require(final RoiMask roi, final int imageWidth, final int imageHeight) {
		final Bounds box = of(roi);
		if (box.left < 0 || box.top < 0 || box.left + box.width > imageWidth || box.top + box.height > imageHeight)
			throw new InputException("ROI '" + roi.label() + "' reaches outside the image of " + imageWidth + " x " +
				imageHeight + " pixels; draw it inside, or use the ROIs of this movie.");
	}
}
