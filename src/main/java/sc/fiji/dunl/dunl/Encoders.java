package sc.fiji.dunl.dunl;

import java.util.List;

import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Trial;

/** Chooses among the encoders; all of them give the same numbers. */
public final class Encoders {

	private Encoders() {
		// NB: static use only.
	}

	/**
	 * The quickest encoder of each trial: among its onsets where all are known,
	 * of active codes where not, and dense for data that is not gaussian and for
	 * neurons that depend on each other.
	 */
	public static Encoder fastest(final EncoderSettings settings) {
		if (!SparseEncoder.covers(settings)) return new DenseEncoder(settings);
		final KnownOnsetEncoder known = new KnownOnsetEncoder(settings);
		final SparseEncoder sparse = new SparseEncoder(settings);
		return new Encoder() {

			@Override
			public EncoderSettings settings() {
				return settings;
			}

			@Override
			public Prepared with(final double[][] kernels) {
				final KernelGram gram = KernelGram.of(kernels, settings.stride());
				return new ByTrial(known.with(gram), sparse.with(gram));
			}
		};
	}

	/**
	 * The largest {@code unrolling_alpha} at which no iteration can diverge.
	 *
	 * @param kernels [kernel][sample], all of one length
	 * @param trials to be encoded, of data that is not Poisson
	 */
	public static double largestStep(final EncoderSettings settings, final double[][] kernels,
		final List<Trial> trials)
	{
		final KernelGram gram = KernelGram.of(kernels, settings.stride());
		return trials.stream().mapToDouble(trial -> Problem.of(settings, gram, trial, settings.estimateBaseline() ? null
			: new double[trial.rois()]).bound()).min().orElseThrow();
	}

	private record ByTrial(Encoder.Prepared known, Encoder.Prepared sparse) implements Encoder.Prepared {

		@Override
		public Encoding encode(final Trial trial, final double[] baseline, final Progress progress) {
			return of(trial).encode(trial, baseline, progress);
		}

		@Override
		public Tape record(final Trial trial, final double[] baseline, final Progress progress) {
			return of(trial).record(trial, baseline, progress);
		}

		private Encoder.Prepared of(final Trial trial) {
			return Problem.allKnown(trial.support()) ? known : sparse;
		}
	}
}
