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
package sc.fiji.dunl.imagej.explore;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import javax.swing.SwingUtilities;

import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Decoder;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.evaluate.RoiQuality;
import sc.fiji.dunl.io.Curation;
import sc.fiji.dunl.io.Decision;
import sc.fiji.dunl.io.StoredResult;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.EventUse;

/**
 * How long the explorer keeps the event thread: 100 ROIs of 20,000 samples, 5
 * kernels and 10,000 codes. Each time is that of the change of the state, with
 * all that follows from it in the views, and of painting the whole window. Needs
 * a display; the command is in docs/benchmarks.md.
 */
public final class ExplorerBenchmark {

	private static final int ROIS = 100;
	private static final int SAMPLES = 20_000;
	private static final int KERNELS = 5;
	private static final int CODES_A_ROI = 100;
	private static final int REPEATS = 30;

	private ExplorerBenchmark() {
		// NB: static use only.
	}

	public static void main(final String... args) throws Exception {
		final StoredResult result = result();
		final Path folder = Files.createTempDirectory("explorer");
		SwingUtilities.invokeAndWait(() -> measure(result, folder.resolve("curation.csv")));
		// NB: What is being saved ends before the folder goes.
		Thread.sleep(3000);
		Files.deleteIfExists(folder.resolve("curation.csv"));
		Files.delete(folder);
		System.exit(0);
	}

	private static void measure(final StoredResult result, final Path file) {
		final long start = System.nanoTime();
		final ExplorerState state = new ExplorerState(result, Curation.NONE);
		final ExplorerWindow window = new ExplorerWindow("benchmark", state, Optional.of(file));
		window.setSize(1600, 960);
		window.setVisible(true);
		window.validate();
		final BufferedImage image = new BufferedImage(1600, 960, BufferedImage.TYPE_INT_RGB);
		paint(window, image);
		System.out.printf(Locale.ROOT, "opening: %.0f ms%n", (System.nanoTime() - start) / 1e6);
		final int[] i = { 0 };
		time("selecting a ROI", () -> state.select(i[0]++ * 37 % ROIS), window, image);
		time("selecting a code", () -> state.stepCode(true), window, image);
		time("selecting a time", () -> state.select(state.roi(), i[0]++ * 7 % 1000), window, image);
		time("zooming", () -> state.zoom(i[0]++ % 20 < 10 ? 0.8 : 1.25), window, image);
		state.view(state.view().whole());
		time("zooming at the whole recording", () -> state.zoom(i[0]++ % 2 == 0 ? 0.99 : 1 / 0.99), window, image);
		time("sorting", () -> state.sort(RoiOrder.values()[i[0] % 5], i[0]++ % 2 == 0), window, image);
		time("deciding", () -> state.decideRoi(Decision.values()[i[0]++ % 3]), window, image);
		window.dispose();
	}

	private static void time(final String what, final Runnable work, final ExplorerWindow window,
		final BufferedImage image)
	{
		final double[] changing = new double[REPEATS], painting = new double[REPEATS], both = new double[REPEATS];
		for (int r = 0; r < REPEATS; r++) {
			final long start = System.nanoTime();
			work.run();
			final long changed = System.nanoTime();
			paint(window, image);
			changing[r] = (changed - start) / 1e6;
			painting[r] = (System.nanoTime() - changed) / 1e6;
			both[r] = changing[r] + painting[r];
		}
		for (final double[] all : List.of(changing, painting, both))
			Arrays.sort(all);
		System.out.printf(Locale.ROOT, "%s: change %.1f ms, painting %.1f ms, both %.1f ms (median), at most %.1f ms%n", what,
			changing[REPEATS / 2], painting[REPEATS / 2], both[REPEATS / 2], both[REPEATS - 1]);
	}

	private static void paint(final ExplorerWindow window, final BufferedImage image) {
		final Graphics2D g = image.createGraphics();
		window.getRootPane().paint(g);
		g.dispose();
	}

	private static StoredResult result() {
		final Random random = new Random(1);
		final TimeAxis time = TimeAxis.of(SAMPLES, 20);
		final List<Kernel> kernels = new ArrayList<>();
		for (int c = 0; c < KERNELS; c++) {
			final double[] h = new double[60];
			for (int k = 0; k < h.length; k++)
				h[k] = (1 - Math.exp(-k / 3.0)) * Math.exp(-k / (4.0 + 4 * c)) / 2;
			kernels.add(new Kernel(KernelSpec.free("kernel" + c, 3), h));
		}
		final KernelBank bank = new KernelBank(kernels, 20);
		final List<EventUse> events = new ArrayList<>();
		for (int i = 0; i < 200; i++)
			events.add(new EventUse(new Event(i % 2 == 0 ? "cue" : "reward", 4 + 4.9 * i, i + 1, Map.of()),
				EventUse.Status.NO_KERNEL, List.of(1), 0));
		final List<String> labels = new ArrayList<>();
		final List<Code> codes = new ArrayList<>();
		final List<RoiQuality> quality = new ArrayList<>();
		final double[][] y = new double[ROIS][SAMPLES], fit = new double[ROIS][SAMPLES];
		for (int r = 0; r < ROIS; r++) {
			labels.add("cell" + (r + 1));
			final List<Code> own = new ArrayList<>();
			for (int i = 0; i < CODES_A_ROI; i++)
				own.add(new Code(r, i * KERNELS / CODES_A_ROI, 1, random.nextInt(SAMPLES), 0, 0.5 + random.nextDouble()));
			for (int c = 0; c < KERNELS; c++)
				Decoder.addPart(bank, own, r, c, fit[r]);
			for (int t = 0; t < SAMPLES; t++)
				y[r][t] = fit[r][t] + 0.1 * random.nextGaussian();
			codes.addAll(own);
			quality.add(new RoiQuality(labels.get(r), 0.1 + 0.001 * r, random.nextDouble(), CODES_A_ROI, 0, Optional.empty(), List
				.of()));
		}
		return new StoredResult(new TraceSet(labels, time, y), new TraceSet(labels, time, fit), new Model(bank, AnalysisOptions
			.defaults()), events, codes, quality);
	}
}
