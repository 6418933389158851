package sc.fiji.dunl.dunl;

import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Trial;

/**
 * Finds the codes of a trial by unrolled ISTA or FISTA iterations, exactly as
 * many as its settings say (Tolooshams et al. 2025,
 * doi:10.1016/j.neuron.2025.02.006). Implementations differ in speed, not in
 * their numbers. Safe for use by several threads.
 */
public interface Encoder {

	/** The settings of this encoder. */
	EncoderSettings settings();

	/**
	 * Does once what depends on the kernels alone. Whoever encodes several trials
	 * with the same kernels does it here.
	 *
	 * @param kernels [kernel][sample], all of one length; copied
	 */
	Prepared with(double[][] kernels);

	/**
	 * Encodes a trial.
	 *
	 * @param trial the traces and the support of each kernel
	 * @param baseline [roi], or null if the settings say to estimate it
	 * @param kernels [kernel][sample], all of one length
	 * @param progress asked once an iteration whether to stop
	 * @throws DivergenceException if the iterates grow without limit
	 */
	default Encoding encode(final Trial trial, final double[] baseline, final double[][] kernels,
		final Progress progress)
	{
		return with(kernels).encode(trial, baseline, progress);
	}

	/** As {@link #encode}, keeping what the backward pass needs. */
	default Tape record(final Trial trial, final double[] baseline, final double[][] kernels,
		final Progress progress)
	{
		return with(kernels).record(trial, baseline, progress);
	}

	/** An encoder and the kernels it encodes with. Safe for use by several threads. */
	interface Prepared {

		/**
		 * Encodes a trial.
		 *
		 * @param trial the traces and the support of each kernel
		 * @param baseline [roi], or null if the settings say to estimate it
		 * @param progress asked once an iteration whether to stop
		 * @throws DivergenceException if the iterates grow without limit
		 */
		Encoding encode(Trial trial, double[] baseline, Progress progress);

		/** As {@link #encode}, keeping what the backward pass needs. */
		Tape record(Trial trial, double[] baseline, Progress progress);
	}
}
