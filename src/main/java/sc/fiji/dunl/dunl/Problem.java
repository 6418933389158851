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
import java.util.Comparator;
import java.util.List;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/**
 * What is the same for all encoders when they set out on a trial: the checked
 * inputs, the code positions, and what there is of each trace. Immutable.
 */
final class Problem {

	final EncoderSettings settings;
	final KernelGram gram;
	/** [roi], or null where it is estimated. */
	final double[] baseline;
	final CodeGrid grid;
	/** [kernel][position], null for a kernel that may start anywhere. */
	final boolean[][] allowed;
	/** One per ROI. */
	final List<TraceProblem> traces;

	/** Codes beyond this have diverged. */
	private final double limit;

	private Problem(final EncoderSettings settings, final KernelGram gram, final Trial trial,
		final double[] baseline)
	{
		final int kernels = gram.count();
		if (kernels != settings.kernels() || trial.support().size() != settings.kernels()) throw new InputException(
			kernels + " kernels and " + trial.support().size() + " supports were given where the settings speak of " +
				settings.kernels() + " kernels.");
		if (!settings.estimateBaseline() && (baseline == null || baseline.length != trial.rois()))
			throw new InputException("The baseline of each trace is needed, since est_baseline_activity is false.");
		this.settings = settings;
		this.gram = gram;
		this.baseline = settings.estimateBaseline() ? null : baseline;
		grid = CodeGrid.of(trial.length(), gram.length(), settings.stride(), settings.edges());
		allowed = new boolean[kernels][];
		for (int c = 0; c < kernels; c++)
			allowed[c] = grid.allowed(trial.support().get(c));
		traces = traces(trial, baselineEnd(trial));
		limit = limit();
	}

	static Problem of(final EncoderSettings settings, final KernelGram gram, final Trial trial,
		final double[] baseline)
	{
		return new Problem(settings, gram, trial, baseline);
	}

	/** Whether every kernel's onsets are known. */
	static boolean allKnown(final List<Support> supports) {
		for (final Support support : supports)
			if (!support.known()) return false;
		return true;
	}

	private List<TraceProblem> traces(final Trial trial, final int baselineEnd) {
		final boolean known = allKnown(trial.support());
		// NB: A kernel that started before the trial reaches into the samples before its first onset.
		final boolean joint = settings.estimateBaseline() && (baselineEnd == trial.length() || trial.support().stream()
			.anyMatch(support -> support.size() > 0 && support.sample(0) < 0));
		final List<TraceProblem> list = new ArrayList<>();
		for (int n = 0; n < trial.rois(); n++) {
			final boolean[] observed = trial.observed(n);
			final OnsetGram onsets = known ? gram.onsets(grid, trial.support(), allowed, observed) : null;
			list.add(TraceProblem.of(trial.y()[n], observed, baselineEnd, onsets, StepSize.of(settings, gram, onsets, joint),
				"trace " + (n + 1) + " of trial " + trial.number()));
		}
		if (!settings.neuronsCoupled() || trial.observed() == null) return list;
		// NB: Neurons that are shrunk together move by one step, the shortest.
		final StepSize shortest = list.stream().map(trace -> trace.step).min(Comparator.comparingDouble(StepSize::alpha))
			.orElseThrow();
		return list.stream().map(trace -> trace.with(shortest)).toList();
	}

	/** Smallest of the certified steps of the traces. */
	double bound() {
		return traces.stream().mapToDouble(trace -> trace.step.bound()).min().orElseThrow();
	}

	private int baselineEnd(final Trial trial) {
		if (!settings.estimateBaseline() || !settings.baselineBeforeOnset() || !allKnown(trial.support())) return trial
			.length();
		return trial.firstOnset();
	}

	private double limit() {
		double largest = 1;
		for (final TraceProblem trace : traces)
			for (final double value : trace.y)
				largest = Math.max(largest, Math.abs(value));
		return 1e8 * largest * grid.samples();
	}

	/** What the iterations on a trace that depends on no other lower: its loss and the sparse penalty. */
	double objective(final TraceProblem trace, final double[] eta, final CodeList x) {
		double sum = trace.loss(settings.likelihood(), eta);
		for (int c = 0; c < settings.kernels(); c++)
			sum += settings.lambda(c) * Vectors.magnitude(x.value, x.from[c], x.from[c + 1]);
		return sum;
	}

	/** @throws DivergenceException if one of the first {@code count} codes of an iteration grew beyond all measure */
	void checkSize(final double[] codes, final int count, final int iteration, final StepSize step) {
		for (int i = 0; i < count; i++)
			if (!(Math.abs(codes[i]) < limit)) throw new DivergenceException(iteration, step.alpha(), step.bound());
	}
}
