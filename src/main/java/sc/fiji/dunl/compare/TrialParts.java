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
import java.util.List;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trace.TraceSet;

/**
 * Decompositions of the matrix of trials by samples: one row for each event and
 * ROI, the trace after the event less its mean before it; as many components as
 * DUNL has kernels for these events, so that both have the same freedom. The
 * matrix is made for the events of each name. Rows with missing samples are left
 * out.
 */
final class TrialParts {

	/** What is made of a matrix. */
	private interface Decomposition {

		/**
		 * @param rows [row][sample]
		 * @param count number of components
		 */
		Parts of(double[][] rows, int count);
	}

	/**
	 * @param mean [sample], what each row has beside its components
	 * @param components [component][sample], unit norm
	 * @param scores [row][component], factors that rebuild the rows
	 * @param codes [row][component], how strong each component is in the row as it is
	 */
	private record Parts(double[] mean, double[][] components, double[][] scores, double[][] codes) {}

	/** A row: which trace and which event, and the level before the event. */
	private record Row(int roi, int event, double level, double[] response) {}

	private TrialParts() {
		// NB: static use only.
	}

	/**
	 * Principal components. A code is the projection of the response on the
	 * component, {@code v y}, of which the mean response is a part; rows are rebuilt
	 * from their mean and the projections about it.
	 */
	static Method principal(final TraceSet traces, final List<EventWindows> windows, final Progress progress) {
		return decompose("PCA of trials", traces, windows, false, progress, (rows, count) -> {
			final PrincipalComponents found = PrincipalComponents.of(rows, count);
			final double[][] scores = new double[rows.length][count], codes = new double[rows.length][count];
			for (int i = 0; i < rows.length; i++)
				for (int j = 0; j < count; j++)
					for (int k = 0; k < rows[i].length; k++) {
						codes[i][j] += rows[i][k] * found.directions()[j][k];
						scores[i][j] += (rows[i][k] - found.mean()[k]) * found.directions()[j][k];
					}
			return new Parts(found.mean(), found.directions(), scores, codes);
		});
	}

	/** Non-negative matrix factorisation; responses below the level before the event count as none. */
	static Method nonNegative(final TraceSet traces, final List<EventWindows> windows, final Progress progress) {
		return decompose("NMF of trials", traces, windows, true, progress, (rows, count) -> {
			final MatrixFactorisation found = MatrixFactorisation.of(rows, count, progress);
			return new Parts(new double[rows[0].length], found.parts(), found.weights(), found.weights());
		});
	}

	private static Method decompose(final String name, final TraceSet traces, final List<EventWindows> windows,
		final boolean nonNegative, final Progress progress, final Decomposition decomposition)
	{
		final List<Kernel> kernels = new ArrayList<>();
		final List<Code> codes = new ArrayList<>();
		final List<Double> noise = new ArrayList<>();
		final double[][] fit = Method.noFit(traces.size(), traces.time().size());
		for (final EventWindows events : windows) {
			progress.check();
			final List<Row> rows = rows(traces, events);
			final int count = Math.min(events.kernels(), events.length());
			if (rows.size() <= count) throw new InputException("Only " + rows.size() + " response(s) to '" + events
				.name() + "' lie wholly inside the recording without a missing sample, where more than " + count +
				" are needed.");
			final Parts parts = decomposition.of(rows.stream().map(Row::response).toArray(double[][]::new), count);
			final int first = kernels.size();
			for (int j = 0; j < count; j++) {
				kernels.add(WindowMeans.kernel(events, count == 1 ? events.name() : events.name() + " " + (j + 1), parts
					.components()[j], traces.time().rateHz()));
				noise.add(nonNegative ? 1 : noise(events, parts.components()[j]));
			}
			for (int i = 0; i < rows.size(); i++)
				take(events, rows.get(i), parts, i, first, codes, fit);
		}
		return new Method(name, kernels, codes, noise.stream().mapToDouble(Double::doubleValue).toArray(), true,
			false, fit);
	}

	private static List<Row> rows(final TraceSet traces, final EventWindows events) {
		final List<Row> rows = new ArrayList<>();
		for (int r = 0; r < traces.size(); r++) {
			final double[] trace = traces.trace(r);
			for (int i = 0; i < events.size(); i++) {
				final double[] response = events.response(trace, i);
				if (response != null) rows.add(new Row(r, i, events.level(trace, i), response));
			}
		}
		return rows;
	}

	private static void take(final EventWindows events, final Row row, final Parts parts, final int index,
		final int first, final List<Code> codes, final double[][] fit)
	{
		final double[] response = parts.mean().clone();
		for (int j = 0; j < parts.components().length; j++) {
			codes.add(new Code(row.roi(), first + j, 1, events.first()[row.event()], events.events().get(row.event()).row(),
				parts.codes()[index][j]));
			for (int k = 0; k < response.length; k++)
				response[k] += parts.scores()[index][j] * parts.components()[j][k];
		}
		events.place(row.event(), row.level(), response, fit[row.roi()]);
	}

	/** Of the projection on a component of unit norm and of the level that is taken off each sample. */
	private static double noise(final EventWindows events, final double[] component) {
		double sum = 0;
		for (final double v : component)
			sum += v;
		return Math.sqrt(1 + (events.before() == 0 ? 0 : sum * sum / events.before()));
	}
}
