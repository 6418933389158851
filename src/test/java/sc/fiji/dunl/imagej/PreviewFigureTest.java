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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Point;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import ij.gui.Plot;

import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.DunlOptions;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.analysis.TracePreview;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.roi.Extraction;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;

/** What a preview draws, and where its window goes. */
class PreviewFigureTest {

	private static final Settings SETTINGS = AnalysisOptions.defaults().with(TraceOptions.NEUROPIL_COEFFICIENT, 0.0);

	@Test
	void thePlotHoldsTheTraceItsBaselineTheFitAndTheEvents() {
		final TracePreview preview = preview(SETTINGS);
		final Plot first = PreviewFigure.of(preview, "p");
		assertArrayEquals(floats(preview.trace().trace(0)), y(first, 0));
		assertArrayEquals(floats(preview.baseline().orElseThrow()), y(first, 1));
		assertEquals(2, lines(first));
		final TracePreview found = preview.withEventsFound(List.of(), Progress.NONE);
		final Plot second = PreviewFigure.of(found, "p");
		assertArrayEquals(floats(found.fit().orElseThrow()), y(second, 1));
		assertEquals(4, lines(second), "the fit and a lane of events more");
		assertTrue(second.getImagePlus().getWidth() > 510);
	}

	@Test
	void traceThatIsAnalysedAsItIsHasNoBaseline() {
		assertEquals(1, lines(PreviewFigure.of(preview(SETTINGS.with(TraceOptions.SIGNAL, TraceOptions.RAW)), "p")));
	}

	@Test
	void whatKeepsEventsFromBeingFoundIsWrittenIntoThePlot() {
		final TracePreview preview = preview(SETTINGS.with(DunlOptions.KERNEL_PER_EVENT, true));
		final TracePreview refused = preview.withEventsFound(List.of(), Progress.NONE);
		assertFalse(refused.notes().isEmpty());
		assertFalse(Arrays.equals((int[]) PreviewFigure.of(preview, "p").getProcessor().convertToRGB().getPixels(),
			(int[]) PreviewFigure.of(refused, "p").getProcessor().convertToRGB().getPixels()));
	}

	@Test
	void theWindowGoesBesideTheDialog() {
		final Rectangle screen = new Rectangle(0, 0, 1600, 1000), own = new Rectangle(0, 0, 700, 300);
		assertEquals(new Point(500, 50), PreviewWindow.beside(new Rectangle(100, 50, 400, 600), own, screen));
		assertEquals(new Point(300, 50), PreviewWindow.beside(new Rectangle(1000, 50, 400, 600), own, screen));
		assertEquals(new Point(0, 50), PreviewWindow.beside(new Rectangle(600, 50, 400, 600), own, screen));
	}

	@Test
	void withoutADisplayNothingIsOpened() {
		final PreviewWindow window = new PreviewWindow();
		window.show(preview(SETTINGS));
		window.close();
		window.reopen();
	}

	private static int lines(final Plot plot) {
		return (int) plot.getPlotObjectDesignations().length - labels(plot);
	}

	private static int labels(final Plot plot) {
		return (int) Arrays.stream(plot.getPlotObjectDesignations()).filter(d -> !d.contains("Data Set")).count();
	}

	private static float[] y(final Plot plot, final int line) {
		return plot.getDataObjectArrays(line)[1];
	}

	private static float[] floats(final double[] values) {
		final float[] floats = new float[values.length];
		for (int i = 0; i < floats.length; i++)
			floats[i] = (float) values[i];
		return floats;
	}

	private static TracePreview preview(final Settings settings) {
		final Random random = new Random(1);
		final double[] f = new double[600];
		for (int t = 0; t < f.length; t++)
			f[t] = 300 + 10 * random.nextGaussian() + (t % 150 < 20 ? 200 * Math.exp(-t % 150 / 8.0) : 0);
		final TraceSet traces = new TraceSet(List.of("a"), TimeAxis.of(f.length, 15), new double[][] { f });
		return TracePreview.of(new Extraction(traces, Optional.empty(), Optional.empty(), List.of()), List.of(), settings,
			Progress.NONE);
	}
}
