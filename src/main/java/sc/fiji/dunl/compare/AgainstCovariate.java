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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.apache.commons.math3.stat.descriptive.rank.Median;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.evaluate.Amplitudes;
import sc.fiji.dunl.evaluate.Auc;
import sc.fiji.dunl.trace.TraceSet;

/**
 * The measures of a method that need a covariate: each is taken over the
 * events of a ROI, and its median over the ROIs is reported. The response to an
 * event is the code at it; of a kernel that may start at any time, the sum of the
 * codes in the window after it.
 */
final class AgainstCovariate {

	private final EventCovariate variable;
	private final EventWindows windows;
	private final TraceSet traces;

	/**
	 * @param windows of the events of the covariate
	 */
	AgainstCovariate(final EventCovariate variable, final EventWindows windows, final TraceSet traces) {
		this.variable = variable;
		this.windows = windows;
		this.traces = traces;
	}

	/** Measures each kernel of a method that the events may start. */
	void measure(final Method method, final Consumer<Measure> to) {
		final List<String> names = method.kernels().stream().map(kernel -> kernel.spec()).filter(this::answers).map(
			KernelSpec::shortName).distinct().toList();
		for (final String name : names) {
			final double[][] responses = responses(method, name);
			to.accept(measure(method, name, "spearman", median(responses, Amplitudes::spearman)));
			to.accept(measure(method, name, "pearson", median(responses, Amplitudes::pearson)));
			if (!variable.levels().isEmpty()) to.accept(measure(method, name, "auc", median(responses, this::auc)));
		}
	}

	/**
	 * How well the responses tell the covariate, wherever they are: the absolute
	 * median over ROIs of the area under the curve, from its middle, or of
	 * Spearman's correlation.
	 *
	 * @param responses [roi][event], NaN where unknown
	 */
	double strength(final double[][] responses) {
		if (variable.levels().isEmpty()) return Math.abs(median(responses, Amplitudes::spearman).value);
		return Math.abs(median(responses, this::auc).value - 0.5);
	}

	/** The events' positions among those of the windows. */
	int[] positions() {
		return variable.events().stream().mapToInt(event -> windows.events().indexOf(event)).toArray();
	}

	private boolean answers(final KernelSpec kernel) {
		return !kernel.eventsKnown() || kernel.events().contains(variable.event());
	}

	private Measure measure(final Method method, final String kernel, final String name, final Typical typical) {
		final String levels = variable.levels().isEmpty() ? "" : ": " + variable.levels().get(1) + " over " + variable
			.levels().get(0);
		return new Measure(method.name(), kernel, name, typical.value, typical.rois, variable.column() + " of " + variable
			.event() + levels);
	}

	/** Responses of a kernel, [roi][event of the covariate]; NaN where there is none. */
	private double[][] responses(final Method method, final String name) {
		final Map<Integer, Integer> position = new HashMap<>();
		for (int i = 0; i < variable.events().size(); i++)
			position.put(variable.events().get(i).row(), i);
		final int[] at = positions();
		final double[][] responses = new double[traces.size()][variable.events().size()];
		for (final double[] row : responses)
			Arrays.fill(row, Double.NaN);
		for (int c = 0; c < method.kernels().size(); c++) {
			final KernelSpec kernel = method.kernels().get(c).spec();
			if (!kernel.shortName().equals(name) || !answers(kernel)) continue;
			if (!kernel.eventsKnown()) for (int r = 0; r < responses.length; r++)
				if (kernel.explains(traces.labels().get(r)) && traces.missing(r) < traces.time().size()) Arrays.fill(responses[r],
					0);
			for (final Code code : method.codes()) {
				if (code.kernel() != c) continue;
				if (kernel.eventsKnown()) {
					final Integer event = position.get(code.eventRow());
					if (event != null) responses[code.roi()][event] = code.amplitude();
				}
				else for (int i = 0; i < at.length; i++) {
					final int after = code.sample() - windows.first()[at[i]];
					if (after >= 0 && after < windows.length()) responses[code.roi()][i] += code.amplitude();
				}
			}
		}
		return responses;
	}

	private interface Relation {

		OptionalDouble of(double[] responses, double[] values);
	}

	/** A median over ROIs, and of how many. */
	private record Typical(double value, int rois) {}

	private Typical median(final double[][] responses, final Relation relation) {
		final List<Double> found = new ArrayList<>();
		for (final double[] row : responses) {
			final int[] known = IntStream.range(0, row.length).filter(i -> !Double.isNaN(row[i])).toArray();
			if (known.length < EventCovariate.FEWEST) continue;
			relation.of(Arrays.stream(known).mapToDouble(i -> row[i]).toArray(), Arrays.stream(known).mapToDouble(i -> variable
				.values()[i]).toArray()).ifPresent(found::add);
		}
		return new Typical(found.isEmpty() ? Double.NaN : new Median().evaluate(found.stream().mapToDouble(
			Double::doubleValue).toArray()), found.size());
	}

	private OptionalDouble auc(final double[] responses, final double[] values) {
		final double low = Arrays.stream(variable.values()).min().getAsDouble();
		final double[] first = new double[responses.length], second = new double[responses.length];
		int n = 0, m = 0;
		for (int i = 0; i < responses.length; i++)
			if (values[i] == low) first[n++] = responses[i];
			else second[m++] = responses[i];
		return Auc.of(Arrays.copyOf(first, n), Arrays.copyOf(second, m));
	}
}
