package sc.fiji.dunl.dunl;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Trial;

/**
 * Encodes gaussian trials at a cost of the codes that are active rather than of
 * the samples: {@code H'(y - a - Hz) = H'(y - a) - Gz}, where G holds the
 * kernels' cross-correlations and z is sparse. Gz is computed afresh in each
 * iteration, so no rounding error is carried along. Neurons that depend on each
 * other are left to {@link DenseEncoder}.
 */
public final class SparseEncoder implements Encoder {

	private final EncoderSettings settings;

	/** @throws InputException unless {@link #covers} */
	public SparseEncoder(final EncoderSettings settings) {
		if (!covers(settings)) throw new InputException(
			"The sparse encoder is for gaussian data without a penalty across neurons; use the dense encoder.");
		this.settings = settings;
	}

	/** Whether this encoder can do what the settings ask for. */
	public static boolean covers(final EncoderSettings settings) {
		return settings.likelihood() == Likelihood.GAUSSIAN && settings.stabiliser().kind() == Stabiliser.Kind.NONE &&
			!settings.neuronsCoupled();
	}

	@Override
	public EncoderSettings settings() {
		return settings;
	}

	@Override
	public Prepared with(final double[][] kernels) {
		return with(KernelGram.of(kernels, settings.stride()));
	}

	Prepared with(final KernelGram gram) {
		return new Prepared() {

			@Override
			public Encoding encode(final Trial trial, final double[] baseline, final Progress progress) {
				return run(Problem.of(settings, gram, trial, baseline), false, progress).encoding();
			}

			@Override
			public Tape record(final Trial trial, final double[] baseline, final Progress progress) {
				return run(Problem.of(settings, gram, trial, baseline), true, progress);
			}
		};
	}

	private static Tape run(final Problem problem, final boolean keep, final Progress progress) {
		// NB: Traces that were observed in all samples see the kernels at the same places.
		final PlacedKernels whole = problem.traces.stream().filter(trace -> trace.observed == null).findFirst().map(
			trace -> new PlacedKernels(problem, trace)).orElse(null);
		return TraceRun.all(problem, roi -> new SparseRun(problem, problem.traces.get(roi).observed == null ? whole
			: new PlacedKernels(problem, problem.traces.get(roi)), roi, keep), progress);
	}
}
