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
	 * Encodes a trial.
	 *
	 * @param trial the traces and the support of each kernel
	 * @param baseline [roi], or null if the settings say to estimate it
	 * @param kernels [kernel][sample], all of one length
	 * @param progress asked once an iteration whether to stop
	 * @throws DivergenceException if the iterates grow without limit
	 */
	Encoding encode(Trial trial, double[] baseline, double[][] kernels, Progress progress);

	/** As {@link #encode}, keeping what the backward pass needs. */
	Tape record(Trial trial, double[] baseline, double[][] kernels, Progress progress);
}
