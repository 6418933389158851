/*-
 * #%L
 * Deconvolutional Unrolled Neural Learning for Fiji.
 * %%
 * Copyright (C) 2026 DUNL for Fiji developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package sc.fiji.dunl.imagej.tiff;

import java.awt.image.Raster;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import javax.imageio.ImageReader;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;

/** Reads the pixels of one TIFF page into arrays such as ImageJ has. */
final class PagePixels {

	private PagePixels() {
		// NB: static use only.
	}

	/**
	 * Pixels that lie in the file as they are.
	 *
	 * @param position of their first byte
	 * @return {@code [y * width + x]}, an array of {@link PageLayout#pixels()}
	 */
	static Object copy(final FileBytes file, final PageLayout layout, final long position) throws IOException {
		final ByteBuffer bytes = file.read(position, layout.bytes());
		final int count = (int) layout.pixelCount();
		switch (layout.pixels()) {
			case BYTE:
				return bytes.array();
			case SHORT:
			case SIGNED_SHORT:
				final short[] shorts = new short[count];
				bytes.asShortBuffer().get(shorts);
				if (layout.format() == 2) for (int i = 0; i < count; i++)
					shorts[i] ^= Short.MIN_VALUE;
				return shorts;
			default:
				return floats(bytes, layout, count);
		}
	}

	private static float[] floats(final ByteBuffer bytes, final PageLayout layout, final int count) {
		final float[] floats = new float[count];
		if (layout.format() == 3 && layout.bits() == 32) bytes.asFloatBuffer().get(floats);
		else for (int i = 0; i < count; i++)
			floats[i] = switch (layout.bits()) {
				case 8 -> bytes.get();
				case 64 -> (float) bytes.getDouble();
				default -> layout.format() == 2 ? bytes.getInt() : Integer.toUnsignedLong(bytes.getInt());
			};
		return floats;
	}

	/**
	 * Pixels in strips or tiles, compressed or not.
	 *
	 * @param channel from 0; of a pixel's values, the one that is wanted
	 * @return {@code [y * width + x]}, an array of {@link PageLayout#pixels()}
	 * @throws IOException if they are damaged
	 */
	static Object decode(final FileBytes file, final boolean big, final ByteOrder order, final TiffDirectory page,
		final PageLayout layout, final int channel) throws IOException
	{
		// NB: Made here, since ImageIO does not find what Fiji's class loaders hold.
		final ImageReader reader = new TIFFImageReaderSpi().createReaderInstance();
		try (PageStream stream = new PageStream(file, big, order, page)) {
			reader.setInput(stream, true, true);
			final Raster raster = reader.readRaster(0, null);
			if (raster.getWidth() != layout.width() || raster.getHeight() != layout.height() || raster
				.getNumBands() < layout.samples()) throw new IOException("it decodes to another size");
			return pixels(raster, layout, channel);
		}
		catch (final EOFException e) {
			throw new IOException("its pixels end early", e);
		}
		catch (final RuntimeException e) {
			// NB: The decoder runs out of its arrays, or worse, where pixels are damaged.
			throw new IOException("its pixels are damaged", e);
		}
		finally {
			reader.dispose();
		}
	}

	private static Object pixels(final Raster raster, final PageLayout layout, final int channel) {
		final int width = layout.width(), height = layout.height(), count = width * height;
		if (layout.pixels() == PageLayout.Pixels.FLOAT && layout.format() == 3) return raster.getSamples(0, 0, width,
			height, channel, new float[count]);
		final int[] samples = raster.getSamples(0, 0, width, height, channel, new int[count]);
		switch (layout.pixels()) {
			case RGB:
				final int[] green = raster.getSamples(0, 0, width, height, 1, new int[count]);
				final int[] blue = raster.getSamples(0, 0, width, height, 2, new int[count]);
				for (int i = 0; i < count; i++)
					samples[i] = samples[i] << 16 | green[i] << 8 | blue[i];
				return samples;
			case BYTE:
				final byte[] bytes = new byte[count];
				for (int i = 0; i < count; i++)
					bytes[i] = (byte) samples[i];
				return bytes;
			case SHORT:
			case SIGNED_SHORT:
				final short[] shorts = new short[count];
				final int shift = layout.format() == 2 ? Short.MIN_VALUE : 0;
				for (int i = 0; i < count; i++)
					shorts[i] = (short) (samples[i] - shift);
				return shorts;
			default:
				final float[] floats = new float[count];
				for (int i = 0; i < count; i++)
					// NB: The decoder's arrays know no unsigned int and no signed byte.
					floats[i] = layout.bits() == 8 ? (byte) samples[i] : layout.format() == 2 ? samples[i] : Integer
						.toUnsignedLong(samples[i]);
				return floats;
		}
	}
}
