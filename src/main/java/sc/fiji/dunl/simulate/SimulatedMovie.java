package sc.fiji.dunl.simulate;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import sc.fiji.dunl.roi.FrameSource;

/** An unsigned 16-bit movie in memory. */
public final class SimulatedMovie implements FrameSource {

	private final int width;
	private final int height;
	private final int channels;
	private final double rateHz;
	private final short[][] planes;

	/**
	 * @param rateHz frames per second
	 * @param planes [frame * channels + channel][y * width + x]; not copied, not
	 *          to be changed
	 */
	SimulatedMovie(final int width, final int height, final int channels, final double rateHz, final short[][] planes) {
		this.width = width;
		this.height = height;
		this.channels = channels;
		this.rateHz = rateHz;
		this.planes = planes;
	}

	@Override
	public int width() {
		return width;
	}

	@Override
	public int height() {
		return height;
	}

	@Override
	public int frames() {
		return planes.length / channels;
	}

	@Override
	public int channels() {
		return channels;
	}

	/** Frames per second. */
	public double rateHz() {
		return rateHz;
	}

	@Override
	public RandomAccessibleInterval<UnsignedShortType> plane(final int channel, final int frame) {
		return ArrayImgs.unsignedShorts(pixels(channel, frame), width, height);
	}

	/**
	 * A copy of the unsigned pixels of one plane.
	 *
	 * @return [y * width + x]
	 */
	public short[] pixels(final int channel, final int frame) {
		return planes[frame * channels + channel].clone();
	}
}
