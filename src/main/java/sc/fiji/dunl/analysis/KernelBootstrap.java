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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Encoders;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.train.Example;
import sc.fiji.dunl.dunl.train.Relearning;
import sc.fiji.dunl.evaluate.KernelMatch;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.Statistic;
import sc.fiji.dunl.trial.Trial;

/**
 * Bands of kernels by the bootstrap over trials (Efron 1979,
 * doi:10.1214/aos/1176344552): as many trials as there are in each recording are
 * drawn from it with replacement, and the kernels are learned again from these,
 * starting at the learned ones ({@link Relearning}). Of recordings that are one
 * trial each, stretches are drawn: how often each sample counts in the loss. The
 * band of a sample goes from the 2.5th to
 * the 97.5th percentile of the differences from kernels that are learned again in
 * the same way from all trials, around the learned kernel.
 */
final class KernelBootstrap {

	/** Fewest trials or stretches that tell how kernels vary. */
	static final int FEWEST = 5;

	/** Most stretches of a recording. */
	private static final int MOST_STRETCHES = 100;

	/** Shortest stretch of a recording, in lengths of the longest kernel. */
	private static final int STRETCH = 2;

	/** Percent of the differences beyond each end of a band. */
	private static final double TAIL = 2.5;

	private final List<KernelSpec> specs;
	private final int[] lengths;
	private final Settings settings;
	private final Progress progress;

	/** What is drawn from, [recording][]. */
	private final List<List<Unit>> units = new ArrayList<>();

	/** A trial, or a stretch of one, from a sample to before another. */
	private record Unit(Example whole, int from, int to) {}

	private KernelBootstrap(final List<KernelSpec> specs, final int[] lengths, final Settings settings,
		final Progress progress)
	{
		this.specs = specs;
		this.lengths = lengths;
		this.settings = settings;
		this.progress = progress;
	}

	/**
	 * Bands of kernels that were learned together.
	 *
	 * @param low lower ends, [kernel][sample]
	 * @param high upper ends, [kernel][sample]
	 */
	record Bands(double[][] low, double[][] high) {}

	/**
	 * Draws and learns again as often as {@link DunlOptions#BOOTSTRAP} says.
	 *
	 * @param recordings with the ROIs and kernels in question alone
	 * @param specs one per kernel
	 * @param lengths samples of each kernel
	 * @throws InputException if there are too few trials
	 */
	static Bands of(final List<CutRecording> recordings, final List<KernelSpec> specs, final int[] lengths,
		final Learning learned, final Settings settings, final Progress progress)
	{
		final KernelBootstrap bootstrap = new KernelBootstrap(specs, lengths, settings, progress);
		bootstrap.cut(recordings, learned);
		return bootstrap.bands(learned.kernels());
	}

	// -- What is drawn --

	private void cut(final List<CutRecording> recordings, final Learning learned) {
		final boolean whole = recordings.stream().allMatch(recording -> recording.trials().size() == 1);
		final int reach = learned.kernels()[0].length;
		for (final List<Trial> trials : Learning.training(recordings, learned.first(), specs, lengths, settings))
			units.add(Learning.examples(trials, "There is nothing to draw from", settings).stream().flatMap(example -> stretches(
				example, whole ? Math.max(1, Math.min(MOST_STRETCHES, example.trial().length() / (STRETCH * reach))) : 1)
					.stream()).toList());
		final int count = units.stream().mapToInt(List::size).sum();
		if (count < FEWEST) throw new InputException("Setting 'bootstrap' is " + settings.get(DunlOptions.BOOTSTRAP) +
			", but there are only " + count + (whole ? " stretches of " + STRETCH + " kernel lengths" : " trials") +
			" to draw from, and at least " + FEWEST + " are needed; record or cut more trials, or set it to 0.");
	}

	private static List<Unit> stretches(final Example example, final int count) {
		final long length = example.trial().length();
		return IntStream.range(0, count).mapToObj(i -> new Unit(example, (int) (i * length / count), (int) ((i + 1) * length /
			count))).toList();
	}

	/** Examples whose samples count as often as they were drawn; those that were not are left out. */
	private List<Example> draw(final Random random) {
		final Map<Example, double[]> weights = new LinkedHashMap<>();
		for (final List<Unit> recording : units)
			for (int i = 0; i < recording.size(); i++) {
				final Unit unit = recording.get(random.nextInt(recording.size()));
				final double[] own = weights.computeIfAbsent(unit.whole(), whole -> new double[whole.trial().length()]);
				for (int t = unit.from(); t < unit.to(); t++)
					own[t]++;
			}
		return units.stream().flatMap(List::stream).map(Unit::whole).distinct().filter(weights::containsKey).map(
			whole -> new Example(whole.trial(), whole.baseline(), weights.get(whole))).toList();
	}

	// -- Bands --

	private Bands bands(final double[][] learned) {
		final int count = settings.get(DunlOptions.BOOTSTRAP);
		final List<Example> all = units.stream().flatMap(List::stream).map(Unit::whole).distinct().toList();
		final Relearning relearning = new Relearning(Encoders.fastest(StageSettings.encoder(settings, specs)), StageSettings.training(settings), StageSettings.projection(
			settings, specs, lengths), all, learned, progress);
		final double[][] centre = relearning.of(all, progress);
		final AtomicInteger done = new AtomicInteger();
		final List<double[][]> kernels = IntStream.range(0, count).parallel().mapToObj(i -> {
			// NB: Seeds that follow each other would begin with draws that are alike.
			final Random random = new Random(settings.get(DunlOptions.SEED) * 0x9E3779B97F4A7C15L + i * 0xD1342543DE82EF95L);
			final double[][] again = aligned(relearning.of(draw(random), quiet()), centre);
			progress.update("Drawing trials for bands", (double) done.incrementAndGet() / count);
			return again;
		}).toList();
		final double[][] low = new double[learned.length][], high = new double[learned.length][];
		for (int c = 0; c < learned.length; c++) {
			low[c] = new double[lengths[c]];
			high[c] = new double[lengths[c]];
			for (int k = 0; k < lengths[c]; k++) {
				final int kernel = c, sample = k;
				final double own = learned[c][k];
				final double[] differences = kernels.stream().mapToDouble(h -> h[kernel][sample] - centre[kernel][sample])
					.toArray();
				low[c][k] = own + Math.min(0, Statistic.percentile(differences, TAIL));
				high[c][k] = own + Math.max(0, Statistic.percentile(differences, 100 - TAIL));
				if (specs.get(c).nonneg()) low[c][k] = Math.max(0, low[c][k]);
			}
		}
		return new Bands(low, high);
	}

	/** What drifted along, with codes that drifted back, and what turned over with them, is no other kernel. */
	private double[][] aligned(final double[][] kernels, final double[][] centre) {
		final double[][] aligned = new double[kernels.length][];
		for (int c = 0; c < kernels.length; c++) {
			final boolean free = !specs.get(c).eventsKnown(), signed = specs.get(c).codeSign() == 2 && !specs.get(c).nonneg();
			final KernelMatch match = KernelMatch.match(new double[][] { kernels[c] }, new double[][] { centre[c] }).get(0);
			final int shift = free ? match.shift() : 0, sign = signed ? match.sign() : 1, kernel = c;
			aligned[c] = IntStream.range(0, kernels[c].length).mapToDouble(k -> k + shift >= 0 && k + shift < lengths[kernel]
				? sign * kernels[kernel][k + shift] : 0).toArray();
		}
		return aligned;
	}

	/** Says nothing of single resamplings, but stops them. */
	private Progress quiet() {
		return new Progress() {

			@Override
			public void update(final String stage, final double fraction) {
				// NB: Told once a resampling.
			}

			@Override
			public boolean cancelled() {
				return progress.cancelled();
			}
		};
	}
}
