package sc.fiji.dunl.dunl;

import java.util.List;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/**
 * What is the same for all encoders when they set out on a trial: the checked
 * inputs, the code positions, the step, and the samples that move the baseline.
 * Immutable.
 */
final class Problem {

	final EncoderSettings settings;
	final KernelGram gram;
	/** [roi][sample] */
	final double[][] y;
	/** [roi], or null where it is estimated. */
	final double[] baseline;
	final CodeGrid grid;
	/** [kernel][position], null for a kernel that may start anywhere. */
	final boolean[][] allowed;
	/** Where all onsets are known, else null. */
	final OnsetGram onsets;
	/** Number of samples, from the first, whose mean residual moves the baseline. */
	final int baselineEnd;
	final StepSize step;

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
		y = trial.y();
		grid = CodeGrid.of(trial.length(), gram.length(), settings.stride(), settings.edges());
		allowed = new boolean[kernels][];
		for (int c = 0; c < kernels; c++)
			allowed[c] = grid.allowed(trial.support().get(c));
		onsets = allKnown(trial.support()) ? OnsetGram.of(gram, grid, allowed) : null;
		baselineEnd = baselineEnd(trial);
		step = StepSize.of(settings, gram, onsets, settings.estimateBaseline() && baselineEnd == trial.length());
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

	private int baselineEnd(final Trial trial) {
		if (!settings.estimateBaseline() || !settings.baselineBeforeOnset() || onsets == null) return trial.length();
		int first = trial.length();
		for (final Support support : trial.support())
			if (support.size() > 0) first = Math.min(first, support.sample(0));
		if (first <= 0) throw new InputException(
			"A trial starts with a known onset, so no sample is left to estimate its baseline from; " +
				"start trials earlier or estimate the baseline from the whole trial.");
		return first;
	}

	private double limit() {
		double largest = 1;
		for (final double[] trace : y)
			for (int t = 0; t < trace.length; t++) {
				if (!Double.isFinite(trace[t])) throw new InputException("Sample " + t + " of a trial is " + trace[t] +
					"; fill or leave out missing samples before codes are found.");
				largest = Math.max(largest, Math.abs(trace[t]));
			}
		return 1e8 * largest * y[0].length;
	}

	/** @throws DivergenceException if one of the first {@code count} codes of an iteration grew beyond all measure */
	void checkSize(final double[] codes, final int count, final int iteration) {
		for (int i = 0; i < count; i++)
			if (!(Math.abs(codes[i]) < limit)) throw new DivergenceException(iteration, step.alpha(), step.bound());
	}
}
