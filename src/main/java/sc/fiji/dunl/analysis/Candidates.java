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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.settings.Option;
import sc.fiji.dunl.settings.Settings;

/** The combinations that {@link ChoiceOptions} ask for, the simplest first. */
final class Candidates {

	/** More would take days, and choose by chance. */
	private static final int MOST = 200;

	private static final List<Integer> KERNEL_NUMS = List.of(1, 2, 3);
	private static final List<Double> PENALTY_FACTORS = List.of(0.5, 1.0, 2.0);

	private final Settings settings;
	private final List<KernelSpec> specs;
	private final List<Recording> recordings;

	private Candidates(final Settings settings, final List<KernelSpec> specs, final List<Recording> recordings) {
		this.settings = settings;
		this.specs = specs;
		this.recordings = recordings;
	}

	/**
	 * All combinations: those with fewer kernels before those with more, of equally
	 * many the shorter, of equally long the ones with the larger penalty.
	 *
	 * @param specs the kernels that the settings name; may be none
	 * @throws InputException if a list holds what cannot be tried
	 */
	static List<Candidate> of(final Settings settings, final List<KernelSpec> specs, final List<Recording> recordings) {
		return new Candidates(settings, specs, recordings).all();
	}

	private List<Candidate> all() {
		final List<Candidate> all = new ArrayList<>();
		final List<Integer> numbers = numbers();
		final List<Double> lengths = lengths();
		final Optional<Option<Double>> penalty = penalty();
		final List<Double> penalties = penalties(penalty);
		final long count = (long) numbers.size() * lengths.size() * penalties.size();
		if (count > MOST) throw new InputException("Settings 'kernel_nums', 'kernel_lengths_s' and 'penalties' make " + count +
			" combinations; name at most " + MOST + ", such as three of each.");
		for (final int number : numbers)
			for (final double length : lengths)
				for (final double value : penalties)
					all.add(candidate(number, length, penalty, value));
		return all;
	}

	private Candidate candidate(final int number, final double length, final Optional<Option<Double>> penalty,
		final double value)
	{
		Settings own = settings;
		if (specs.isEmpty() && !own.get(DunlOptions.KERNEL_PER_EVENT)) own = own.with(DunlOptions.KERNEL_NUM, number);
		if (!Double.isNaN(length)) own = own.with(DunlOptions.KERNEL_LENGTH, length);
		if (penalty.isPresent()) own = own.with(penalty.get(), value);
		return new Candidate(number, length, value, own, Double.isNaN(length) ? specs : specs.stream().map(spec -> spec
			.ofLength(length)).toList());
	}

	// -- What is tried --

	private List<Integer> numbers() {
		final List<Integer> given = values(ChoiceOptions.KERNEL_NUMS, DunlOptions.KERNEL_NUM, "1,2,3");
		final boolean perEvent = settings.get(DunlOptions.KERNEL_PER_EVENT);
		if (specs.isEmpty() && !perEvent) return given.isEmpty() ? KERNEL_NUMS : given;
		final int number = specs.isEmpty() ? UnnamedKernels.of(settings, recordings).size() : specs.size();
		if (!given.isEmpty() && !given.equals(List.of(number))) throw new InputException("Setting 'kernel_nums' is '" +
			settings.get(ChoiceOptions.KERNEL_NUMS) + "', but " + (specs.isEmpty() ? "kernel_per_event is true, which makes " +
				number + " kernel(s)" : number + " kernel(s) are already named (" + String.join(", ", specs.stream().map(
					KernelSpec::name).toList()) + ")") +
			"; leave kernel_nums out to choose their length and penalty alone.");
		return List.of(number);
	}

	private List<Double> lengths() {
		final List<Double> given = values(ChoiceOptions.KERNEL_LENGTHS, DunlOptions.KERNEL_LENGTH, "0.8,1.6");
		final int samples = settings.get(DunlOptions.KERNEL_SAMPLES);
		if (!given.isEmpty() && samples > 0) throw new InputException("Setting 'kernel_lengths_s' is '" + settings.get(
			ChoiceOptions.KERNEL_LENGTHS) + "' but 'kernel_length' is " + samples +
			" samples, which wins; set kernel_length to 0 to try lengths in seconds.");
		if (!given.isEmpty()) return given;
		if (samples > 0) return List.of(Double.NaN);
		final List<Double> named = specs.stream().map(KernelSpec::lengthSeconds).distinct().toList();
		return List.of(named.isEmpty() ? settings.get(DunlOptions.KERNEL_LENGTH) : named.size() == 1 ? named.get(0)
			: Double.NaN);
	}

	/** The setting that kernels take their penalty from: that of kernels that may start anywhere, if there are any. */
	private Optional<Option<Double>> penalty() {
		if (settings.get(DunlOptions.PROX).equals("threshold")) return Optional.empty();
		if (specs.isEmpty()) return Optional.of(settings.get(DunlOptions.KERNEL_PER_EVENT)
			? DunlOptions.KNOWN_SPARSE_REGULARIZATION : DunlOptions.CODE_SPARSE_REGULARIZATION);
		final List<KernelSpec> takers = specs.stream().filter(spec -> Double.isNaN(spec.lambda())).toList();
		if (takers.isEmpty()) return Optional.empty();
		return Optional.of(takers.stream().allMatch(KernelSpec::eventsKnown) ? DunlOptions.KNOWN_SPARSE_REGULARIZATION
			: DunlOptions.CODE_SPARSE_REGULARIZATION);
	}

	private List<Double> penalties(final Optional<Option<Double>> penalty) {
		final List<Double> given = values(ChoiceOptions.PENALTIES, DunlOptions.CODE_SPARSE_REGULARIZATION, "2,4,8");
		if (penalty.isEmpty()) {
			if (!given.isEmpty()) throw new InputException("Setting 'penalties' is '" + settings.get(ChoiceOptions.PENALTIES) +
				"', but " + (settings.get(DunlOptions.PROX).equals("threshold") ? "unrolling_prox is threshold"
					: "each kernel names a penalty of its own") + ", so that none takes it; leave penalties out.");
			return List.of(Double.NaN);
		}
		final List<Double> tried = given.isEmpty() ? PENALTY_FACTORS.stream().map(f -> f * settings.get(penalty.get()))
			.distinct().toList() : given;
		return tried.stream().sorted(Comparator.reverseOrder()).toList();
	}

	/**
	 * The different values of a list, ascending.
	 *
	 * @param single the setting that each of them is a value of
	 */
	private <T extends Number & Comparable<T>> List<T> values(final Option<String> list, final Option<T> single,
		final String example)
	{
		final String text = settings.get(list).strip();
		if (text.isEmpty()) return List.of();
		try {
			return Arrays.stream(text.split("[,;]", -1)).map(String::strip).map(single::parse).distinct().sorted().toList();
		}
		catch (final InputException e) {
			throw new InputException("Setting '" + list.key() + "' is '" + text + "'; each of its values must be " + single
				.allowed() + ", separated by commas, such as " + example + ".", e);
		}
	}
}
