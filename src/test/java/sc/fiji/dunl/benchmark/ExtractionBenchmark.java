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
package sc.fiji.dunl.benchmark;

import com.sun.management.OperatingSystemMXBean;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.plugin.filter.ThresholdToSelection;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;

import sc.fiji.dunl.imagej.ImagePlusFrames;
import sc.fiji.dunl.imagej.MovieFile;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.roi.Annulus;
import sc.fiji.dunl.roi.Extraction;
import sc.fiji.dunl.roi.FrameSource;
import sc.fiji.dunl.roi.PlaneReader;
import sc.fiji.dunl.roi.RoiMask;
import sc.fiji.dunl.roi.TraceExtractor;
import sc.fiji.dunl.trace.TimeAxis;

/**
 * Times of measuring 200 ROIs of 150 pixels and their annuli in a movie of 512 x
 * 512 16-bit pixels, against reading the same file with plain Java and against
 * ImageJ's own statistics. The movie is made in a temporary folder and deleted.
 * Argument: the number of frames, 4000 (2 GB) if there is none.
 */
public final class ExtractionBenchmark {

	private static final PrintStream OUT = System.out;
	private static final int SIDE = 512;
	private static final int FRAME_BYTES = 2 * SIDE * SIDE;
	private static final int REPEATS = 7;
	private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private final Path file;
	private final int frames;
	private final List<RoiMask> rois = rois();
	private final List<RoiMask> annuli = Annulus.around(rois, SIDE, SIDE, 2, 6);

	private ExtractionBenchmark(final Path file, final int frames) {
		this.file = file;
		this.frames = frames;
	}

	public static void main(final String[] args) throws IOException {
		final int frames = args.length > 0 ? Integer.parseInt(args[0]) : 4000;
		final Path folder = Files.createTempDirectory("extraction-benchmark");
		final Path file = folder.resolve("movie.tif");
		try {
			write(file, frames);
			new ExtractionBenchmark(file, frames).run();
		}
		finally {
			Files.deleteIfExists(file);
			Files.delete(folder);
		}
	}

	private void run() {
		OUT.printf(Locale.ROOT,
			"%d processors, load %.1f, Java %s, heap up to %d MB; %d frames; %d pixels of ROIs and %d of annuli; " +
				"medians of %d, times a frame in us: wall (CPU)%n", MACHINE.getAvailableProcessors(), MACHINE
					.getSystemLoadAverage(), Runtime.version().feature(), Runtime.getRuntime().maxMemory() >> 20, frames, size(
						rois), size(annuli), REPEATS);
		final FrameSource opened = ImagePlusFrames.of(MovieFile.open(file));
		final FrameSource virtual = ImagePlusFrames.of(IJ.openVirtual(file.toString()));
		final int few = Math.min(frames, 150);
		final ImagePlus stack = inMemory(few);
		final FrameSource memory = ImagePlusFrames.of(stack);
		final double whole = time("plain read, one frame at a time", frames, () -> read(FRAME_BYTES));
		double best = whole;
		for (final int kilobytes : new int[] { 64, 128, 256, 1024, 4096 })
			best = Math.min(best, time("plain read, " + kilobytes + " KB at a time", frames, () -> read(kilobytes << 10)));
		compare("from the file", opened, frames, whole, best);
		compare("from ImageJ's virtual stack", virtual, frames, whole, best);
		compare("from memory", memory, few, whole, best);
		final double ours = time("again from the file", frames, () -> extract(opened, frames, 200));
		final List<Roi> outlines = Stream.concat(rois.stream(), annuli.stream()).map(ExtractionBenchmark::outline).toList();
		final double imagej = time("ImageJ's statistics of each ROI and annulus", 2, () -> statistics(inMemory(2).getStack(),
			outlines));
		OUT.printf(Locale.ROOT, "  %.0f times the time%n", imagej / ours);
		for (final int part : new int[] { frames / 4, frames / 2, frames })
			time(part + " frames", part, () -> extract(opened, part, 200));
		for (final int count : new int[] { 1, 50, 100, 200 })
			time(count + " ROIs", frames, () -> extract(opened, frames, count));
	}

	private void compare(final String name, final FrameSource movie, final int count, final double whole,
		final double best)
	{
		final double time = time(name, count, () -> extract(movie, count, 200));
		OUT.printf(Locale.ROOT, "  rate %.0f %% of plain reading by frames, %.0f %% of the fastest%n", 100 * whole / time, 100 *
			best / time);
	}

	/** Median time a frame in microseconds. */
	private static double time(final String name, final int frames, final Supplier<?> work) {
		final double[] wall = new double[REPEATS], cpu = new double[REPEATS];
		work.get();
		for (int i = 0; i < REPEATS; i++) {
			final long start = System.nanoTime(), busy = MACHINE.getProcessCpuTime();
			work.get();
			wall[i] = (System.nanoTime() - start) / 1e3 / frames;
			cpu[i] = (MACHINE.getProcessCpuTime() - busy) / 1e3 / frames;
		}
		Arrays.sort(wall);
		Arrays.sort(cpu);
		OUT.printf(Locale.ROOT, "%-45s %9.1f (%.1f), fastest %.1f%n", name, wall[REPEATS / 2], cpu[REPEATS / 2], wall[0]);
		return wall[REPEATS / 2];
	}

	private Extraction extract(final FrameSource movie, final int count, final int cells) {
		return TraceExtractor.extract(new Part(movie, count), rois.subList(0, cells), Optional.of(annuli.subList(0, cells)),
			0, OptionalInt.empty(), TimeAxis.of(count, 30), Progress.NONE);
	}

	private long read(final int bytes) {
		final ByteBuffer buffer = ByteBuffer.allocateDirect(bytes);
		long total = 0;
		try (FileChannel channel = FileChannel.open(file)) {
			for (int n; (n = channel.read(buffer.clear())) > 0;)
				total += n;
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return total;
	}

	/** What Multi Measure does for each ROI in each frame, without its table. */
	private static double statistics(final ImageStack stack, final List<Roi> outlines) {
		double sum = 0;
		for (int t = 1; t <= stack.size(); t++) {
			final ImageProcessor frame = stack.getProcessor(t);
			for (final Roi outline : outlines) {
				frame.setRoi(outline);
				sum += frame.getStatistics().mean;
			}
		}
		return sum;
	}

	/** The ROI that holds just these pixels. */
	private static Roi outline(final RoiMask mask) {
		final ByteProcessor pixels = new ByteProcessor(SIDE, SIDE);
		for (int i = 0; i < mask.size(); i++)
			pixels.set(mask.xs()[i], mask.ys()[i], 255);
		pixels.setThreshold(255, 255, ImageProcessor.NO_LUT_UPDATE);
		return new ThresholdToSelection().convert(pixels);
	}

	private ImagePlus inMemory(final int count) {
		final ImageStack stack = new ImageStack(SIDE, SIDE);
		for (int t = 0; t < count; t++)
			stack.addSlice("", pixels(t));
		return new ImagePlus("memory", stack);
	}

	/** A plain TIFF as ImageJ writes it: one directory, then the pixels of all frames. */
	private static void write(final Path file, final int frames) throws IOException {
		final byte[] text = ("ImageJ=1.54p\nimages=" + frames + "\nframes=" + frames + "\nfinterval=0.033\n\0").getBytes(
			StandardCharsets.US_ASCII);
		final int entries = 9, end = 8 + 2 + 12 * entries + 4, first = end + text.length;
		final ByteBuffer head = ByteBuffer.allocate(first);
		head.putShort((short) 0x4d4d).putShort((short) 42).putInt(8).putShort((short) entries);
		final int[][] tags = { { 256, 3, 1, SIDE << 16 }, { 257, 3, 1, SIDE << 16 }, { 258, 3, 1, 16 << 16 }, { 262, 3, 1,
			1 << 16 }, { 270, 2, text.length, end }, { 273, 4, 1, first }, { 277, 3, 1, 1 << 16 }, { 278, 3, 1, SIDE << 16 }, {
				279, 4, 1, FRAME_BYTES } };
		for (final int[] tag : tags)
			head.putShort((short) tag[0]).putShort((short) tag[1]).putInt(tag[2]).putInt(tag[3]);
		head.putInt(0).put(text).flip();
		final ByteBuffer frame = ByteBuffer.allocate(FRAME_BYTES);
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			channel.write(head);
			for (int t = 0; t < frames; t++) {
				frame.clear().asShortBuffer().put(pixels(t));
				while (frame.hasRemaining())
					channel.write(frame);
			}
		}
	}

	/** Twelve bits of noise that brightens and darkens. */
	private static short[] pixels(final int frame) {
		final short[] pixels = new short[SIDE * SIDE];
		int state = 12345 + frame;
		for (int i = 0; i < pixels.length; i++) {
			state = state * 1664525 + 1013904223;
			pixels[i] = (short) ((state >>> 21) + 200 + frame % 500);
		}
		return pixels;
	}

	/** Discs of the 150 pixels that are nearest to the places of a grid, which do not overlap. */
	private static List<RoiMask> rois() {
		final List<RoiMask> rois = new ArrayList<>();
		for (int r = 0; r < 200; r++) {
			final double x = 24 + r % 15 * 33.1, y = 24 + r / 15 * 35.7;
			final int[] nearest = IntStream.range(0, SIDE * SIDE).boxed().sorted(Comparator.comparingDouble(p -> Math.hypot(p %
				SIDE - x, p / SIDE - y))).limit(150).sorted().mapToInt(p -> p).toArray();
			rois.add(new RoiMask("cell " + r, Arrays.stream(nearest).map(p -> p % SIDE).toArray(), Arrays.stream(nearest).map(
				p -> p / SIDE).toArray()));
		}
		return rois;
	}

	private static int size(final List<RoiMask> masks) {
		return masks.stream().mapToInt(RoiMask::size).sum();
	}

	/** The first frames of a movie. */
	private record Part(FrameSource movie, int frames) implements FrameSource {

		@Override
		public int width() {
			return movie.width();
		}

		@Override
		public int height() {
			return movie.height();
		}

		@Override
		public int channels() {
			return movie.channels();
		}

		@Override
		public RandomAccessibleInterval<? extends RealType<?>> plane(final int channel, final int frame) {
			return movie.plane(channel, frame);
		}

		@Override
		public PlaneReader reader() {
			return movie.reader();
		}
	}
}
