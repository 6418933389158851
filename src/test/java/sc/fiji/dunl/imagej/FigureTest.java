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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.ImagePlus;
import ij.gui.Plot;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.dunl.Decoder;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.io.StoredResult;

class FigureTest {

	private final AnalysisResult result = ResultFixture.result();

	@TempDir
	private Path folder;

	@Test
	void kernelFigureHoldsKernelAndAverage() {
		final Figure figure = KernelFigure.of(result);
		assertEquals(2, figure.panels().size());
		final KernelBank kernels = result.model().kernels();
		for (int c = 0; c < 2; c++) {
			final float[][] average = dataOf(figure.panels().get(c), 0);
			final float[][] kernel = dataOf(figure.panels().get(c), 1);
			final int length = kernels.get(c).length();
			assertEquals(length, kernel[1].length);
			for (int k = 0; k < length; k++) {
				assertEquals(k / 15.0, kernel[0][k], 1e-5);
				assertEquals(kernels.get(c).waveform()[k], kernel[1][k], 1e-6);
			}
			assertEquals(length + length / 4, average[1].length);
			// NB: The simulated responses hold that kernel, so that the average resembles it.
			double overlap = 0;
			for (int k = 0; k < length; k++)
				overlap += kernel[1][k] * average[1][k + length / 4];
			assertTrue(overlap > 0.9, "overlap " + overlap);
		}
	}

	@Test
	void traceFigureHoldsTraceFitPartsAndCodes() {
		final int roi = 2;
		final Figure figure = TraceFigure.of(StoredResult.of(result), roi, "dF/F", "dF/F");
		assertEquals(3, figure.panels().size());
		final float[][] trace = dataOf(figure.panels().get(0), 0);
		final float[][] fit = dataOf(figure.panels().get(0), 1);
		final double[] part = new double[900];
		Decoder.addPart(result.model().kernels(), result.codes(), roi, 1, part);
		final float[][] second = dataOf(figure.panels().get(1), 1);
		for (int t = 0; t < 900; t++) {
			assertEquals(result.traces().value(roi, t), trace[1][t], 1e-6);
			assertEquals(result.fit()[roi][t], fit[1][t], 1e-6);
			assertEquals(part[t], second[1][t], 1e-6);
		}
		final double[] amplitudes = result.codes().stream().filter(c -> c.roi() == roi && c.kernel() == 1).mapToDouble(
			c -> (float) c.amplitude()).toArray();
		// NB: Stems and dots of the first kernel, then those of the second.
		final float[] dots = dataOf(figure.panels().get(2), 3)[1];
		assertArrayEquals(amplitudes, toDoubles(dots), 0);
	}

	@Test
	void samplesOutsideTrialsLeaveGapsInTheFit() {
		final double[][] fit = result.fit();
		Arrays.fill(fit[0], 0, 100, Double.NaN);
		Arrays.fill(result.baseline()[0], 0, 100, Double.NaN);
		final AnalysisResult gaps = new AnalysisResult(result.traces(), result.events(), result.model(), result.codes(),
			result.baseline(), fit, result.quality(), result.losses(), result.warnings());
		final Plot panel = TraceFigure.of(StoredResult.of(gaps), 0, "dF/F", "dF/F").panels().get(0);
		assertTrue(Float.isNaN(dataOf(panel, 1)[1][50]));
		for (final double limit : panel.getLimits())
			assertTrue(Double.isFinite(limit));
		assertTrue(EventAverage.of(gaps, 0).count() < EventAverage.of(ResultFixture.result(), 0).count());
	}

	@Test
	void rasterShowsEveryCodeThatIsNotZero() {
		final Plot plot = RasterFigure.of(result).panels().get(0);
		final long codes = result.codes().stream().filter(c -> c.amplitude() != 0).count();
		assertTrue(codes < result.codes().size());
		long ticks = 0;
		for (int i = 0; dataOf(plot, i) != null; i++)
			ticks += dataOf(plot, i)[0].length / 3;
		// NB: Each event is drawn twice: pale through the rows, and in its lane.
		assertEquals(codes + 2 * result.events().size(), ticks);
	}

	@Test
	void figuresRenderInColourOnWhite() {
		final ImagePlus image = TraceFigure.of(StoredResult.of(result), 0, "dF/F", "dF/F").render(1);
		assertTrue(image.getWidth() > 900 && image.getHeight() > 500);
		assertEquals(0xffffff, image.getProcessor().getPixel(0, 0) & 0xffffff);
		assertTrue(count(image, Palette.kernel(0)) > 100);
		assertTrue(count(image, Palette.kernel(1)) > 100);
		assertEquals(0, count(image, Palette.kernel(2)));
	}

	@Test
	void pngIsPrintSizeAndWholeOrAbsent() throws Exception {
		final Path file = folder.resolve("kernels.png");
		final Figure figure = KernelFigure.of(result);
		figure.writePng(file);
		final BufferedImage png = ImageIO.read(file.toFile());
		final ImagePlus screen = figure.render(1);
		assertEquals(Figure.PRINT_SCALE, (double) png.getWidth() / screen.getWidth(), 0.02);
		assertThrows(InputException.class, () -> figure.writePng(folder.resolve("missing/kernels.png")));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(file), files.toList());
		}
	}

	@Test
	void largeRastersStayWithinMemory() throws Exception {
		final Path file = folder.resolve("raster.png");
		RasterFigure.of(ResultFixture.result(150, 3000)).writePng(file);
		final BufferedImage png = ImageIO.read(file.toFile());
		assertTrue((long) png.getWidth() * png.getHeight() < 13_000_000L);
	}

	@Test
	void resultsWithoutCodesOrEventsAreDrawn() {
		final AnalysisResult empty = new AnalysisResult(result.traces(), List.of(), result.model(), List.of(), result
			.baseline(), result.fit(), result.quality(), List.of(), List.of());
		for (final Figure figure : List.of(KernelFigure.of(empty), TraceFigure.of(StoredResult.of(empty), 0, "dF/F", "dF/F"), RasterFigure.of(
			empty)))
			assertTrue(figure.render(1).getWidth() > 100);
	}

	@Test
	void kernelColoursDifferAndRepeat() {
		for (int i = 0; i < 7; i++)
			for (int j = 0; j < i; j++)
				assertFalse(Palette.kernel(i).equals(Palette.kernel(j)));
		assertEquals(Palette.kernel(0), Palette.kernel(7));
	}

	/** {x, y} of a plot's nth curve or set of points, or null after the last one. */
	private static float[][] dataOf(final Plot plot, final int index) {
		final String[] names = plot.getPlotObjectDesignations();
		int found = 0;
		for (int i = 0; i < names.length; i++) {
			final float[][] data = plot.getDataObjectArrays(i);
			if (data != null && data.length > 1 && data[0] != null && data[0].length > 0 && found++ == index) return data;
		}
		return null;
	}

	private static double[] toDoubles(final float[] values) {
		final double[] doubles = new double[values.length];
		for (int i = 0; i < values.length; i++)
			doubles[i] = values[i];
		return doubles;
	}

	private static int count(final ImagePlus image, final Color color) {
		int n = 0;
		for (final int pixel : (int[]) image.getProcessor().getPixels())
			if ((pixel & 0xffffff) == (color.getRGB() & 0xffffff)) n++;
		return n;
	}
}
