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

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.evaluate.RoiQuality;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.report.Picture;

class ReportPicturesTest {

	@TempDir
	private Path folder;

	@Test
	void kernelsRasterAndThreeRoisAreShown() {
		final AnalysisResult some = ResultFixture.result(5, 4000);
		final AnalysisResult result = new AnalysisResult(some.traces(), some.events(), new Model(some.model().kernels(),
			AnalysisOptions.defaults()), some.codes(), some.baseline(), some.fit(), some.quality(), some.losses(), List.of());
		try (OutputFolder out = OutputFolder.create(folder.resolve("out"))) {
			ResultFigures.write(out, result, Progress.NONE);
			final List<Picture> pictures = ReportPictures.of(out, result, Progress.NONE);
			assertEquals(List.of("kernels", "raster", "examples", "examples", "examples"), pictures.stream().map(
				Picture::section).toList());
			assertEquals("cell 1, R\u00b2 0.90: the trace with its reconstruction, what each kernel adds to it, and the codes.",
				pictures.get(2).caption());
		}
	}

	@Test
	void examplesAreTheBestTheMiddleAndTheWorst() {
		assertEquals(List.of(3, 0, 1), ReportPictures.examples(quality(0.5, 0.1, Double.NaN, 0.9)));
		assertEquals(List.of(1, 0), ReportPictures.examples(quality(0.5, 0.6)));
		assertEquals(List.of(), ReportPictures.examples(quality(Double.NaN)));
	}

	@Test
	void theWindowLiesAroundTheLargestResponses() {
		final List<Code> codes = List.of(code(100, 1), code(5000, 1), code(5100, -1.5), code(9900, 2));
		assertEquals(4750, ReportPictures.busiest(codes, 1000, 10000));
		assertEquals(9000, ReportPictures.busiest(codes.subList(3, 4), 1000, 10000), "not beyond the end");
		assertEquals(0, ReportPictures.busiest(codes.subList(0, 1), 1000, 10000), "nor before the start");
		assertEquals(0, ReportPictures.busiest(List.of(), 1000, 10000));
		assertEquals(0, ReportPictures.busiest(codes, 10000, 10000), "a recording that is shown whole");
	}

	private static Code code(final int sample, final double amplitude) {
		return new Code(0, 0, 1, sample, 0, amplitude);
	}

	private static List<RoiQuality> quality(final double... r2) {
		return DoubleStream.of(r2).mapToObj(value -> new RoiQuality("r", 0.1, value, 0, 0, Optional.empty(), List.of())).toList();
	}
}
