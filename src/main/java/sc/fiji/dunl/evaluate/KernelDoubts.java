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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;

/**
 * What a user should doubt of learned kernels: those that are copies of another,
 * that are hardly used, or that are cut off at their ends.
 */
public final class KernelDoubts {

	/** Normalised cross-correlation from which two kernels count as copies. */
	static final double COPY = 0.95;

	/** Part of the codes, or of the known onsets, below which a kernel counts as unused. */
	static final double UNUSED = 0.02;

	/** Part of its peak from which a kernel has not come back at its end: mean size of its last samples. */
	static final double HIGH_END = 0.15;

	/** Part of its peak from which a kernel that rises for several samples begins too late. */
	static final double HIGH_START = 0.3;

	/** Samples to the peak from which a rise is not a single step between samples. */
	private static final int RISE = 3;

	/** Last samples that are looked at: one in so many. */
	private static final int END = 20;

	/** Sentences of one kind that are spelt out; there may be kernels for each of hundreds of ROIs. */
	private static final int SPELT_OUT = 5;

	private final KernelBank kernels;
	private final List<Code> codes;

	private KernelDoubts(final KernelBank kernels, final List<Code> codes) {
		this.kernels = kernels;
		this.codes = codes;
	}

	/**
	 * Sentences about kernels.
	 *
	 * @param kernels learned
	 * @param codes all that were found, known onsets also where their amplitude is
	 *          zero
	 */
	public static List<String> of(final KernelBank kernels, final List<Code> codes) {
		final KernelDoubts doubts = new KernelDoubts(kernels, codes);
		final List<String> all = new ArrayList<>();
		all.addAll(few(doubts.copies()));
		all.addAll(few(doubts.unused()));
		all.addAll(few(doubts.truncated()));
		return all;
	}

	private static List<String> few(final List<String> sentences) {
		if (sentences.size() <= SPELT_OUT) return sentences;
		final List<String> few = new ArrayList<>(sentences.subList(0, SPELT_OUT));
		few.add("The same is true of " + (sentences.size() - SPELT_OUT) + " more kernels or pairs of them.");
		return few;
	}

	// -- Copies --

	private List<String> copies() {
		final List<String> copies = new ArrayList<>();
		for (int b = 1; b < kernels.size(); b++)
			for (int a = 0; a < b; a++) {
				final Kernel one = kernels.get(a), other = kernels.get(b);
				if (!compete(one.spec(), other.spec())) continue;
				final double c = likeness(one, other);
				if (Math.abs(c) >= COPY) copies.add(String.format(Locale.ROOT,
					"Kernels '%s' and '%s' have nearly the same shape%s (correlation %.2f), so they take turns in what one of " +
						"them could explain; learn one kernel fewer.", one.name(), other.name(), c < 0 ? " upside down" : "", Math.abs(
							c)));
			}
		return copies;
	}

	/** Whether two kernels may explain the same response: kernels of different events may well be alike. */
	private static boolean compete(final KernelSpec a, final KernelSpec b) {
		return a.roi().equals(b.roi()) && (!a.eventsKnown() || !b.eventsKnown() || !Collections.disjoint(a.events(), b
			.events()));
	}

	/** Normalised cross-correlation: at the best shift, unless both start at known events and so cannot be shifted. */
	private static double likeness(final Kernel a, final Kernel b) {
		if (!a.spec().eventsKnown() || !b.spec().eventsKnown()) {
			final KernelMatch match = KernelMatch.match(new double[][] { a.waveform() }, new double[][] { b.waveform() }).get(0);
			return match.sign() * Math.sqrt(1 - match.error() * match.error());
		}
		final double dot = IntStream.range(0, Math.min(a.length(), b.length())).mapToDouble(k -> a.waveform()[k] * b
			.waveform()[k]).sum();
		final double norms = Math.sqrt(energy(a) * energy(b));
		return norms == 0 ? 0 : dot / norms;
	}

	private static double energy(final Kernel kernel) {
		return IntStream.range(0, kernel.length()).mapToDouble(k -> kernel.waveform()[k] * kernel.waveform()[k]).sum();
	}

	// -- Unused --

	private List<String> unused() {
		final int[] used = new int[kernels.size()], listed = new int[kernels.size()];
		for (final Code code : codes) {
			listed[code.kernel()]++;
			if (code.amplitude() != 0) used[code.kernel()]++;
		}
		final List<String> unused = new ArrayList<>();
		for (int c = 0; c < used.length; c++) {
			final KernelSpec spec = kernels.get(c).spec();
			final int of = spec.eventsKnown() ? listed[c] : IntStream.range(0, used.length).filter(other -> !kernels.get(other)
				.spec().eventsKnown() && kernels.get(other).spec().roi().equals(spec.roi())).map(other -> used[other]).sum();
			if (used[c] == 0) unused.add("Kernel '" + spec.name() + "' has no code other than 0, so its shape is not learned from " +
				"anything; leave it out, or lower the penalty.");
			else if (used[c] < UNUSED * of) unused.add("Kernel '" + spec.name() + "' has only " + used[c] + " of " + of + (spec
				.eventsKnown() ? " codes at its events that are not 0" : " codes of kernels that may start anywhere") +
				", so its shape rests on little; leave it out, or learn from more trials.");
		}
		return unused;
	}

	// -- Cut off --

	private List<String> truncated() {
		final List<String> truncated = new ArrayList<>();
		for (final Kernel kernel : kernels.kernels()) {
			final double[] h = kernel.waveform();
			int peak = 0;
			for (int k = 1; k < h.length; k++)
				if (Math.abs(h[k]) > Math.abs(h[peak])) peak = k;
			final double height = Math.abs(h[peak]);
			final int last = Math.max(Math.min(2, h.length), h.length / END);
			double end = 0;
			for (int k = h.length - last; k < h.length; k++)
				end += Math.abs(h[k]) / last;
			if (end >= HIGH_END * height) truncated.add(String.format(Locale.ROOT,
				"Kernel '%s' is still at %.0f %% of its peak at its end, so the response is longer than %.3g s; make the kernel " +
					"longer.", kernel.name(), 100 * end / height, h.length / kernels.rateHz()));
			// NB: A response to a known event cannot begin before it.
			if (!kernel.spec().eventsKnown() && peak >= RISE && Math.abs(h[0]) >= HIGH_START * height) truncated.add(String
				.format(Locale.ROOT, "Kernel '%s' begins at %.0f %% of its peak and rises further, so the response begins before " +
					"it; make the kernel longer, or try another seed (restarts).", kernel.name(), 100 * Math.abs(h[0]) / height));
		}
		return truncated;
	}
}
