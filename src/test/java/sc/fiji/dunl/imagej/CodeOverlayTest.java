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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.io.FileSaver;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.FrameTimes;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;

class CodeOverlayTest {

	private static final int FRAMES = 8;

	@TempDir
	private Path folder;

	private static List<Roi> rois() {
		final Roi a = new Roi(2, 3, 8, 6);
		// NB: A name as the ROI Manager gives, which ImageJ reads as slice 3.
		a.setName("0003-0006-0006");
		a.setPosition(5);
		return List.of(a, new OvalRoi(15, 10, 9, 9));
	}

	private static AnalysisResult result(final Code... codes) {
		final double[] waveform = { 0.6, 0.8 };
		final KernelBank kernels = new KernelBank(List.of(new Kernel(KernelSpec.free("cue", 0.2), waveform), new Kernel(
			KernelSpec.free("lick", 0.2), waveform)), 10);
		final TraceSet traces = new TraceSet(List.of("0003-0006-0006", "b"), TimeAxis.of(FRAMES, 10),
			new double[2][FRAMES]);
		return new AnalysisResult(traces, List.of(), new Model(kernels, Settings.defaults(TraceOptions.ALL)), List.of(
			codes), new double[2][FRAMES], new double[2][FRAMES], List.of(), List.of(), List.of());
	}

	private static final Code[] CODES = { new Code(0, 0, 1, 2, 0, 2), new Code(1, 1, 1, 6, 0, -3), new Code(1, 0, 1, -1,
		1, 1), new Code(0, 1, 1, 4, 0, 0) };

	private static final FrameTimes EVEN = FrameTimes.even(TimeAxis.of(FRAMES, 10));

	/** Name, frame and stroke of each coloured outline. */
	private static List<String> marks(final Overlay overlay, final int channels, final boolean frames) {
		final List<String> marks = new ArrayList<>();
		for (final Roi roi : overlay.toArray())
			if (!roi.getStrokeColor().equals(Palette.NEUTRAL)) marks.add(roi.getName() + "@" + (channels == 1 ? roi
				.getPosition() : frames ? roi.getTPosition() : roi.getZPosition()) + " " + roi.getStrokeWidth());
		return marks;
	}

	/** In an image of 29 pixels, lines have 29 / 200 of their full width of 4 and 2.5. */
	private static final List<String> EXPECTED = List.of("cue 0003-0006-0006@3 0.58", "cue 0003-0006-0006@4 0.58",
		"cue 0003-0006-0006@5 0.58", "lick b@7 0.58", "lick b@8 0.58", "cue b@1 0.3625", "cue b@2 0.3625");

	private static ImagePlus movie(final int kind, final int c, final int z, final int t) {
		final ImagePlus imp = TestMovies.noise(kind, c * z * t);
		imp.setDimensions(c, z, t);
		if (c == 1) return imp;
		imp.setOpenAsHyperStack(true);
		return new CompositeImage(imp, IJ.COMPOSITE);
	}

	@Test
	void codesAreOutlinedInTheirFrames() {
		final List<Roi> rois = rois();
		final Overlay overlay = CodeOverlay.of(result(CODES), rois, ImagePlusFrames.of(movie(8, 1, 1, FRAMES)), EVEN);
		assertEquals(EXPECTED, marks(overlay, 1, true));
		for (int r = 0; r < 2; r++) {
			final Roi outline = overlay.get(r);
			assertEquals(Palette.NEUTRAL, outline.getStrokeColor());
			assertEquals(0, outline.getPosition());
			assertTrue(outline.getName().startsWith("outline"));
		}
		for (final Roi roi : overlay.toArray())
			if (!roi.getStrokeColor().equals(Palette.NEUTRAL)) assertEquals(Palette.kernel(roi.getName().startsWith("cue")
				? 0 : 1), roi.getStrokeColor());
		assertEquals(5, rois.get(0).getPosition(), "the user's ROIs are left as they are");
		assertNull(rois.get(0).getStrokeColor());
		assertFalse(CodeOverlay.drew(rois.get(0)));
	}

	@Test
	void codesAreOutlinedInTheFramesThatWereNotDropped() {
		// NB: Samples 3, 6, 7 and 8 have no frame.
		final FrameTimes times = FrameTimes.of("'t.csv'", new double[] { 0, 0.1, 0.2, 0.4, 0.5, 0.9, 1, 1.1 }, OptionalDouble
			.empty());
		final Overlay overlay = CodeOverlay.of(result(CODES), rois(), ImagePlusFrames.of(movie(8, 1, 1, FRAMES)), times);
		assertEquals(List.of("cue 0003-0006-0006@3 0.58", "cue 0003-0006-0006@4 0.58", "lick b@6 0.58", "cue b@1 0.3625",
			"cue b@2 0.3625"), marks(overlay, 1, true));
	}

	@ParameterizedTest
	@CsvSource({ "8,1,1,8,true", "16,1,8,1,true", "-16,1,1,8,true", "32,1,1,8,false", "16,2,1,8,true", "16,2,8,1,false",
		"8,1,1,8,false" })
	void fileOpensWithTheOverlay(final int kind, final int c, final int z, final int t, final boolean virtual)
		throws IOException
	{
		ImagePlus imp = movie(kind, c, z, t);
		final double[] expected = means(imp);
		if (virtual) {
			final Path source = folder.resolve("source.tif");
			new FileSaver(imp).saveAsTiffStack(source.toString());
			imp = MovieFile.open(source);
			assertTrue(imp.getStack().isVirtual());
		}
		final Path file = folder.resolve("overlay.tif");
		Files.write(file, new byte[3]);
		final Overlay overlay = CodeOverlay.of(result(CODES), rois(), ImagePlusFrames.of(imp), EVEN);
		OverlayTiff.write(imp, overlay, file);
		assertNull(imp.getOverlay(), "the user's image is left as it is");
		final ImagePlus opened = IJ.openImage(file.toString());
		assertEquals(c, opened.getNChannels());
		assertEquals(z, opened.getNSlices());
		assertEquals(t, opened.getNFrames());
		assertArrayEquals(expected, means(opened), 0);
		assertEquals(overlay.size(), opened.getOverlay().size());
		assertEquals(EXPECTED, marks(opened.getOverlay(), c, t > 1));
		for (int i = 0; i < overlay.size(); i++)
			assertEquals(overlay.get(i).getStrokeColor(), opened.getOverlay().get(i).getStrokeColor());
		assertThrows(InputException.class, () -> ImageRois.of(opened), "results are no ROIs");
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(virtual ? 2 : 1, files.count(), "nothing else is left behind");
		}
	}

	@Test
	void movieIsNotWrittenOver() throws IOException {
		final Path source = folder.resolve("source.tif");
		new FileSaver(movie(8, 1, 1, FRAMES)).saveAsTiffStack(source.toString());
		final ImagePlus imp = MovieFile.open(source);
		final byte[] before = Files.readAllBytes(source);
		assertThrows(InputException.class, () -> OverlayTiff.write(imp, new Overlay(), source));
		assertArrayEquals(before, Files.readAllBytes(source));
	}

	@Test
	void failureLeavesNoFile() {
		final Path file = folder.resolve("no such folder").resolve("overlay.tif");
		assertThrows(IOException.class, () -> OverlayTiff.write(movie(8, 1, 1, FRAMES), new Overlay(), file));
		assertFalse(Files.exists(file));
	}

	/** Calibrated mean of each plane. */
	private static double[] means(final ImagePlus imp) {
		final double[] means = new double[imp.getStackSize()];
		final ImagePlusFrames frames = ImagePlusFrames.of(imp);
		for (int i = 0; i < means.length; i++) {
			double sum = 0;
			for (final var pixel : frames.plane(i % frames.channels(), i / frames.channels()))
				sum += pixel.getRealDouble();
			means[i] = sum / (imp.getWidth() * imp.getHeight());
		}
		return means;
	}

	@Test
	void theUsersRoiStaysThoughAnOutlineOfAnAnalysisHasItsShape() {
		final ImagePlus movie = IJ.createImage("movie", "16-bit black", 30, 30, 1);
		final Roi own = new Roi(2, 3, 8, 6);
		movie.setOverlay(new Overlay(own));
		for (int analysis = 0; analysis < 2; analysis++)
			CodeOverlay.show(movie, new Overlay(CodeOverlay.mark(own, "of the analysis", Palette.NEUTRAL, 1)));
		assertEquals(2, movie.getOverlay().size());
		assertSame(own, movie.getOverlay().get(0));
	}
}
