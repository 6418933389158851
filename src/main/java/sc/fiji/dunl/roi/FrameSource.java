package sc.fiji.dunl.roi;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * A movie, frame by frame. Only one frame need be in memory at a time; frames
 * are asked for in order, by one thread.
 */
public interface FrameSource {

	/** Width of a frame in pixels. */
	int width();

	/** Height of a frame in pixels. */
	int height();

	/** Number of frames. */
	int frames();

	/** Number of channels recorded in each frame. */
	int channels();

	/**
	 * One plane, 2D, with calibrated pixel values.
	 *
	 * @param channel 0-based
	 * @param frame 0-based
	 */
	RandomAccessibleInterval<? extends RealType<?>> plane(int channel, int frame);
}
