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
import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.dunl.dunl.Encoder;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.Encoders;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trial.Trial;

/**
 * Learns the same kernels from several starts ({@code restarts}), since where
 * learning ends depends on where it began.
 *
 * @param best the learning of the smallest loss
 * @param compared what the others found; empty if there was one start
 * @param again whether the best began at random since windows of the traces led to
 *          kernels without any event
 */
record Starts(Learning best, List<Restart> compared, boolean again) {

	private record One(Learning learning, boolean again) {}

	/** As {@link Learning#of}, with the seed of the settings and those that follow it. */
	static Starts learn(final List<CutRecording> recordings, final List<KernelSpec> specs, final int[] lengths,
		final double rateHz, final Settings settings, final Progress progress)
	{
		final int count = settings.get(DunlOptions.RESTARTS);
		final int[] seeds = IntStream.range(0, count).map(i -> settings.get(DunlOptions.SEED) + i).toArray();
		final List<One> all = new ArrayList<>();
		for (int i = 0; i < count; i++)
			all.add(one(recordings, specs, lengths, rateHz, settings, seeds[i], progress.part(i, count)));
		final List<Learning> learned = all.stream().map(One::learning).toList();
		int best = 0;
		for (int i = 1; i < count; i++)
			if (learned.get(i).loss() < learned.get(best).loss()) best = i;
		return new Starts(learned.get(best), count == 1 ? List.of() : Restart.compare(specs, seeds, learned.stream()
			.mapToDouble(Learning::loss).toArray(), learned.stream().map(Learning::kernels).toList(), best), all.get(best).again());
	}

	/**
	 * One start. Where events crowd, hardly a window holds one alone, and their mean
	 * fits none of them: kernels that begin there may end without any event, of which
	 * nothing is learned. Then random numbers are the better start.
	 */
	private static One one(final List<CutRecording> recordings, final List<KernelSpec> specs, final int[] lengths,
		final double rateHz, final Settings settings, final int seed, final Progress progress)
	{
		final Learning fromData = Learning.of(recordings, specs, lengths, rateHz, settings, seed, progress);
		if (!settings.get(DunlOptions.KERNEL_INITIALIZATION).equals(DunlOptions.START_DATA) || settings.get(
			DunlOptions.EPOCHS) == 0 || specs.stream().anyMatch(KernelSpec::eventsKnown) || hasEvent(recordings, specs,
				fromData, settings, progress)) return new One(fromData, false);
		final Learning random = Learning.of(recordings, specs, lengths, rateHz, settings.with(
			DunlOptions.KERNEL_INITIALIZATION, DunlOptions.START_RANDOM), seed, progress);
		return hasEvent(recordings, specs, random, settings, progress) ? new One(random, true) : new One(fromData, false);
	}

	/** Whether the kernels have any event; ends at the first. */
	private static boolean hasEvent(final List<CutRecording> recordings, final List<KernelSpec> specs,
		final Learning learning, final Settings settings, final Progress progress)
	{
		final EncoderSettings encoder = StageSettings.encoder(settings, specs);
		final Encoder fastest = Encoders.fastest(encoder);
		for (final CutRecording recording : recordings) {
			final CutRecording scaled = settings.get(DunlOptions.PENALTY_UNIT).equals(DunlOptions.LAMBDA_MAX) ? recording
				.inLargestPenalties(encoder, learning.kernels(), settings) : recording;
			for (final CutRecording seen : scaled.seen(settings)) {
				final Trial trial = seen.trials().get(0);
				if (StageSettings.inference(settings, fastest, learning.kernels(), seen).of(trial, GivenBaseline.of(trial,
					settings), progress).stream().flatMap(found -> found.codes().stream()).anyMatch(code -> code
						.amplitude() != 0)) return true;
			}
		}
		return false;
	}
}
