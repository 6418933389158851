package sc.fiji.dunl.dunl;

import java.util.List;
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
	 * @param dKernels [kernel][sample], added to
	 */
	void backward(double[] dEta, double[][] dCodes, double[][] dKernels);

	/**
	 * Runs all traces of a trial, spread over the cores, and puts them together;
	 * in their order, so that the number of threads is not seen.
	 *
	 * @param runs of each trace
	 */
	static Tape all(final Problem problem, final IntFunction<TraceRun> runs, final Progress progress) {
		final List<TraceRun> traces = IntStream.range(0, problem.y.length).parallel().mapToObj(roi -> {
			final TraceRun run = runs.apply(roi);
			run.forward(progress);
			return run;
		}).toList();
		final Encoding encoding = new Encoding(traces.stream().map(TraceRun::codes).toArray(double[][][]::new), traces
			.stream().mapToDouble(TraceRun::baseline).toArray(), traces.stream().map(TraceRun::eta).toArray(
				double[][]::new));
		return new Tape() {

			@Override
			public Encoding encoding() {
				return encoding;
			}

			@Override
			public void backward(final double[][] dEta, final double[][][] dCodes, final double[][] dKernels) {
				final List<double[][]> parts = IntStream.range(0, traces.size()).parallel().mapToObj(roi -> {
					final double[][] part = new double[dKernels.length][dKernels[0].length];
					traces.get(roi).backward(dEta[roi], dCodes[roi], part);
					return part;
				}).toList();
				for (final double[][] part : parts)
					for (int c = 0; c < part.length; c++)
						Vectors.add(dKernels[c], 1, part[c]);
			}
		};
	}
}
