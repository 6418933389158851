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
package sc.fiji.dunl.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.KernelBank;

/**
 * What was found in a simulated recording against what is known of it.
 *
 * @param scores one per true kernel
 * @param spare names of learned kernels that no true kernel is left for; their
 *          codes count nowhere
 */
public record TruthReport(List<Score> scores, List<String> spare) {

	/**
	 * One true kernel.
	 *
	 * @param kernel its name
	 * @param learned name of the learned kernel assigned to it, or empty
	 * @param match error, shift and sign of the waveforms
	 * @param events hits, misses and false alarms over all ROIs
	 * @param pearson correlation of learned with true amplitudes of the hits
	 * @param spearman rank correlation of the same
	 * @param bias learned over true amplitude of the hits, see
	 *          {@link Amplitudes#bias}
	 */
	public record Score(String kernel, String learned, KernelMatch match, EventCounts events, OptionalDouble pearson,
		OptionalDouble spearman, OptionalDouble bias)
	{}

	public TruthReport {
		scores = List.copyOf(scores);
		spare = List.copyOf(spare);
	}

	/**
	 * Matches kernels one to one, moves the found codes by their kernel's best
	 * shift and turns them by its sign, and matches them to the true codes of
	 * the same ROI one to one. True codes of amplitude 0 are no events.
	 * Neighbouring found codes without a known onset count as one event.
	 *
	 * @param rois number of ROIs both lists of codes index
	 * @param toleranceSamples largest distance of a hit
	 * @param minAmplitude found events count if their absolute amplitude is
	 *          larger than this
	 */
	public static TruthReport compare(final KernelBank learned, final List<Code> found, final KernelBank truth,
		final List<Code> trueCodes, final int rois, final double toleranceSamples, final double minAmplitude)
	{
		if (Math.abs(learned.rateHz() - truth.rateHz()) > 1e-3 * truth.rateHz()) throw new InputException(
			"The learned kernels are sampled at " + learned.rateHz() + " Hz and the true ones at " + truth.rateHz() +
				" Hz; analyse the recording at its own rate to compare them.");
		final List<KernelMatch> matches = KernelMatch.match(waveforms(learned), waveforms(truth));
		final List<Score> scores = matches.stream().map(match -> score(match, learned, found, truth, trueCodes, rois,
			toleranceSamples, minAmplitude)).toList();
		final List<String> spare = IntStream.range(0, learned.size()).filter(l -> matches.stream().noneMatch(m -> m
			.learned() == l)).mapToObj(l -> learned.get(l).name()).toList();
		return new TruthReport(scores, spare);
	}

	private static Score score(final KernelMatch match, final KernelBank learned, final List<Code> found,
		final KernelBank truth, final List<Code> trueCodes, final int rois, final double tolerance,
		final double minAmplitude)
	{
		EventCounts counts = EventCounts.NONE;
		final List<Double> foundAmplitudes = new ArrayList<>();
		final List<Double> trueAmplitudes = new ArrayList<>();
		for (int roi = 0; roi < rois; roi++) {
			final DetectedEvents detected = DetectedEvents.of(found, roi, match.learned(), minAmplitude);
			final int r = roi;
			final Code[] known = trueCodes.stream().filter(c -> c.roi() == r && c.kernel() == match.truth() && c
				.amplitude() != 0).toArray(Code[]::new);
			final double[] moved = IntStream.range(0, detected.samples().length).mapToDouble(i -> detected
				.samples()[i] + match.shift()).toArray();
			final double[] at = IntStream.range(0, known.length).mapToDouble(i -> known[i].sample()).toArray();
			final EventMatch events = EventMatch.match(moved, at, tolerance);
			counts = counts.plus(events.counts());
			for (final EventMatch.Pair pair : events.pairs()) {
				foundAmplitudes.add(match.sign() * detected.amplitudes()[pair.detected()]);
				trueAmplitudes.add(known[pair.truth()].amplitude());
			}
		}
		final double[] x = foundAmplitudes.stream().mapToDouble(Double::doubleValue).toArray();
		final double[] y = trueAmplitudes.stream().mapToDouble(Double::doubleValue).toArray();
		return new Score(truth.get(match.truth()).name(), match.found() ? learned.get(match.learned()).name() : "",
			match, counts, Amplitudes.pearson(x, y), Amplitudes.spearman(x, y), Amplitudes.bias(x, y));
	}

	private static double[][] waveforms(final KernelBank bank) {
		return bank.kernels().stream().map(k -> k.waveform()).toArray(double[][]::new);
	}

	/** One line per true kernel, for people; numbers with a decimal point in every locale. */
	public String text() {
		final StringBuilder text = new StringBuilder();
		for (final Score score : scores)
			text.append(score.match.found() ? line(score) : String.format("%s: no kernel was learned for it%n",
				score.kernel));
		if (!spare.isEmpty()) text.append(String.format("without a true kernel: %s%n", String.join(", ", spare)));
		return text.toString();
	}

	private static String line(final Score score) {
		return String.format(Locale.ROOT,
			"%s, learned as %s: error %.3f, shift %d sample(s)%s, hit rate %.2f (%d of %d), false rate %.2f (%d of %d), " +
				"amplitude correlation %s, learned/true %s%n", score.kernel, score.learned, score.match.error(),
			score.match.shift(), score.match.sign() < 0 ? ", upside down" : "", score.events.hitRate(), score.events
				.hits(), score.events.hits() + score.events.misses(), score.events.falseRate(), score.events
					.falseAlarms(), score.events.hits() + score.events.falseAlarms(), number(score.pearson), number(
						score.bias));
	}

	private static String number(final OptionalDouble value) {
		return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "not defined";
	}
}
