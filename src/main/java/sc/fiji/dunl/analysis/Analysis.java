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
package sc.fiji.dunl.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Encoder;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.Encoders;
import sc.fiji.dunl.dunl.Inference;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBands;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.Likelihood;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.evaluate.KernelDoubts;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.Trial;

/**
 * From traces to kernels and codes: cuts trials, expresses every trace in units
 * of its own noise (unless {@code code_sparse_regularization_unit} says
 * otherwise), learns kernels (or takes those of a model), and finds the codes. In
 * units of the noise a penalty means the same for every trace, and each trace
 * weighs in learning as its likelihood says.
 */
public final class Analysis {

	/** Largest relative difference between a model's rate and that of traces it is applied to. */
	static final double RATE_TOLERANCE = 0.01;

	private final Settings settings;
	private final List<Recording> recordings;
	private final List<KernelSpec> specs;
	private final List<KernelOwners> owners;
	private final double rateHz;
	private final Progress progress;
	/** Sentences about each recording, and about all of them. */
	private final List<List<String>> warnings = new ArrayList<>();
	private final List<String> common = new ArrayList<>();
	private List<CutRecording> cut = new ArrayList<>();
	private final OnsetJitter jitter;

	/** Smallest certified step of all kernels and trials so far. */
	private double bound = Double.POSITIVE_INFINITY;

	/** How sure the kernels are, if that was asked for. */
	private Optional<KernelBands> bands = Optional.empty();

	/** How other starts of learning ended, if there were any. */
	private final List<Restart> restarts = new ArrayList<>();

	/** Traces of a trial on which the encoder did not come to rest, where it should. */
	private int restless;

	private Analysis(final Settings settings, final List<Recording> recordings, final List<KernelSpec> specs,
		final int reach, final double rateHz, final Progress progress)
	{
		this.settings = settings;
		this.recordings = recordings;
		this.specs = specs;
		this.rateHz = rateHz;
		this.progress = progress;
		owners = KernelOwners.of(specs);
		for (final KernelOwners owner : owners)
			Contradictions.check(settings, specs(owner.kernels()));
		for (final Recording recording : recordings) {
			KernelOwners.requireAll(owners, recording.traces());
			SpikeData.check(recording.traces(), StageSettings.likelihood(settings));
			warnings.add(new ArrayList<>());
			cut.add(CutRecording.of(recording, settings, specs, reach, warnings.get(warnings.size() - 1)));
		}
		jitter = new OnsetJitter(settings, specs, cut, rateHz);
	}

	/**
	 * Learns kernels and codes.
	 *
	 * @param specs the kernels; empty: those of {@link UnnamedKernels}
	 * @throws InputException if the settings, traces and events do not fit each
	 *           other
	 */
	public static AnalysisResult learn(final TraceSet traces, final List<Event> events, final Settings settings,
		final List<KernelSpec> specs, final Progress progress)
	{
		return learn(List.of(new Recording(traces, events)), settings, specs, progress).get(0);
	}

	/**
	 * Learns kernels from several recordings together, and their codes in each.
	 *
	 * @param recordings of one rate; at least one
	 * @param specs as above
	 * @return one result per recording, all with one model
	 * @throws InputException if the settings, traces and events do not fit each
	 *           other
	 */
	public static List<AnalysisResult> learn(final List<Recording> recordings, final Settings settings,
		final List<KernelSpec> specs, final Progress progress)
	{
		requireOneRate(recordings);
		Contradictions.check(settings);
		final double rateHz = recordings.get(0).traces().time().rateHz();
		final List<KernelSpec> all = specs.isEmpty() ? UnnamedKernels.of(settings, recordings) : specs;
		final List<KernelSpec> owned = specs(recordings, settings, all);
		final int[] lengths = lengths(owned, recordings.get(0));
		final Analysis analysis = new Analysis(settings, recordings, owned, Arrays.stream(lengths).max().getAsInt(), rateHz,
			progress);
		WithoutEffect.onLearning(settings, all).ifPresent(analysis.common::add);
		return analysis.learn(lengths);
	}

	/**
	 * Finds the codes of a model's kernels in other traces. Kernels that belong to
	 * single ROIs are applied to those of the same name.
	 *
	 * @param settings usually those of the model
	 * @throws InputException if the traces' rate is not the model's, or there is no
	 *           kernel for one of the ROIs
	 */
	public static AnalysisResult apply(final Model model, final Recording recording, final Settings settings,
		final Progress progress)
	{
		final KernelBank kernels = model.kernels();
		if (differ(recording, kernels.rateHz())) throw new InputException("The traces have " + recording.traces().time().rateHz() +
			" samples per second but the model's kernels " + kernels.rateHz() + "; bring the traces to the model's rate.");
		final Analysis analysis = new Analysis(settings, List.of(recording), kernels.specs(), kernels.maxLength(), kernels
			.rateHz(), progress);
		WithoutEffect.onApplying(settings, kernels.specs()).ifPresent(analysis.common::add);
		return analysis.find(kernels, List.of(), List.of()).get(0);
	}

	/** As {@link #apply(Model, Recording, Settings, Progress)}, for traces and events alone. */
	public static AnalysisResult apply(final Model model, final TraceSet traces, final List<Event> events,
		final Settings settings, final Progress progress)
	{
		return apply(model, new Recording(traces, events), settings, progress);
	}

	private static boolean differ(final Recording recording, final double rateHz) {
		return Math.abs(recording.traces().time().rateHz() - rateHz) > RATE_TOLERANCE * rateHz;
	}

	/** @throws InputException if there is no recording, or they differ in rate */
	static void requireOneRate(final List<Recording> recordings) {
		if (recordings.isEmpty()) throw new InputException("There is no recording to learn kernels from.");
		final double rateHz = recordings.get(0).traces().time().rateHz();
		for (final Recording recording : recordings)
			if (differ(recording, rateHz)) throw new InputException(recording.say("The traces have " + recording.traces().time()
				.rateHz() + " samples per second but those of '" + recordings.get(0).name() + "' " + rateHz +
				"; bring all recordings to one rate."));
	}

	/**
	 * The kernels that are learned, each of its length and for its ROIs.
	 *
	 * @param specs the kernels that the settings name; empty: those of
	 *          {@link UnnamedKernels}
	 */
	static List<KernelSpec> specs(final List<Recording> recordings, final Settings settings,
		final List<KernelSpec> specs)
	{
		final List<KernelSpec> all = StageSettings.lengths(settings, specs.isEmpty() ? UnnamedKernels.of(settings,
			recordings) : specs, recordings.get(0).traces().time().rateHz());
		return settings.get(DunlOptions.SHARE_KERNELS) ? all : KernelOwners.ownedByEach(all, recordings);
	}

	/** Samples of each kernel. */
	static int[] lengths(final List<KernelSpec> specs, final Recording recording) {
		final int[] lengths = new int[specs.size()];
		for (int c = 0; c < lengths.length; c++) {
			lengths[c] = recording.traces().time().samples(specs.get(c).lengthSeconds());
			if (lengths[c] < 2) throw new InputException("Kernel '" + specs.get(c).name() + "' of " + specs.get(c)
				.lengthSeconds() + " s has fewer than 2 samples at " + recording.traces().time().rateHz() +
				" Hz; make it longer.");
		}
		return lengths;
	}

	// -- Learning --

	private List<AnalysisResult> learn(final int[] lengths) {
		progress.update("Starting kernels", 0);
		final Kernel[] kernels = new Kernel[specs.size()];
		final List<Learning> learned = new ArrayList<>();
		final int resamplings = settings.get(DunlOptions.EPOCHS) == 0 ? 0 : settings.get(DunlOptions.BOOTSTRAP);
		final double[][] low = new double[kernels.length][], high = new double[kernels.length][];
		for (final KernelOwners owner : owners) {
			final Progress part = progress.part(learned.size(), owners.size());
			final int[] own = owner.kernels();
			List<CutRecording> parts = parts(owner);
			if (parts.isEmpty()) throw new InputException("Kernel '" + specs.get(own[0]).name() + "' belongs to the ROI '" +
				owner.roi() + "', which is in no recording; correct its roi or leave the kernel out.");
			final int[] ownLengths = Arrays.stream(own).map(c -> lengths[c]).toArray();
			final Starts starts = Starts.learn(parts, specs(own), ownLengths, rateHz, settings, part);
			restarts.addAll(starts.compared());
			if (starts.again()) common.add("Windows of the traces led to kernels without any event (" + String.join(", ", specs(
				own).stream().map(KernelSpec::name).toList()) +
				"), as where events crowd; learning began again at random (kernel_initialization: random).");
			Learning learning = starts.best();
			for (int i = 1; i < OnsetJitter.ALTERNATIONS && jitter.allowed() && jitter.align(learning.kernels(), true, part); i++) {
				parts = jitter.aligned();
				learning = learning.again(parts, specs(own), ownLengths, settings, part);
			}
			learned.add(learning);
			noteBound(own, learning.first(), parts);
			if (resamplings > 0) {
				final KernelBootstrap.Bands some = KernelBootstrap.of(parts, specs(own), ownLengths, learning, settings, part);
				for (int i = 0; i < own.length; i++) {
					low[own[i]] = some.low()[i];
					high[own[i]] = some.high()[i];
				}
			}
			for (int i = 0; i < own.length; i++)
				kernels[own[i]] = new Kernel(specs.get(own[i]), Arrays.copyOf(learning.kernels()[i], lengths[own[i]]));
		}
		if (resamplings > 0) bands = Optional.of(new KernelBands(low, high, resamplings));
		common.addAll(Restart.doubts(restarts));
		return find(new KernelBank(List.of(kernels), rateHz), Learning.mean(learned.stream().map(Learning::losses).toList()),
			Learning.mean(learned.stream().map(Learning::heldOut).toList()));
	}

	/** What the recordings have of an owner. */
	private List<CutRecording> parts(final KernelOwners owner) {
		final List<CutRecording> parts = new ArrayList<>();
		for (int i = 0; i < cut.size(); i++) {
			final int[] rois = owner.rois(recordings.get(i).traces());
			if (rois.length > 0) parts.add(cut.get(i).of(rois, owner.kernels()));
		}
		return parts;
	}

	private List<KernelSpec> specs(final int[] some) {
		return Arrays.stream(some).mapToObj(specs::get).toList();
	}

	// -- Codes --

	private List<AnalysisResult> find(final KernelBank kernels, final List<Double> losses, final List<Double> heldOut) {
		if (jitter.allowed()) {
			jitter.align(padded(kernels, owners.get(0).kernels()), false, progress);
			cut = jitter.aligned();
		}
		final List<Findings> found = new ArrayList<>();
		for (int i = 0; i < recordings.size(); i++) {
			final Recording recording = recordings.get(i);
			final Findings findings = new Findings(recording, kernels, StageSettings.likelihood(settings));
			for (int o = 0; o < owners.size(); o++) {
				final KernelOwners owner = owners.get(o);
				final int[] rois = owner.rois(recording.traces());
				if (rois.length > 0) find(findings, cut.get(i).of(rois, owner.kernels()), owner.kernels(), kernels, progress.part(
					i * owners.size() + o, recordings.size() * owners.size()));
			}
			found.add(findings);
		}
		progress.update("Finding codes", 1);
		warnOfStep();
		warnOfRest();
		// NB: Of kernels that were not learned here, another analysis has said it.
		if (!losses.isEmpty()) common.addAll(KernelDoubts.of(kernels, found.stream().flatMap(findings -> findings.codes()
			.stream()).toList()));
		final Model model = new Model(kernels, settings, bands);
		final List<AnalysisResult> results = new ArrayList<>();
		for (int i = 0; i < recordings.size(); i++) {
			final EventUses uses = EventUses.of(recordings.get(i), cut.get(i).trials(), kernels, settings);
			warnings.get(i).addAll(uses.warnings());
			warnings.get(i).addAll(common);
			results.add(found.get(i).result(model, uses.uses(), losses, heldOut, restarts, warnings.get(i)));
		}
		return results;
	}

	private void find(final Findings findings, final CutRecording part, final int[] own, final KernelBank kernels,
		final Progress told)
	{
		final EncoderSettings encoder = StageSettings.encoder(settings, specs(own));
		final double[][] padded = padded(kernels, own);
		final CutRecording scaled = settings.get(DunlOptions.PENALTY_UNIT).equals(DunlOptions.LAMBDA_MAX) ? part
			.inLargestPenalties(encoder, padded, settings) : part;
		noteBound(own, padded, List.of(scaled));
		final Encoder fastest = Encoders.fastest(encoder);
		final List<CutRecording> parts = scaled.seen(settings);
		for (int i = 0; i < parts.size(); i++) {
			told.update("Finding codes", (double) i / parts.size());
			final CutRecording seen = parts.get(i);
			final Trial trial = seen.trials().get(0);
			final List<Inference.Found> found = StageSettings.inference(settings, fastest, padded, seen).of(trial, GivenBaseline.of(
				trial, settings), told);
			if (encoder.tolerance() > 0) restless += found.stream().filter(f -> f.iterations() == encoder.iterations()).count();
			findings.add(trial, found, seen, own);
		}
	}

	/** The waveforms of some kernels, all as long as the longest. */
	private static double[][] padded(final KernelBank kernels, final int[] some) {
		final int longest = Arrays.stream(some).map(c -> kernels.get(c).length()).max().getAsInt();
		return Arrays.stream(some).mapToObj(c -> Arrays.copyOf(kernels.get(c).waveform(), longest)).toArray(double[][]::new);
	}

	// -- A given step --

	private void noteBound(final int[] own, final double[][] kernels, final List<CutRecording> parts) {
		final EncoderSettings encoder = StageSettings.encoder(settings, specs(own));
		if (Double.isNaN(encoder.alpha()) || encoder.likelihood() == Likelihood.POISSON) return;
		for (final CutRecording part : parts)
			for (final CutRecording seen : part.seen(settings))
				bound = Math.min(bound, Encoders.largestStep(encoder, kernels, seen.trials()));
	}

	private void warnOfStep() {
		final double alpha = StageSettings.encoder(settings, specs(owners.get(0).kernels())).alpha();
		if (alpha > bound) common.add(String.format(Locale.ROOT,
			"unrolling_alpha is %.4g but these kernels are only sure not to diverge up to %.4g; the codes may not be those " +
				"of the least loss: set unrolling_alpha to auto or below that bound.", alpha, bound));
	}

	private void warnOfRest() {
		if (restless > 0) common.add("The encoder made all " + settings.get(DunlOptions.UNROLLING_NUM) + " iterations on " +
			restless + " traces of trials before its objective changed by less than " + settings.get(
				DunlOptions.UNROLLING_TOLERANCE) + " of itself; raise unrolling_num or unrolling_tolerance.");
	}
}
