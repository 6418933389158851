package sc.fiji.dunl.simulate;

/** The mean of a movie's pixels inside an outline, by pixel centres. */
final class RoiMeans {

	private RoiMeans() {
		// NB: static use only.
	}

	/** [frame] */
	static double[] inside(final SimulatedMovie movie, final Outline outline, final int channel) {
		final double[] means = new double[movie.frames()];
		for (int frame = 0; frame < means.length; frame++) {
			final short[] pixels = movie.pixels(channel, frame);
			double sum = 0;
			int count = 0;
			for (int p = 0; p < pixels.length; p++)
				if (contains(outline, p % movie.width() + 0.5, p / movie.width() + 0.5)) {
					sum += pixels[p] & 0xffff;
					count++;
				}
			means[frame] = sum / count;
		}
		return means;
	}

	/** Whether a line from the point to the right crosses the outline an odd number of times. */
	private static boolean contains(final Outline outline, final double x, final double y) {
		final double[] xs = outline.xs();
		final double[] ys = outline.ys();
		boolean inside = false;
		for (int i = 0, j = xs.length - 1; i < xs.length; j = i++)
			if (ys[i] > y != ys[j] > y && x < xs[i] + (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i])) inside = !inside;
		return inside;
	}
}
