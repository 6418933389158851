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
package sc.fiji.dunl.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.io.KernelTable;
import sc.fiji.dunl.io.ModelFile;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/** Where learning starts, what it learns from, whose kernels are learned, and what a penalty is a multiple of. */
class LearningOptionsTest {

	private static final double RATE = 10;
	private static final double[] FAST = { 0.1, 0.8, 0.5, 0.3, 0.1, 0, 0, 0 };
	private static final double[] SLOW = { 0, 0.1, 0.3, 0.5, 0.6, 0.5, 0.2, 0.1 };
	private static final Settings QUICK = AnalysisOptions.defaults().with(DunlOptions.EPOCHS, 25).with(
		DunlOptions.KERNEL_LENGTH, 0.8).with(DunlOptions.UNROLLING_NUM, 40).with(DunlOptions.LEARNING_RATE, 0.05);
	private static final KernelSpec CUE = new KernelSpec("cue", List.of("cue"), 1, true, 0.8, List.of(), Double.NaN);

	static {
		unit(FAST);
		unit(SLOW);
	}

	private static double[] unit(final double[] h) {
		final double norm = Math.sqrt(Arrays.stream(h).map(v -> v * v).sum());
		for (int k = 0; k < h.length; k++)
			h[k] /= norm;
		return h;
	}

	/** One trace per kernel, an event every 20 samples from 10 on. */
	private static TraceSet traces(final long seed, final int samples, final List<String> labels,
		final double[]... kernels)
	{
		final Random random = new Random(seed);
		final double[][] values = new double[kernels.length][samples];
		for (int r = 0; r < kernels.length; r++) {
			for (int start = 10; start + 8 <= samples; start += 20)
				for (int k = 0; k < 8; k++)
					values[r][start + k] += (2 + (start / 20) % 3) * kernels[r][k];
			for (int t = 0; t < samples; t++)
				values[r][t] += 0.1 * random.nextGaussian();
		}
		return new TraceSet(labels, TimeAxis.of(samples, RATE), values);
	}

	private static List<Event> events(final int samples) {
		final List<Event> events = new ArrayList<>();
		for (int start = 10; start + 8 <= samples; start += 20)
			events.add(new Event("cue", start / RATE, events.size() + 1, Map.of()));
		return events;
	}

	private static AnalysisResult learn(final Settings settings, final TraceSet traces) {
		return Analysis.learn(traces, events(traces.time().size()), settings, List.of(CUE), Progress.NONE);
	}

	private static TraceSet two() {
		return traces(1, 300, List.of("quick", "slow"), FAST, SLOW);
	}

	// -- Where learning starts --

	@ParameterizedTest
	@ValueSource(strings = { "data", "random", "smoothed_random" })
	void everyStartLeadsToTheKernel(final String start) {
		final AnalysisResult result = learn(QUICK.with("kernel_initialization", start).with(DunlOptions.EPOCHS, 150), traces(
			1, 300, List.of("a"), FAST));
		assertArrayEquals(FAST, result.model().kernels().get(0).waveform(), 0.08);
	}

	@Test
	void aFileOfKernelsIsWhereLearningStarts(@TempDir final Path folder) {
		final Kernel kernel = new Kernel(CUE, SLOW);
		final Path csv = folder.resolve("kernels.csv"), json = folder.resolve("model.json");
		KernelTable.write(new KernelBank(List.of(kernel), RATE), csv);
		ModelFile.write(new Model(new KernelBank(List.of(kernel), RATE), QUICK), json);
		for (final Path file : List.of(csv, json)) {
			final Settings none = byFile(file).with(DunlOptions.EPOCHS, 0);
			assertArrayEquals(SLOW, learn(none, two()).model().kernels().get(0).waveform(), 1e-12);
		}
		refused(() -> Analysis.learn(two(), events(300), byFile(csv), List.of(CUE, KernelSpec.free("other", 0.8)),
			Progress.NONE), "1 kernel(s)", "2 are to be learned");
		refused(() -> Analysis.learn(two(), events(300), byFile(csv), List.of(KernelSpec.free("long", 1.2)), Progress.NONE),
			"8 samples", "12", "0.8 s");
		final TraceSet faster = new TraceSet(List.of("a"), TimeAxis.of(300, 20), new double[][] { two().trace(0) });
		refused(() -> Analysis.learn(faster, List.of(), byFile(csv), List.of(), Progress.NONE), "10.0", "20.0");
		refused(() -> learn(byFile(folder.resolve("none.csv")), two()), "none.csv");
		refused(() -> learn(QUICK.with(DunlOptions.KERNEL_FILE, csv.toString()), two()), "kernel_initialization_file",
			"set kernel_initialization to file");
		refused(() -> learn(QUICK.with(DunlOptions.KERNEL_INITIALIZATION, "file"), two()), "kernel_initialization_file");
	}

	private static Settings byFile(final Path file) {
		return QUICK.with(DunlOptions.KERNEL_INITIALIZATION, "file").with(DunlOptions.KERNEL_FILE, file.toString());
	}

	// -- Units of the penalties --

	@Test
	void penaltiesInLambdaMaxScaleWithEachTrace() {
		final Settings part = QUICK.with(DunlOptions.PENALTY_UNIT, "lambda_max").with(
			DunlOptions.CODE_SPARSE_REGULARIZATION, 0.3).with(DunlOptions.DEBIAS, false);
		final double[][] values = { two().trace(0), two().trace(0) };
		for (int t = 0; t < 300; t++)
			values[1][t] *= 1000;
		final TraceSet scaled = new TraceSet(List.of("a", "thousandfold"), TimeAxis.of(300, RATE), values);
		final AnalysisResult result = Analysis.learn(scaled, List.of(), part, List.of(), Progress.NONE);
		final List<Code> first = result.codes().stream().filter(c -> c.roi() == 0).toList(), second = result.codes().stream()
			.filter(c -> c.roi() == 1).toList();
		assertTrue(first.size() >= 15);
		assertEquals(first.size(), second.size());
		for (int i = 0; i < first.size(); i++) {
			assertEquals(first.get(i).sample(), second.get(i).sample());
			assertEquals(1000 * first.get(i).amplitude(), second.get(i).amplitude(), 1e-6);
		}
		final AnalysisResult sparse = Analysis.learn(scaled, List.of(), part.with(DunlOptions.CODE_SPARSE_REGULARIZATION,
			0.97), List.of(), Progress.NONE);
		assertTrue(sparse.codes().size() < first.size() && !sparse.codes().isEmpty(), sparse.codes().size() + " codes");
		assertEquals(result.codes(), Analysis.apply(result.model(), scaled, List.of(), part, Progress.NONE).codes());
	}

	@Test
	void aPenaltyThatLeavesNoCodeIsRefused() {
		refused(() -> Analysis.learn(two(), List.of(), QUICK.with(DunlOptions.PENALTY_UNIT, "lambda_max"), List.of(),
			Progress.NONE), "lambda_max", "kernel1", "4.0", "code_sparse_regularization");
	}

	// -- Several recordings --

	@Test
	void recordingsOfDifferentLengthShareOneModel() {
		final List<Recording> recordings = List.of(new Recording("A", traces(1, 200, List.of("a1", "a2"), FAST, FAST), events(
			200)), new Recording("B", traces(2, 330, List.of("b"), FAST), events(330)));
		final List<AnalysisResult> results = Analysis.learn(recordings, QUICK, List.of(CUE), Progress.NONE);
		assertEquals(2, results.size());
		assertEquals(results.get(0).model(), results.get(1).model());
		assertEquals(List.of("a1", "a2"), results.get(0).traces().labels());
		assertEquals(20, results.get(0).codes().size());
		assertEquals(16, results.get(1).codes().size());
		assertArrayEquals(FAST, results.get(0).model().kernels().get(0).waveform(), 0.05);
		final AnalysisResult again = Analysis.apply(results.get(1).model(), recordings.get(1).traces(), events(330), QUICK,
			Progress.NONE);
		assertEquals(results.get(1).codes(), again.codes());
	}

	@Test
	void oneRecordingTwiceGivesTheKernelOfOne() {
		final TraceSet traces = traces(1, 200, List.of("a"), FAST);
		final List<AnalysisResult> twice = Analysis.learn(List.of(new Recording("A", traces, events(200)), new Recording("B",
			traces, events(200))), QUICK, List.of(CUE), Progress.NONE);
		assertArrayEquals(learn(QUICK, traces).model().kernels().get(0).waveform(), twice.get(0).model().kernels().get(0)
			.waveform(), 1e-6);
	}

	@Test
	void recordingsOfDifferentRateAreRefused() {
		final TraceSet faster = new TraceSet(List.of("a"), TimeAxis.of(300, 20), new double[][] { two().trace(0) });
		refused(() -> Analysis.learn(List.of(new Recording("A", two(), List.of()), new Recording("B", faster, List.of())),
			QUICK, List.of(), Progress.NONE), "B: ", "20.0", "'A'", "10.0");
	}

	// -- Held-out part --

	@ParameterizedTest
	@CsvSource({ "''", "cue" })
	void theHeldOutLossIsThatOfDataThatWereNotLearnedFrom(final String trialEvent) {
		final Settings settings = QUICK.with(DunlOptions.TRIAL_EVENT, trialEvent).with(DunlOptions.TRIAL_START, -0.5).with(
			DunlOptions.TRIAL_STOP, 1.3).with(DunlOptions.TRAIN_SPLIT, 0.7);
		final AnalysisResult result = learn(settings, two());
		assertEquals(25, result.losses().size());
		assertEquals(25, result.heldOutLosses().size());
		assertTrue(result.heldOutLosses().stream().allMatch(Double::isFinite));
		assertNotEquals(result.losses(), result.heldOutLosses());
		assertEquals(result.heldOutLosses(), learn(settings, two()).heldOutLosses(), "the same trials are held out again");
		assertTrue(learn(settings.with(DunlOptions.TRAIN_SPLIT, 1.0), two()).heldOutLosses().isEmpty());
	}

	/** The kernel changes half-way through the recording, so what is learned from the first half is worse for the second. */
	@Test
	void learningStopsWhenTheHeldOutLossNoLongerFalls() {
		final double[][] values = { traces(3, 400, List.of("a"), FAST).trace(0) };
		System.arraycopy(traces(4, 400, List.of("a"), SLOW).trace(0), 200, values[0], 200, 200);
		final TraceSet changing = new TraceSet(List.of("a"), TimeAxis.of(400, RATE), values);
		final Settings settings = QUICK.with(DunlOptions.TRAIN_SPLIT, 0.5).with(DunlOptions.KERNEL_INITIALIZATION,
			"smoothed_random").with(DunlOptions.EPOCHS, 120);
		final AnalysisResult patient = learn(settings, changing);
		final AnalysisResult stopped = learn(settings.with(DunlOptions.PATIENCE, 5), changing);
		assertEquals(120, patient.losses().size());
		final List<Double> held = stopped.heldOutLosses();
		assertTrue(held.size() < 120, "stopped early");
		assertEquals(patient.heldOutLosses().subList(0, held.size()), held);
		final int best = held.indexOf(held.stream().mapToDouble(Double::doubleValue).min().getAsDouble());
		assertEquals(held.size() - 6, best, "five epochs without a lower loss");
		final AnalysisResult shorter = learn(settings.with(DunlOptions.EPOCHS, best + 1), changing);
		assertArrayEquals(shorter.model().kernels().get(0).waveform(), stopped.model().kernels().get(0).waveform(), 1e-12,
			"the kernels of the best epoch are kept");
	}

	@Test
	void aSplitThatLeavesTooLittleIsRefused() {
		refused(() -> learn(QUICK.with(DunlOptions.TRAIN_SPLIT, 0.99), two()), "train_val_split", "297 and 3");
		refused(() -> learn(QUICK.with(DunlOptions.TRAIN_SPLIT, 0.5).with(DunlOptions.TRIAL_EVENT, "cue").with(
			DunlOptions.TRIAL_START, -0.9).with(DunlOptions.TRIAL_STOP, 28.0), two()), "only one trial");
		refused(() -> learn(QUICK.with(DunlOptions.PATIENCE, 3), two()), "train_patience", "train_val_split");
	}

	// -- Whose kernels --

	@Test
	void eachRoiMayHaveItsOwnKernel(@TempDir final Path folder) {
		final Settings settings = QUICK.with(DunlOptions.SHARE_KERNELS, false);
		final AnalysisResult result = learn(settings, two());
		final KernelBank kernels = result.model().kernels();
		assertEquals(List.of("cue quick", "cue slow"), kernels.specs().stream().map(KernelSpec::name).toList());
		assertEquals(List.of("quick", "slow"), kernels.specs().stream().map(KernelSpec::roi).toList());
		assertArrayEquals(FAST, kernels.get(0).waveform(), 0.06);
		assertArrayEquals(SLOW, kernels.get(1).waveform(), 0.06);
		assertTrue(result.codes().stream().allMatch(code -> code.kernel() == code.roi()));
		assertEquals(30, result.codes().size());
		assertTrue(result.quality().stream().allMatch(q -> q.r2() > 0.9));
		final AnalysisResult alone = learn(QUICK, new TraceSet(List.of("slow"), TimeAxis.of(300, RATE), new double[][] { two()
			.trace(1) }));
		assertArrayEquals(alone.model().kernels().get(0).waveform(), kernels.get(1).waveform(), 1e-12,
			"ROIs do not see each other");

		final Path file = folder.resolve("model.json");
		ModelFile.write(result.model(), file);
		final Model read = ModelFile.read(file, AnalysisOptions.ALL);
		assertEquals(kernels.specs(), read.kernels().specs());
		final TraceSet swapped = new TraceSet(List.of("slow", "quick"), TimeAxis.of(300, RATE), new double[][] { two().trace(
			1), two().trace(0) });
		final AnalysisResult applied = Analysis.apply(read, swapped, events(300), settings, Progress.NONE);
		assertEquals(result.codes().stream().filter(c -> c.roi() == 1).map(Code::amplitude).toList(), applied.codes().stream()
			.filter(c -> c.roi() == 0).map(Code::amplitude).toList());
		final TraceSet stranger = new TraceSet(List.of("slow", "new"), TimeAxis.of(300, RATE), new double[][] { two().trace(
			1), two().trace(0) });
		refused(() -> Analysis.apply(read, stranger, events(300), settings, Progress.NONE), "ROI 'new'", "name");
		assertEquals(kernels.specs(), Analysis.learn(two(), events(300), settings, kernels.specs(), Progress.NONE).model()
			.kernels().specs(), "a written settings file can be used again");
	}

	@Test
	void kernelsOfRoisThatExcludeEachOtherDoSoWithinTheRoi() {
		final List<KernelSpec> specs = List.of(new KernelSpec("gain", List.of("cue"), 1, true, 0.8, List.of("loss"),
			Double.NaN), new KernelSpec("loss", List.of("cue"), -1, true, 0.8, List.of("gain"), Double.NaN));
		final AnalysisResult result = Analysis.learn(two(), events(300), QUICK.with(DunlOptions.SHARE_KERNELS, false).with(
			DunlOptions.EPOCHS, 3), specs, Progress.NONE);
		assertEquals(List.of("loss quick"), result.model().kernels().get(0).spec().exclusiveWith());
		assertEquals(4, result.model().kernels().size());
		assertEquals(2, result.model().kernels().lanes());
		assertEquals("gain", result.model().kernels().get(2).spec().shortName());
	}

	@Test
	void kernelsThatBelongToNobodyOrHalfAreRefused() {
		refused(() -> Analysis.learn(two(), events(300), QUICK, List.of(CUE.of("nobody")), Progress.NONE), "'quick'");
		refused(() -> Analysis.learn(two(), events(300), QUICK, List.of(CUE.of("quick"), CUE.of("slow"), CUE.of("nobody")),
			Progress.NONE), "'nobody'");
		refused(() -> Analysis.learn(two(), events(300), QUICK, List.of(CUE, CUE.of("quick")), Progress.NONE), "'cue'",
			"either all kernels belong to a ROI or none");
		refused(() -> learn(QUICK.with(DunlOptions.SHARE_KERNELS, false).with(DunlOptions.GROUP, 1.0), two()),
			"share_kernels_among_neurons", "code_group_neural_firings_regularization");
	}

	// -- Step --

	@Test
	void aStepAboveTheBoundIsTakenWithOneWarning() {
		// NB: Without momentum, a step of less than twice the bound does not diverge.
		final AnalysisResult result = Analysis.learn(two(), List.of(), QUICK.with(DunlOptions.UNROLLING_ALPHA, "0.3").with(
			DunlOptions.EPOCHS, 2).with(DunlOptions.UNROLLING_MODE, "ista").with(DunlOptions.EST_BASELINE, false), List.of(),
			Progress.NONE);
		final List<String> warnings = result.warnings().stream().filter(w -> w.contains("unrolling_alpha")).toList();
		assertEquals(1, warnings.size());
		assertTrue(warnings.get(0).contains("unrolling_alpha is 0.3000") && warnings.get(0).matches(".*up to 0\\.[12]\\d.*"),
			warnings.get(0));
		for (final String fine : List.of("auto", "0.01"))
			assertFalse(Analysis.learn(two(), List.of(), QUICK.with(DunlOptions.UNROLLING_ALPHA, fine).with(
				DunlOptions.EPOCHS, 2), List.of(), Progress.NONE).warnings().stream().anyMatch(w -> w.contains(
					"unrolling_alpha")));
	}

	// -- Options of the training --

	@Test
	void smoothnessWeightDecayAndScheduleReachTheTraining() {
		final AnalysisResult plain = learn(QUICK, two());
		assertTrue(roughness(learn(QUICK.with(DunlOptions.SMOOTHNESS, 100.0), two())) < 0.8 * roughness(plain));
		// NB: The rate is nothing from the second epoch on, so what is learned is that of one epoch.
		assertArrayEquals(learn(QUICK.with(DunlOptions.EPOCHS, 1), two()).model().kernels().get(0).waveform(), learn(QUICK
			.with(DunlOptions.RATE_STEP, 1).with(DunlOptions.RATE_DECAY, 1e-6), two()).model().kernels().get(0).waveform(),
			1e-5);
		assertNotEquals(plain.losses(), learn(QUICK.with(DunlOptions.WEIGHT_DECAY, 50.0), two()).losses());
		assertNotEquals(plain.losses(), learn(QUICK.with(DunlOptions.CODE_L1, 1.0), two()).losses());
	}

	private static double roughness(final AnalysisResult result) {
		final double[] h = result.model().kernels().get(0).waveform();
		double sum = 0;
		for (int k = 0; k + 1 < h.length; k++)
			sum += Math.pow(h[k + 1] - h[k], 2);
		return sum;
	}

	private static void refused(final Runnable work, final String... words) {
		final String message = assertThrows(InputException.class, work::run).getMessage();
		for (final String word : words)
			assertTrue(message.contains(word), message);
	}
}
