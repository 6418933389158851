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
package sc.fiji.dunl.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.apache.commons.math3.stat.descriptive.rank.Median;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.evaluate.Fit;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/**
 * DUNL beside the usual analyses of the same traces and events, all held to the
 * same measures. A method that cannot be used here is left out with a sentence.
 *
 * @param methods what each found, DUNL first
 * @param measures of each method in turn
 * @param warnings sentences for the user
 */
public record Comparison(List<Method> methods, List<Measure> measures, List<String> warnings) {

	/** What DUNL is called beside the others. */
	public static final String DUNL = "DUNL";

	public Comparison {
		methods = List.copyOf(methods);
		measures = List.copyOf(measures);
		warnings = List.copyOf(warnings);
	}

	/**
	 * Runs all methods and measures them.
	 *
	 * @param truth of a simulated recording
	 * @param variable column of the events that responses are compared with; empty
	 *          for none
	 * @throws InputException if the settings, the truth or the covariate cannot be
	 *           used
	 */
	public static Comparison of(final Compared found, final Optional<Known> truth, final String variable,
		final ComparisonSettings settings, final Progress progress)
	{
		return new Run(found, settings, progress).compare(truth, variable);
	}

	/** One comparison while it is made. */
	private static final class Run {

		private final Compared found;
		private final TraceSet traces;
		private final ComparisonSettings settings;
		private final Progress progress;
		private final List<Method> methods = new ArrayList<>();
		private final List<Measure> measures = new ArrayList<>();
		/** What was chosen for a method with the answer at hand. */
		private final List<Measure> chosen = new ArrayList<>();
		private final List<String> warnings = new ArrayList<>();

		Run(final Compared found, final ComparisonSettings settings, final Progress progress) {
			this.found = found;
			this.settings = settings;
			this.progress = progress;
			traces = found.traces();
		}

		Comparison compare(final Optional<Known> truth, final String variable) {
			final List<EventCovariate> variables = variable.isBlank() ? List.of() : variables(variable.strip());
			final List<EventWindows> windows = windows(variables);
			final List<AgainstCovariate> against = new ArrayList<>();
			for (final EventCovariate v : variables)
				against.add(new AgainstCovariate(v, windows.stream().filter(w -> w.name().equals(v.event())).findFirst()
					.orElseThrow(), traces));
			methods.add(Method.of(DUNL, found.kernels().kernels(), found.codes(), IntStream.range(0, traces.size()).mapToObj(
				found.fit()::trace).toArray(double[][]::new)));
			for (int order = 1; order <= 2; order++) {
				final int p = order;
				tryMethod("OASIS AR(" + p + ")", () -> Deconvolution.of(traces, p, found.noise(), found.kernels().maxLength(),
					progress));
			}
			if (!windows.isEmpty()) aroundEvents(windows, variables, against);
			final boolean[][] inWindows = inWindows(windows);
			for (final Method method : methods) {
				progress.check();
				measure(method, inWindows, truth, against);
			}
			progress.update("Comparing", 1);
			return new Comparison(methods, measures, warnings);
		}

		private List<EventCovariate> variables(final String column) {
			if (found.events().isEmpty()) throw new InputException("The covariate is '" + column +
				"', but there are no events; give the table of events that holds it.");
			return EventCovariate.of(column, found.events());
		}

		/** One for each name of events that DUNL has kernels for or that has the covariate. */
		private List<EventWindows> windows(final List<EventCovariate> variables) {
			final Set<String> names = new LinkedHashSet<>();
			found.kernels().kernels().forEach(kernel -> names.addAll(kernel.spec().events()));
			variables.forEach(v -> names.add(v.event()));
			final List<EventWindows> windows = new ArrayList<>();
			final TimeAxis time = traces.time();
			for (final String name : names) {
				if (found.events().stream().noneMatch(event -> event.name().equals(name))) {
					warnings.add("There are no events called '" + name +
						"', so averages, PCA and NMF of trials around them are left out; give the table of events of the analysis.");
					continue;
				}
				final List<Kernel> own = found.kernels().kernels().stream().filter(kernel -> kernel.spec().events().contains(
					name)).toList();
				final int length = own.stream().mapToInt(Kernel::length).max().orElse(found.kernels().maxLength());
				final int kernels = (int) own.stream().map(kernel -> kernel.spec().shortName()).distinct().count();
				windows.add(EventWindows.of(name, found.events(), time, settings.match(), length, time.samples(settings
					.baselineS()), Math.max(1, kernels)));
			}
			if (names.isEmpty()) warnings.add(
				"No kernel has known events, so only methods that need none are compared with DUNL.");
			return windows;
		}

		private void aroundEvents(final List<EventWindows> windows, final List<EventCovariate> variables,
			final List<AgainstCovariate> against)
		{
			final List<WindowMeans.Window> means = windows.stream().map(this::window).toList();
			tryMethod("Window mean", () -> WindowMeans.of("Window mean", traces, windows, means));
			for (int v = 0; v < variables.size(); v++) {
				final AgainstCovariate compared = against.get(v);
				final String event = variables.get(v).event();
				final EventWindows own = windows.stream().filter(w -> w.name().equals(event)).findFirst().orElseThrow();
				final WindowMeans.Window best = BestWindow.of(traces, own, compared, progress);
				final double rate = traces.time().rateHz();
				final String name = "Best window (" + event + ")";
				chosen.add(new Measure(name, "", "window_start_s", best.from() / rate, 1, variables.get(v).column()));
				chosen.add(new Measure(name, "", "window_stop_s", best.to() / rate, 1, variables.get(v).column()));
				tryMethod(name, () -> WindowMeans.of(name, traces, List.of(own), List.of(best)));
			}
			tryMethod("PCA of trials", () -> TrialParts.principal(traces, windows, progress));
			tryMethod("NMF of trials", () -> TrialParts.nonNegative(traces, windows, progress));
		}

		/** The window of the means, by the settings. */
		private WindowMeans.Window window(final EventWindows windows) {
			final TimeAxis time = traces.time();
			final int from = time.samples(settings.windowStartS());
			final int to = settings.windowStopS() == 0 ? windows.length() : time.samples(settings.windowStopS());
			if (to <= from) throw new InputException("The window of the means starts " + settings.windowStartS() +
				" s and stops " + (settings.windowStopS() == 0 ? windows.length() / time.rateHz() : settings.windowStopS()) +
				" s after '" + windows.name() + "', which leaves no sample; set compare_to_s behind it.");
			return new WindowMeans.Window(from, to);
		}

		private void tryMethod(final String name, final Supplier<Method> method) {
			progress.check();
			progress.update("Comparing", 0.1 * methods.size(), name);
			try {
				methods.add(method.get());
			}
			catch (final InputException e) {
				warnings.add(name + " is left out: " + e.getMessage());
			}
		}

		/** [roi][sample]: the samples of complete responses to the events. */
		private boolean[][] inWindows(final List<EventWindows> windows) {
			final boolean[][] in = new boolean[traces.size()][traces.time().size()];
			for (int r = 0; r < in.length; r++) {
				final double[] trace = traces.trace(r);
				for (final EventWindows w : windows)
					for (int i = 0; i < w.size(); i++)
						if (w.response(trace, i) != null) Arrays.fill(in[r], w.first()[i], w.first()[i] + w.length(), true);
			}
			return in;
		}

		private void measure(final Method method, final boolean[][] inWindows, final Optional<Known> truth,
			final List<AgainstCovariate> against)
		{
			final StandingOut events = StandingOut.of(method, found.noise(), settings.eventMin());
			if (method.whole()) r2(method, "r2", null);
			r2(method, "r2_windows", inWindows);
			measures.add(new Measure(method.name(), "", "events", events.events(), traces.size(), ""));
			truth.ifPresent(known -> AgainstTruth.measure(method, events.codes(), known, traces.size(), traces.time().rateHz(), settings
				.tolerance(), measures::add));
			chosen.stream().filter(choice -> choice.method().equals(method.name())).forEach(measures::add);
			against.forEach(variable -> variable.measure(method, measures::add));
		}

		/** Median over ROIs, of the samples that the method explains. */
		private void r2(final Method method, final String name, final boolean[][] only) {
			final List<Double> values = new ArrayList<>();
			for (int r = 0; r < traces.size(); r++) {
				final int roi = r;
				final int[] at = IntStream.range(0, traces.time().size()).filter(t -> !Double.isNaN(method.fit()[roi][t] + traces
					.value(roi, t)) && (only == null || only[roi][t])).toArray();
				if (at.length > 1) values.add(Fit.r2(IntStream.of(at).mapToDouble(t -> traces.value(roi, t)).toArray(), IntStream
					.of(at).mapToDouble(t -> method.fit()[roi][t]).toArray()));
			}
			if (!values.isEmpty()) measures.add(new Measure(method.name(), "", name, new Median().evaluate(values.stream()
				.mapToDouble(Double::doubleValue).toArray()), values.size(), ""));
		}
	}
}
