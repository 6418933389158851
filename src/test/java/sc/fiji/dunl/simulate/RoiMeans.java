package sc.fiji.dunl.simulate;

import java.awt.Polygon;
import java.util.Arrays;

/** The mean of a movie's pixels inside an outline, by pixel centres. */
final class RoiMeans {

	private RoiMeans() {
		// NB: static use only.
	}

	/** [frame] */
	static double[] inside(final SimulatedMovie movie, final Outline outline, final int channel) {
		final Polygon polygon = new Polygon(ints(outline.xs()), ints(outline.ys()), outline.xs().length);
		final double[] means = new double[movie.frames()];
		for (int frame = 0; frame < means.length; frame++) {
			final short[] pixels = movie.pixels(channel, frame);
			double sum = 0;
			int count = 0;
			for (int p = 0; p < pixels.length; p++)
				if (polygon.contains(p % movie.width() + 0.5, p / movie.width() + 0.5)) {
					sum += pixels[p] & 0xffff;
					count++;
				}
			means[frame] = sum / count;
		}
		return means;
	}

	private static int[] ints(final double[] values) {
		return Arrays.stream(values).mapToInt(v -> (int) v).toArray();
	}
}
