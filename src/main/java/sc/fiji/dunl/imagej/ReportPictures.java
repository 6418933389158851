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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.evaluate.RoiQuality;
import sc.fiji.dunl.io.AtomicFile;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.io.StoredResult;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.report.Picture;
import sc.fiji.dunl.trace.TimeAxis;

/**
 * The figures that a report shows: kernels and raster as they are in the folder,
 * and a few ROIs over a time in which there is something to see.
 */
public final class ReportPictures {

	/** Samples of an example, unless kernels are long: what can be told apart on a page. */
	private static final int SAMPLES = 1200;
	/** Likewise, in lengths of the longest kernel. */
	private static final int LENGTHS = 6;

	private ReportPictures() {
		// NB: static use only.
	}

	/**
	 * The figures of a recording.
	 *
	 * @param folder in which {@link ResultFigures} has written them
	 */
	public static List<Picture> of(final OutputFolder folder, final AnalysisResult result, final Progress progress) {
		final List<Picture> pictures = new ArrayList<>();
		pictures.add(new Picture("kernels", "Learned kernels in colour; in grey the average of the traces around their " +
			"starts. Both have unit norm, so that their shapes compare.", written(folder.path("figures/kernels.png"))));
		pictures.add(new Picture("raster", "All responses: a row is a ROI, a stroke a response, the longer and darker the " +
			"larger. Lines through all rows are known events.", written(folder.path("figures/raster.png"))));
		final StoredResult stored = StoredResult.of(result);
		for (final int roi : examples(result.quality())) {
			progress.check();
			pictures.add(example(stored, result, roi));
		}
		return pictures;
	}

	/** The ROIs of the largest, the middle and the least R2, as far as there are several. */
	static List<Integer> examples(final List<RoiQuality> quality) {
		final List<Integer> best = Stream.iterate(0, r -> r + 1).limit(quality.size()).filter(r -> Double.isFinite(quality.get(
			r).r2())).sorted(Comparator.comparingDouble((Integer r) -> -quality.get(r).r2())).toList();
		if (best.isEmpty()) return List.of();
		return Stream.of(0, (best.size() - 1) / 2, best.size() - 1).distinct().map(best::get).toList();
	}

	private static Picture example(final StoredResult stored, final AnalysisResult result, final int roi) {
		final TimeAxis time = result.traces().time();
		final int samples = Math.min(time.size(), Math.max(SAMPLES, LENGTHS * result.model().kernels().maxLength()));
		final int from = busiest(result.codes().stream().filter(code -> code.roi() == roi).toList(), samples, time.size());
		final String r2 = String.format(Locale.ROOT, "%.2f", result.quality().get(roi).r2());
		final Figure figure = TraceFigure.of(stored, roi, ResultFigures.traceUnit(result.model()), ResultFigures.codeUnit(result
			.model()), time.seconds(from), time.seconds(Math.max(from + samples - 1, 1)));
		return new Picture("examples", result.traces().labels().get(roi) + ", R\u00b2 " + r2 +
			": the trace with its reconstruction, what each kernel adds to it, and the codes.", figure.png());
	}

	/**
	 * Where the responses are largest together.
	 *
	 * @param codes of one ROI
	 * @param samples length of the window
	 * @param size number of samples of the recording, at least as many
	 * @return first sample of the window
	 */
	static int busiest(final List<Code> codes, final int samples, final int size) {
		final List<Code> sorted = codes.stream().sorted(Comparator.comparingInt(Code::sample)).toList();
		double sum = 0, most = 0;
		int first = 0, place = 0;
		for (final Code last : sorted) {
			sum += Math.abs(last.amplitude());
			while (last.sample() - sorted.get(first).sample() >= samples / 2)
				sum -= Math.abs(sorted.get(first++).amplitude());
			if (sum > most) {
				most = sum;
				place = sorted.get(first).sample();
			}
		}
		// NB: With something before the first of them.
		return Math.max(0, Math.min(size - samples, place - samples / 4));
	}

	private static byte[] written(final Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("read", file, e);
		}
	}
}
