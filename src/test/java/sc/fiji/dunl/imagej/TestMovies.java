package sc.fiji.dunl.imagej;

import java.util.Random;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

/** Small movies of random pixels. */
final class TestMovies {

	static final int WIDTH = 37;
	static final int HEIGHT = 29;

	private TestMovies() {
		// NB: static use only.
	}

	/**
	 * @param kind 8, 16 or 32, or -16 for calibrated signed 16 bit
	 */
	static ImagePlus noise(final int kind, final int planes) {
		final Random random = new Random(kind);
		final ImageStack stack = new ImageStack(WIDTH, HEIGHT);
		for (int i = 0; i < planes; i++) {
			final ImageProcessor plane = kind == 8 ? new ByteProcessor(WIDTH, HEIGHT) : kind == 32 ? new FloatProcessor(WIDTH,
				HEIGHT) : new ShortProcessor(WIDTH, HEIGHT);
			for (int p = 0; p < WIDTH * HEIGHT; p++)
				if (kind == 32) plane.setf(p, (float) (1000 * random.nextGaussian()));
				else plane.set(p, random.nextInt(kind == 8 ? 256 : 65536));
			stack.addSlice("plane " + i, plane);
		}
		final ImagePlus imp = new ImagePlus("noise", stack);
		if (kind == -16) imp.getCalibration().setSigned16BitCalibration();
		return imp;
	}
}
