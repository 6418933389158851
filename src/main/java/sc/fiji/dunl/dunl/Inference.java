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
package sc.fiji.dunl.dunl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/**
 * From a trial and kernels to the codes that are reported: the encoder finds
 * where each kernel starts; if asked, each run of codes of a freely placed
 * kernel becomes one event and all amplitudes are fitted again without the
 * penalty. Refitted amplitudes come with how sure they are.
 */
public final class Inference {

	private final Encoder encoder;
	private final double[][] kernels;
	private final boolean debias;
	private final double[] minimum;
	private final double smallestScore;
	private final boolean search;

	/**
	 * @param encoder with the settings to encode with
	 * @param kernels [kernel][sample], all of one length
	 * @param debias whether to pick single events and refit their amplitudes
	 * @param minimum freely placed events whose refitted amplitude is smaller are
	 *          dropped; per ROI, in units of the trials
	 */
	public Inference(final Encoder encoder, final double[][] kernels, final boolean debias, final double... minimum) {
		this(encoder, kernels, debias, minimum, 0, false);
	}

	private Inference(final Encoder encoder, final double[][] kernels, final boolean debias, final double[] minimum,
		final double smallestScore, final boolean search)
	{
		this.encoder = encoder;
		this.kernels = kernels;
		this.debias = debias;
		this.minimum = minimum;
		this.smallestScore = smallestScore;
		this.search = search;
	}

	/** The same, dropping freely placed events of a lower score; see {@link Confidence#score}. */
	public Inference withSmallestScore(final double score) {
		return new Inference(encoder, kernels, debias, minimum, score, search);
	}

	/**
	 * The same, with an {@link EventSearch} that begins at the events of the
	 * encoder, if this refits amplitudes and a search covers the settings. A
	 * freely placed event costs {@code minimum^2 / 2}, so that one by itself must
	 * have the minimum's amplitude; traces without a minimum are not searched.
	 */
	public Inference withSearch() {
		return new Inference(encoder, kernels, debias, minimum, smallestScore, EventSearch.covers(encoder.settings()));
	}

	/**
	 * What was found in one trace of a trial.
	 *
	 * @param codes by kernel, then sample; roi as given
	 * @param baseline of the trace in the trial
	 * @param iterations that the encoder made
	 */
	public record Found(List<Code> codes, double baseline, int iterations) {}

	/**
	 * Finds the codes of every trace of a trial: one result per ROI.
	 *
	 * @param given baseline of each trace, or null where it is estimated
	 */
	public List<Found> of(final Trial trial, final double[] given, final Progress progress) {
		final EncoderSettings settings = encoder.settings();
		final Encoding encoding = encoder.encode(trial, given, kernels, progress);
		final CodeGrid grid = CodeGrid.of(trial.length(), kernels[0].length, settings.stride(), settings.edges());
		final List<Found> found = new ArrayList<>();
		for (int n = 0; n < trial.rois(); n++)
			found.add(debias ? refit(trial, n, encoding, grid, progress) : asEncoded(trial, n, encoding, grid));
		return found;
	}

	private Found asEncoded(final Trial trial, final int roi, final Encoding encoding, final CodeGrid grid) {
		final List<Code> codes = new ArrayList<>();
		for (int c = 0; c < kernels.length; c++) {
			final double[] x = encoding.x()[roi][c];
			final Support support = trial.support().get(c);
			if (support.known()) for (int i = 0; i < support.size(); i++)
				codes.add(known(trial, roi, c, i, x[grid.position(support.sample(i))]));
			else for (int d = 0; d < x.length; d++)
				if (x[d] != 0) codes.add(new Code(roi, c, trial.number(), trial.firstSample() + grid.sample(d), 0, x[d]));
		}
		return new Found(codes, encoding.a()[roi], encoding.iterations()[roi]);
	}

	private Found refit(final Trial trial, final int roi, final Encoding encoding, final CodeGrid grid,
		final Progress progress)
	{
		List<Refit.Placement> placements = searched(trial, roi, encoding, placements(trial, roi, encoding, grid), progress);
		Refit.Result result = refit(trial, roi, encoding, placements);
		for (List<Refit.Placement> kept = kept(trial, roi, placements, result); kept.size() < placements.size(); kept = kept(
			trial, roi, placements, result))
		{
			progress.check();
			placements = kept;
			result = refit(trial, roi, encoding, placements);
		}
		final List<Code> codes = new ArrayList<>();
		for (int c = 0; c < kernels.length; c++) {
			final Support support = trial.support().get(c);
			if (support.known()) for (int i = 0; i < support.size(); i++) {
				final int index = placements.indexOf(new Refit.Placement(c, support.sample(i)));
				codes.add(known(trial, roi, c, i, index < 0 ? 0 : result.amplitudes()[index]));
			}
			else for (int i = 0; i < placements.size(); i++)
				if (placements.get(i).kernel() == c) codes.add(new Code(roi, c, trial.number(), trial.firstSample() +
					placements.get(i).sample(), 0, result.amplitudes()[i]));
		}
		return new Found(judged(codes, trial, roi, result.baseline()), result.baseline(), encoding.iterations()[roi]);
	}

	/** The placements that a search ends at, where there is anything to search for. */
	private List<Refit.Placement> searched(final Trial trial, final int roi, final Encoding encoding,
		final List<Refit.Placement> start, final Progress progress)
	{
		if (!search || minimum[roi] == 0 || Problem.allKnown(trial.support())) return start;
		final double[] price = new double[kernels.length];
		Arrays.fill(price, minimum[roi] * minimum[roi] / 2);
		return new EventSearch(trial, roi, kernels, encoder.settings(), price, encoding.a()[roi]).from(start, progress)
			.placements().stream().sorted(Comparator.comparingInt(Refit.Placement::kernel).thenComparingInt(
				Refit.Placement::sample)).toList();
	}

	/** The codes of a trace with how sure they are. */
	private List<Code> judged(final List<Code> codes, final Trial trial, final int roi, final double baseline) {
		final Confidence[] confidence = confidence(trial, roi, codes.stream().map(code -> new Refit.Placement(code.kernel(),
			code.sample() - trial.firstSample())).toList(), codes.stream().mapToDouble(Code::amplitude).toArray(), baseline);
		return IntStream.range(0, confidence.length).mapToObj(i -> codes.get(i).with(confidence[i])).toList();
	}

	private Confidence[] confidence(final Trial trial, final int roi, final List<Refit.Placement> placements,
		final double[] amplitudes, final double baseline)
	{
		return AmplitudeErrors.of(trial.y()[roi], trial.observed(roi), kernels, signs(), placements, amplitudes, baseline,
			encoder.settings().estimateBaseline());
	}

	private int[] signs() {
		return IntStream.range(0, kernels.length).map(encoder.settings()::sign).toArray();
	}

	private Refit.Result refit(final Trial trial, final int roi, final Encoding encoding,
		final List<Refit.Placement> placements)
	{
		return Refit.of(trial.y()[roi], trial.observed(roi), kernels, signs(), placements, encoder.settings()
			.estimateBaseline() ? Double.NaN : encoding.a()[roi]);
	}

	/** Events to refit, by sample within each kernel. */
	private List<Refit.Placement> placements(final Trial trial, final int roi, final Encoding encoding,
		final CodeGrid grid)
	{
		final List<Refit.Placement> placements = new ArrayList<>();
		for (int c = 0; c < kernels.length; c++) {
			final double[] x = encoding.x()[roi][c];
			final Support support = trial.support().get(c);
			if (support.known()) {
				// NB: An onset the penalty or another kernel switched off stays off.
				final boolean selective = encoder.settings().lambda(c) > 0 || encoder.settings().q().isPresent();
				for (int i = 0; i < support.size(); i++)
					if (!selective || x[grid.position(support.sample(i))] != 0) placements.add(new Refit.Placement(c, support
						.sample(i)));
				continue;
			}
			for (final int position : EventPicker.pick(x))
				if (visible(kernels[c], grid.sample(position), trial, roi)) placements.add(new Refit.Placement(c, grid
					.sample(position)));
		}
		placements.sort(Comparator.comparingInt(Refit.Placement::kernel).thenComparingInt(Refit.Placement::sample));
		return placements;
	}

	private static boolean visible(final double[] kernel, final int start, final Trial trial, final int roi) {
		final boolean[] observed = trial.observed(roi);
		double inside = 0, all = 0;
		for (int k = 0; k < kernel.length; k++) {
			all += kernel[k] * kernel[k];
			if (start + k >= 0 && start + k < trial.length() && (observed == null || observed[start + k])) inside += kernel[k] * kernel[k];
		}
		return inside >= EventSearch.VISIBLE_ENERGY * all;
	}

	/** All but freely placed events below the smallest amplitude, or if there are none, the smallest score. */
	private List<Refit.Placement> kept(final Trial trial, final int roi, final List<Refit.Placement> placements,
		final Refit.Result result)
	{
		final double[] amplitudes = result.amplitudes();
		final List<Refit.Placement> kept = kept(trial, placements, Arrays.stream(amplitudes).map(Math::abs).toArray(),
			minimum[roi]);
		if (kept.size() < placements.size() || smallestScore == 0) return kept;
		return kept(trial, placements, Arrays.stream(confidence(trial, roi, placements, amplitudes, result.baseline()))
			.mapToDouble(Confidence::score).toArray(), smallestScore);
	}

	/**
	 * All but the freely placed events of a size below the smallest. Of those that
	 * overlap each other only the smallest goes, since the next may be small only
	 * because of it.
	 */
	private List<Refit.Placement> kept(final Trial trial, final List<Refit.Placement> placements, final double[] sizes,
		final double smallest)
	{
		final boolean[] small = new boolean[sizes.length];
		for (int i = 0; i < small.length; i++)
			small[i] = !trial.support().get(placements.get(i).kernel()).known() && sizes[i] < smallest;
		final List<Refit.Placement> kept = new ArrayList<>();
		for (int i = 0; i < small.length; i++)
			if (!small[i] || !smallestNearby(placements, sizes, small, i)) kept.add(placements.get(i));
		return kept;
	}

	private boolean smallestNearby(final List<Refit.Placement> placements, final double[] sizes, final boolean[] small,
		final int i)
	{
		for (int j = 0; j < sizes.length; j++) {
			if (!small[j] || j == i || Math.abs(placements.get(j).sample() - placements.get(i).sample()) >= kernels[0].length)
				continue;
			if (sizes[j] < sizes[i] || sizes[j] == sizes[i] && j < i) return false;
		}
		return true;
	}

	private static Code known(final Trial trial, final int roi, final int kernel, final int onset,
		final double amplitude)
	{
		final Support support = trial.support().get(kernel);
		return new Code(roi, kernel, trial.number(), trial.firstSample() + support.sample(onset), support.eventRow(onset),
			amplitude);
	}
}
