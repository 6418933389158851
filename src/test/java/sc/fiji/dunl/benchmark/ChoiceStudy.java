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
package sc.fiji.dunl.benchmark;

import java.util.List;
import java.util.Locale;

import sc.fiji.dunl.analysis.Choice;
import sc.fiji.dunl.analysis.Choosing;
import sc.fiji.dunl.analysis.TwoShapes;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;

/**
 * How often the settings that are chosen are those of a simulation, {@link TwoShapes}.
 * Arguments: trials, noise, first and last seed, and any settings as key=value.
 * Each seed has a line for every combination, with the best and the chosen one.
 */
public final class ChoiceStudy {

	private ChoiceStudy() {
		// NB: static use only.
	}

	/** Prints what is chosen for each seed. */
	public static void main(final String... args) {
		Settings settings = TwoShapes.settings();
		for (int i = 4; i < args.length; i++)
			settings = settings.with(args[i].split("=", 2)[0], args[i].split("=", 2)[1]);
		for (int seed = Integer.parseInt(args[2]); seed <= Integer.parseInt(args[3]); seed++) {
			final long start = System.nanoTime();
			final Choice choice = Choosing.choose(List.of(TwoShapes.recording(Integer.parseInt(args[0]), Double.parseDouble(
				args[1]), seed)), settings.with("seed", seed), List.of(), Progress.NONE);
			System.out.printf(Locale.ROOT, "seed %d: %.1f s, %s%n", seed, (System.nanoTime() - start) / 1e9, choice.candidate()
				.words());
			for (int i = 0; i < choice.trials().size(); i++) {
				final Choice.Tried tried = choice.trials().get(i);
				System.out.printf(Locale.ROOT, "  %s: loss %.4f (s.e. %.4f), difference %.4f (%.4f), training %.4f, %.0f codes %s%n",
					tried.candidate().words(), tried.loss(), tried.lossError(), tried.difference(), tried.differenceError(), tried
						.trainingLoss(), tried.codes(), choice.word(i));
			}
		}
	}
}
