package sc.fiji.dunl.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Decoder;
import sc.fiji.dunl.dunl.Inference;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.Likelihood;
import sc.fiji.dunl.evaluate.Fit;
import sc.fiji.dunl.evaluate.RoiQuality;
import sc.fiji.dunl.trace.Noise;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Trial;

/**
 * Gathers what was found trial by trial, in the units of the traces. Where
 * trials overlap, the fit shown is that of the later one.
 */
final class Findings {

	private final TraceSet traces;
	private final KernelBank kernels;
	private final double[] scale;
	private final Likelihood likelihood;
	private final List<Code> codes = new ArrayList<>();
	private final double[][] baseline;
	private final double[][] fit;

	/**
	 * @param scale per ROI, the units trials are in, as a multiple of those of the traces
	 * @param likelihood how traces arise from baseline and codes: the fit is their expected value
	 */
	Findings(final TraceSet traces, final KernelBank kernels, final double[] scale, final Likelihood likelihood) {
		this.traces = traces;
		this.kernels = kernels;
		this.scale = scale;
		this.likelihood = likelihood;
		baseline = new double[traces.size()][traces.time().size()];
		fit = new double[traces.size()][traces.time().size()];
		for (int r = 0; r < fit.length; r++) {
			Arrays.fill(baseline[r], Double.NaN);
			Arrays.fill(fit[r], Double.NaN);
		}
	}

	void add(final Trial trial, final List<Inference.Found> found) {
		final int first = trial.firstSample(), end = first + trial.length();
		for (int r = 0; r < found.size(); r++) {
			final List<Code> own = new ArrayList<>();
			for (final Code code : found.get(r).codes())
				own.add(new Code(r, code.kernel(), code.trial(), code.sample(), code.eventRow(), code.amplitude() *
					scale[r]));
			final double[] eta = new double[traces.time().size()];
			for (int c = 0; c < kernels.size(); c++)
				Decoder.addPart(kernels, own, r, c, eta);
			for (int t = first; t < end; t++) {
				baseline[r][t] = found.get(r).baseline() * scale[r];
				fit[r][t] = likelihood.mean(baseline[r][t] + eta[t]);
			}
			codes.addAll(own);
		}
	}

	/** By ROI, then kernel, then trial, then sample. */
	List<Code> codes() {
		codes.sort(Comparator.comparingInt(Code::roi).thenComparingInt(Code::kernel).thenComparingInt(Code::trial)
			.thenComparingInt(Code::sample));
		return codes;
	}

	double[][] baseline() {
		return baseline;
	}

	double[][] fit() {
		return fit;
	}

	List<RoiQuality> quality() {
		final List<RoiQuality> quality = new ArrayList<>();
		for (int r = 0; r < traces.size(); r++) {
			final int roi = r;
			final int events = (int) codes.stream().filter(code -> code.roi() == roi && code.amplitude() != 0).count();
			final double[] trace = traces.trace(r);
			final double noise = Noise.sigma(trace);
			final List<String> flags = new ArrayList<>();
			if (Arrays.stream(trace).distinct().limit(2).count() == 1) flags.add("constant");
			if (events == 0) flags.add("no_events");
			final double[] fitted = fit[r];
			final int[] inside = java.util.stream.IntStream.range(0, trace.length).filter(t -> !Double.isNaN(fitted[t]))
				.toArray();
			quality.add(new RoiQuality(traces.labels().get(r), noise, Fit.r2(Arrays.stream(inside).mapToDouble(t -> trace[t])
				.toArray(), Arrays.stream(inside).mapToDouble(t -> fitted[t]).toArray()), events, flags));
		}
		return quality;
	}
}
