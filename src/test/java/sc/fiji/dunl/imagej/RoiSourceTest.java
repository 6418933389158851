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
package sc.fiji.dunl.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.OvalRoi;
import ij.gui.Roi;
import ij.io.FileSaver;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.roi.RoiMask;
import sc.fiji.dunl.settings.Settings;

/** ROIs in every form in which they are given. */
class RoiSourceTest {

	private static final int W = TestMovies.WIDTH, H = TestMovies.HEIGHT;

	@TempDir
	private Path folder;

	private final ImagePlus movie = TestMovies.noise(16, 3);
	private final Settings settings = AnalysisOptions.defaults();

	private RoiMasks read(final Path file) {
		return RoiSource.of(movie, Optional.of(file), settings);
	}

	private String refusal(final Path file) {
		return assertThrows(InputException.class, () -> read(file)).getMessage();
	}

	private Path tiff(final ImageProcessor pixels) {
		final ImagePlus image = new ImagePlus("labels", pixels);
		final Path file = folder.resolve("labels.tif");
		assertTrue(new FileSaver(image).saveAsTiff(file.toString()));
		return file;
	}

	/** Labels 1, 7 and a third: a rectangle, two separate ones, and a ring. */
	private static void draw(final ImageProcessor pixels, final double third) {
		fill(pixels, 2, 3, 5, 4, 1);
		fill(pixels, 10, 3, 3, 3, 7);
		fill(pixels, 14, 20, 4, 2, 7);
		fill(pixels, 20, 5, 9, 9, third);
		fill(pixels, 23, 8, 3, 3, 0);
	}

	private static void fill(final ImageProcessor pixels, final int x, final int y, final int w, final int h,
		final double value)
	{
		for (int i = 0; i < w * h; i++)
			pixels.setf(x + i % w, y + i / w, (float) value);
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 16, 32 })
	void eachValueOfALabelImageIsARoi(final int bits) {
		final ImageProcessor pixels = bits == 8 ? new ByteProcessor(W, H) : bits == 16 ? new ShortProcessor(W, H)
			: new FloatProcessor(W, H);
		final int third = bits == 8 ? 255 : bits == 16 ? 65535 : 1 << 24;
		draw(pixels, third);
		final RoiMasks rois = read(tiff(pixels));
		assertEquals(List.of("label-1", "label-7", "label-" + third), labels(rois));
		assertEquals(List.of(20, 17, 72), rois.masks().stream().map(RoiMask::size).toList());
		for (final RoiMask mask : rois.masks())
			for (int i = 0; i < mask.size(); i++)
				assertEquals(mask.label(), "label-" + (int) pixels.getf(mask.xs()[i], mask.ys()[i]));
		assertOutlines(rois);
	}

	@Test
	void pngOfSixteenBitsIsReadToo() throws IOException {
		final BufferedImage image = new BufferedImage(W, H, BufferedImage.TYPE_USHORT_GRAY);
		image.getRaster().setSample(5, 6, 0, 40000);
		final Path file = folder.resolve("labels.bin");
		ImageIO.write(image, "png", file.toFile());
		assertEquals(List.of("label-40000"), labels(read(file)));
	}

	@Test
	void pngThatClaimsToBeHugeIsRefusedBeforeRoomIsMadeForIt() throws IOException {
		final Path file = folder.resolve("labels.png");
		ImageIO.write(new BufferedImage(W, H, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
		final byte[] bytes = Files.readAllBytes(file);
		ByteBuffer.wrap(bytes).putInt(16, 45_000).putInt(20, 45_000);
		Files.write(file, bytes);
		assertTrue(refusal(file).contains("has 45000 x 45000 pixels, but the movie has " + W + " x " + H));
	}

	@Test
	void whatIsNoLabelImageIsRefused() {
		assertTrue(refusal(tiff(new ByteProcessor(W, H))).contains("0 everywhere"));
		assertTrue(refusal(tiff(new ByteProcessor(W, H + 1))).contains("37 x 30 pixels, but the movie has 37 x 29"));
		assertTrue(refusal(tiff(new ColorProcessor(W, H))).contains("in colour"));
		final ImageProcessor odd = new FloatProcessor(W, H);
		for (final float value : new float[] { 0.5f, -1, Float.NaN, Float.POSITIVE_INFINITY, 1e9f }) {
			odd.setf(3, 4, value);
			assertTrue(refusal(tiff(odd)).contains("x=3, y=4"), "" + value);
		}
		final ImageStack stack = new ImageStack(W, H);
		stack.addSlice(new ByteProcessor(W, H));
		stack.addSlice(new ByteProcessor(W, H));
		final Path file = folder.resolve("stack.tif");
		new FileSaver(new ImagePlus("labels", stack)).saveAsTiff(file.toString());
		assertTrue(refusal(file).contains("2 planes"));
	}

	@Test
	void signedLabelsAreRead() {
		final ImageProcessor pixels = new ShortProcessor(W, H);
		pixels.add(32768);
		pixels.set(4, 4, 32768 + 9);
		final ImagePlus image = new ImagePlus("labels", pixels);
		image.getCalibration().setSigned16BitCalibration();
		final Path file = folder.resolve("signed.tif");
		assertTrue(new FileSaver(image).saveAsTiff(file.toString()));
		assertEquals(List.of("label-9"), labels(read(file)));
	}

	@Test
	void roisOfSuite2pAreCutAtTheImage() {
		final Path stat = Path.of("src/test/resources/suite2p/stat.npy");
		assertEquals(List.of("suite2p-0", "suite2p-2"), labels(read(stat)));
		final RoiMasks all = RoiSource.of(movie, Optional.of(stat), settings.with("suite2p_keep", "all"));
		assertEquals(3, all.masks().size());
		assertOutlines(all);
		assertEquals(null, all.masks().get(0).weights());
		final RoiMasks weighted = RoiSource.of(crop(25, 29), Optional.of(stat), settings.with("suite2p_keep", "all").with(
			"roi_weights", true));
		assertEquals(1, IntStream.range(0, 11).mapToDouble(weighted.masks().get(1)::weight).max().orElseThrow() / Math.exp(
			-1 / 6.0), 1e-6, "the centre is cut off");
		final RoiMasks cut = RoiSource.of(crop(25, 29), Optional.of(stat), settings.with("suite2p_keep", "all"));
		assertEquals(11, cut.masks().get(1).size());
		assertEquals(List.of("ROI 'suite2p-1' reaches outside the image: 11 of its 29 pixels are used."), cut.warnings());
		assertTrue(assertThrows(InputException.class, () -> RoiSource.of(crop(15, 10), Optional.of(stat), settings.with(
			"suite2p_keep", "all"))).getMessage().contains("'suite2p-1' holds no pixel"));
	}

	private static ImagePlus crop(final int width, final int height) {
		return new ImagePlus("small", ImageStack.create(width, height, 3, 8));
	}

	@Test
	void gridTakesThePlaceOfDrawnRois() {
		movie.setRoi(new Roi(1, 1, 5, 5));
		final Settings grid = settings.with(TraceOptions.ROI_GRID_PX.key(), 20);
		final RoiMasks rois = RoiSource.of(movie, Optional.empty(), grid);
		assertEquals(List.of("r1c1", "r1c2", "r2c1", "r2c2"), labels(rois));
		assertOutlines(rois);
		assertTrue(assertThrows(InputException.class, () -> RoiSource.of(movie, Optional.of(Path.of("rois.zip")), grid))
			.getMessage().contains("leave out one of them"));
	}

	@Test
	void contentDecidesAndNotTheName() throws IOException {
		final Roi roi = new OvalRoi(3, 4, 9, 8);
		roi.setName("soma");
		final Path zip = folder.resolve("rois.npy");
		RoiFiles.write(List.of(roi), zip);
		assertEquals(List.of("soma"), labels(read(zip)));
		final Path text = folder.resolve("rois.zip");
		Files.writeString(text, "x,y\n1,2\n");
		assertTrue(refusal(text).contains("no file of ROIs"));
		Files.write(text, new byte[0]);
		assertTrue(refusal(text).contains("no file of ROIs"));
		assertTrue(refusal(folder).contains("no ROI file"));
	}

	private static List<String> labels(final RoiMasks rois) {
		return rois.masks().stream().map(RoiMask::label).toList();
	}

	/** The outlines that are drawn hold the pixels that are measured. */
	private static void assertOutlines(final RoiMasks rois) {
		final RoiMasks drawn = RoiMasks.from(rois.outlines(), W, H);
		for (int r = 0; r < rois.masks().size(); r++) {
			assertEquals(rois.masks().get(r).label(), drawn.masks().get(r).label());
			assertEquals(pixels(rois.masks().get(r)), pixels(drawn.masks().get(r)));
		}
	}

	private static List<Integer> pixels(final RoiMask mask) {
		return IntStream.range(0, mask.size()).mapToObj(i -> mask.ys()[i] * W + mask.xs()[i]).sorted()
			.toList();
	}
}
