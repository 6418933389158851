package sc.fiji.dunl.dunl;

import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import sc.fiji.dunl.progress.Progress;

/** One pass over one trace, of an encoder that treats traces by themselves. */
interface TraceRun {

	/** Finds the codes. */
	void forward(Progress progress);

	/** Codes found, [kernel][position]. */
	double[][] codes();

	/** Baseline, given or found. */
	double baseline();

	/** Mean, [sample]. */
	double[] eta();

	/**
	 * As {@link Tape#backward}, of one trace.
	 *
	 * @param dEta [sample]
	 * @param dCodes [kernel][position]
	 * @param passes whether the derivative passes top-k selections; see {@link Selections}
	 * @param dKernels [kernel][sample], added to
	 */
	void backward(double[] dEta, double[][] dCodes, boolean passes, double[][] dKernels);

	/**
	 * Runs all traces of a trial, spread over the cores, and puts them together;
	 * in their order, so that the number of threads is not seen.
	 *
	 * @param runs of each trace
	 */
	static Tape all(final Problem problem, final IntFunction<TraceRun> runs, final Progress progress) {
		final int rois = problem.traces.size();
		final TraceRun[] traces = new TraceRun[rois];
		final double[][][] codes = new double[rois][][];
		final double[] baselines = new double[rois];
		final double[][] eta = new double[rois][];
		each(rois, roi -> {
			traces[roi] = runs.apply(roi);
			traces[roi].forward(progress);
			codes[roi] = traces[roi].codes();
			baselines[roi] = traces[roi].baseline();
			eta[roi] = traces[roi].eta();
		});
		final Encoding encoding = new Encoding(codes, baselines, eta);
		return new Tape() {

			@Override
			public Encoding encoding() {
				return encoding;
			}

			@Override
			public void backward(final double[][] dEta, final double[][][] dCodes, final double[][] dKernels) {
				final double[][][] parts = new double[rois][dKernels.length][dKernels[0].length];
				Selections.backward(problem.settings, dEta, dCodes, (eta, x, passes) -> each(rois, roi -> traces[roi].backward(
					eta[roi], x[roi], passes, parts[roi])));
				for (final double[][] part : parts)
					for (int c = 0; c < part.length; c++)
						Vectors.add(dKernels[c], 1, part[c]);
			}
		};
	}

	private static void each(final int rois, final IntConsumer work) {
		if (rois == 1) work.accept(0);
		else IntStream.range(0, rois).parallel().forEach(work);
	}
}
