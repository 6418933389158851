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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBands;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.io.ResultFiles;

/** Bands of kernels as a file, a table and in the figure. */
class KernelBandsOutputTest {

	private final AnalysisResult plain = ResultFixture.result();
	private final KernelBank kernels = plain.model().kernels();
	private final KernelBands bands = new KernelBands(moved(-0.05), moved(0.05), 200);
	private final AnalysisResult judged = new AnalysisResult(plain.traces(), plain.events(), new Model(kernels, plain.model()
		.settings(), Optional.of(bands)), plain.codes(), plain.baseline(), plain.fit(), plain.quality(), plain.losses(), plain
			.warnings());

	@TempDir
	private Path temp;

	private double[][] moved(final double distance) {
		return kernels.kernels().stream().map(Kernel::waveform).map(h -> Arrays.stream(h).map(value -> value + distance)
			.toArray()).toArray(double[][]::new);
	}

	@Test
	void theFileHasARowPerSampleOfEachKernel() throws IOException {
		try (OutputFolder folder = OutputFolder.create(temp.resolve("with"))) {
			ResultFiles.writeModel(folder, judged);
			folder.commit();
		}
		final List<String> lines = Files.readAllLines(temp.resolve("with/kernels-bands.csv"));
		assertEquals("kernel,time_s,estimate,low,high,n", lines.get(0));
		assertEquals(1 + 30 + 45, lines.size());
		final double estimate = kernels.get(1).waveform()[3];
		assertEquals("value,0.2," + estimate + "," + (estimate - 0.05) + "," + (estimate + 0.05) + ",200", lines.get(1 + 30 + 3));
		try (OutputFolder folder = OutputFolder.create(temp.resolve("without"))) {
			ResultFiles.writeModel(folder, plain);
			folder.commit();
		}
		assertFalse(Files.exists(temp.resolve("without/kernels-bands.csv")));
	}

	@Test
	void theTableHasTheColumnsOfTheFile() {
		final ResultsTable table = ResultTables.bands(kernels, bands);
		assertEquals(List.of("kernel", "time_s", "estimate", "low", "high", "n"), List.of(table.getHeadings()));
		assertEquals(75, table.size());
		assertEquals("value", table.getStringValue("kernel", 30));
		assertEquals(bands.high()[1][2], table.getValue("high", 32), 0);
	}

	@Test
	void theFigureDrawsThemBehindTheKernels() {
		final Color band = PlotStyle.tint(Palette.kernel(0), 0.35);
		assertEquals(0, count(KernelFigure.of(plain).render(1), band));
		final ImagePlus figure = KernelFigure.of(judged).render(1);
		assertTrue(count(figure, band) > 1000);
		assertTrue(count(figure, Palette.kernel(0)) > 100);
	}

	private static int count(final ImagePlus image, final Color color) {
		int count = 0;
		for (int i = 0; i < image.getProcessor().getPixelCount(); i++)
			if ((image.getProcessor().get(i) & 0xffffff) == (color.getRGB() & 0xffffff)) count++;
		return count;
	}
}
