package sc.fiji.dunl.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Encoders;
import sc.fiji.dunl.dunl.Encoder;
import sc.fiji.dunl.dunl.Inference;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.dunl.train.Example;
import sc.fiji.dunl.dunl.train.Initialisation;
import sc.fiji.dunl.dunl.train.Projection;
import sc.fiji.dunl.dunl.train.Trainer;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.Noise;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.Trial;
import sc.fiji.dunl.trial.TrialCutter;

/**
 * From traces to kernels and codes: cuts trials, expresses every trace in units
 * of its own noise unless penalties are absolute, learns kernels (or takes those
 * of a model), and finds the codes. In units of the noise a penalty means the
 * same for every trace, and each trace weighs in learning as its likelihood says.
 */
public final class Analysis {

	/** Largest relative difference between a model's rate and that of traces it is applied to. */
	private static final double RATE_TOLERANCE = 0.01;

	private final Settings settings;
	private final TraceSet traces;
	private final List<Event> events;
	private final double[] noise;
	private final double[] scale;
	private final List<String> warnings = new ArrayList<>();

	private Analysis(final Settings settings, final TraceSet traces, final List<Event> events) {
		this.settings = settings;
		this.traces = traces;
		this.events = events;
		noise = new double[traces.size()];
		scale = new double[traces.size()];
		for (int r = 0; r < scale.length; r++) {
			noise[r] = Noise.sigma(traces.trace(r));
			scale[r] = StageSettings.inNoise(settings) && noise[r] > 0 ? noise[r] : 1;
		}
		SpikeData.check(traces, StageSettings.likelihood(settings));
	}

	/**
	 * Learns kernels and codes.
	 *
	 * @param specs the kernels; empty: as many as {@code kernel_num} says, that
	 *          may start anywhere
	 * @throws InputException if the settings, traces and events do not fit each
	 *           other
	 */
	public static AnalysisResult learn(final TraceSet traces, final List<Event> events, final Settings settings,
		final List<KernelSpec> specs, final Progress progress)
	{
		return new Analysis(settings, traces, events).learn(StageSettings.lengths(settings, specs.isEmpty()
			? unnamed(settings) : specs, traces.time().rateHz()), progress);
	}

	/**
	 * Finds the codes of a model's kernels in other traces.
	 *
	 * @param settings usually those of the model
	 * @throws InputException if the traces' rate is not the model's
	 */
	public static AnalysisResult apply(final Model model, final TraceSet traces, final List<Event> events,
		final Settings settings, final Progress progress)
	{
		final double rate = traces.time().rateHz(), modelRate = model.kernels().rateHz();
		if (Math.abs(rate - modelRate) > RATE_TOLERANCE * modelRate) throw new InputException("The traces have " + rate +
			" samples per second but the model's kernels " + modelRate + "; bring the traces to the model's rate.");
		final Analysis analysis = new Analysis(settings, traces, events);
		return analysis.find(model.kernels(), List.of(), progress);
	}

	private AnalysisResult learn(final List<KernelSpec> specs, final Progress progress) {
		final int[] lengths = new int[specs.size()];
		for (int c = 0; c < lengths.length; c++) {
			lengths[c] = traces.time().samples(specs.get(c).lengthSeconds());
			if (lengths[c] < 2) throw new InputException("Kernel '" + specs.get(c).name() + "' of " + specs.get(c)
				.lengthSeconds() + " s has fewer than 2 samples at " + traces.time().rateHz() + " Hz; make it longer.");
		}
		final List<Trial> trials = trials(specs, Arrays.stream(lengths).max().getAsInt());
		progress.update("Starting kernels", 0);
		final boolean random = settings.get(DunlOptions.KERNEL_INITIALIZATION).equals("random");
		final int seed = settings.get(DunlOptions.SEED);
		final double[][] initial = random ? Initialisation.random(lengths, seed) : Initialisation.fromData(trials, specs,
			lengths, seed);
		final List<Double> losses = new ArrayList<>();
		final Projection projection = StageSettings.projection(settings, specs, lengths);
		final double[][] learned = new Trainer(encoder(specs), StageSettings.training(settings), projection).train(trials
			.stream().map(trial -> new Example(trial, baseline(trial))).toList(), initial, epoch -> losses.add(epoch
				.loss()), progress);
		final List<Kernel> kernels = new ArrayList<>();
		for (int c = 0; c < lengths.length; c++)
			kernels.add(new Kernel(specs.get(c), Arrays.copyOf(learned[c], lengths[c])));
		return find(new KernelBank(kernels, traces.time().rateHz()), trials, losses, progress);
	}

	private AnalysisResult find(final KernelBank kernels, final List<Double> losses, final Progress progress) {
		return find(kernels, trials(kernels.specs(), kernels.maxLength()), losses, progress);
	}

	private AnalysisResult find(final KernelBank kernels, final List<Trial> trials, final List<Double> losses,
		final Progress progress)
	{
		final double[][] padded = new double[kernels.size()][];
		for (int c = 0; c < padded.length; c++)
			padded[c] = Arrays.copyOf(kernels.get(c).waveform(), kernels.maxLength());
		final Inference inference = new Inference(encoder(kernels.specs()), padded, settings.get(DunlOptions.DEBIAS),
			minimum());
		final Findings findings = new Findings(traces, kernels, scale, StageSettings.likelihood(settings));
		for (int i = 0; i < trials.size(); i++) {
			progress.update("Finding codes", (double) i / trials.size());
			findings.add(trials.get(i), inference.of(trials.get(i), baseline(trials.get(i)), progress));
		}
		progress.update("Finding codes", 1);
		final List<Code> codes = findings.codes();
		return new AnalysisResult(traces, events, new Model(kernels, settings), codes, findings.baseline(), findings.fit(),
			findings.quality(), losses, warnings);
	}

	private List<Trial> trials(final List<KernelSpec> specs, final int reach) {
		final TrialCutter cutter = new TrialCutter(scaled(), events, specs.stream().map(KernelSpec::events).toList(),
			reach);
		final String event = settings.get(DunlOptions.TRIAL_EVENT);
		final List<Trial> trials = event.isEmpty() ? cutter.whole() : cutter.around(event, settings.get(
			DunlOptions.TRIAL_START), settings.get(DunlOptions.TRIAL_STOP));
		warnings.addAll(cutter.warnings());
		return trials;
	}

	private TraceSet scaled() {
		final double[][] values = new double[traces.size()][];
		for (int r = 0; r < values.length; r++) {
			values[r] = traces.trace(r);
			for (int t = 0; t < values[r].length; t++)
				values[r][t] /= scale[r];
		}
		return new TraceSet(traces.labels(), traces.time(), values);
	}

	/** Smallest event of each trace, in the units of the trials. */
	private double[] minimum() {
		final double[] minimum = new double[scale.length];
		for (int r = 0; r < minimum.length; r++)
			minimum[r] = settings.get(DunlOptions.EVENT_MIN) * (noise[r] > 0 ? noise[r] / scale[r] : 1);
		return minimum;
	}

	private Encoder encoder(final List<KernelSpec> specs) {
		return Encoders.fastest(StageSettings.encoder(settings, specs));
	}

	private double[] baseline(final Trial trial) {
		return GivenBaseline.of(trial, settings);
	}

	private static List<KernelSpec> unnamed(final Settings settings) {
		final List<KernelSpec> specs = new ArrayList<>();
		for (int c = 1; c <= settings.get(DunlOptions.KERNEL_NUM); c++)
			specs.add(KernelSpec.free("kernel" + c, settings.get(DunlOptions.KERNEL_LENGTH)));
		return specs;
	}
}
