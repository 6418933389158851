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
package sc.fiji.dunl.dunl;

import sc.fiji.dunl.progress.Progress;

/**
 * The iterations of {@link SparseEncoder} on one trace. An iteration is
 * {@code u = z + alpha (H'(y - a) - G z)} from the active codes z alone, however
 * many they are: up to all of them, that is quicker than two convolutions.
 */
final class SparseRun implements TraceRun {

	private final Problem problem;
	private final EncoderSettings settings;
	private final PlacedKernels placed;
	private final KernelGram gram;
	private final ListProximal proximal;
	private final double alpha;
	private final TraceProblem trace;
	private final double given;
	private final SparseHistory history;

	/** {@code alpha H'(y - a)}, a the given baseline or 0; [place]. */
	private final double[] drive;
	private final double[] moved;
	private final Overhang overhang;
	private final CodeList point;
	private double[] before = new double[0];

	private CodeList last;
	private double baseline;
	private int made;
	private Progress progress = Progress.NONE;

	/** @param keep whether {@link #backward} will be called */
	SparseRun(final Problem problem, final PlacedKernels placed, final int roi, final boolean keep) {
		this.problem = problem;
		this.placed = placed;
		settings = problem.settings;
		gram = problem.gram;
		trace = problem.traces.get(roi);
		alpha = trace.step.alpha();
		given = settings.estimateBaseline() ? 0 : problem.baseline[roi];
		proximal = new ListProximal(settings, placed.width);
		history = keep ? new SparseHistory() : null;
		drive = new double[placed.places()];
		moved = new double[placed.places()];
		overhang = placed.overhang();
		point = new CodeList(gram.count());
	}

	@Override
	public void forward(final Progress asked) {
		progress = asked;
		final double[] momentum = settings.momentum();
		placed.correlate(placed.signal(trace.y, given), alpha, drive);
		final double target = trace.mean();
		CodeList x = new CodeList(gram.count()), old = new CodeList(gram.count());
		final StoppingRule stopping = new StoppingRule(settings);
		boolean rest = false;
		double a = given, aPoint = given, decay = 1;
		for (int r = 0; r < settings.iterations() && !rest; r++) {
			progress.check();
			decay *= settings.lambdaDecay();
			double aMoved = a;
			final CodeList spare = old;
			old = x;
			x = spare;
			step(aPoint);
			if (settings.estimateBaseline()) aMoved = aPoint + trace.step.baseline() * (target - aPoint - point.dot(
				placed.window));
			select(x, settings.estimateBaseline() ? aPoint : 0, decay);
			apply(x, r);
			if (history != null) history.add(x, aPoint, proximal.excludes(r) ? before : null, proximal.cuts(r));
			point.extrapolate(x, old, momentum[r]);
			aPoint = aMoved + momentum[r] * (aMoved - a);
			a = aMoved;
			made = r + 1;
			rest = stopping.due(r) && stopping.atRest(problem.objective(trace, placed.mean(x, a), x));
		}
		last = x;
		if (settings.topK().isPresent()) {
			last = x.copy(null);
			proximal.cut(last, settings.iterations());
			last.compact();
		}
		baseline = a;
	}

	// -- Gradient step: moved = z + alpha H'(y - H z); an estimated baseline is left to the selection --

	private void step(final double a) {
		placed.rows.addProduct(placed, point, -alpha, drive, moved);
		if (overhang != null) {
			overhang.set(point);
			overhang.addTo(moved, alpha);
		}
		for (int i = 0; i < point.size(); i++)
			moved[point.place[i]] += point.value[i];
		if (overhang != null && settings.estimateBaseline()) levelEdges(a);
	}

	/** A baseline lowers kernels that are seen whole by the same, the others by less. */
	private void levelEdges(final double a) {
		for (int c = 0; c < gram.count(); c++) {
			final double whole = gram.sum(c, 0, gram.length());
			for (final int d : overhang.positions()) {
				final int p = placed.place(c, d);
				moved[p] -= alpha * a * (placed.inside[p] - whole);
			}
		}
	}

	// -- P: x = what is left of moved, less the baseline's part --

	private void select(final CodeList x, final double a, final double decay) {
		final boolean hard = !Double.isNaN(settings.hardThreshold());
		x.reserve(gram.count() * placed.grid.positions() + 1);
		int n = 0;
		for (int c = 0; c < gram.count(); c++) {
			x.from[c] = n;
			final double level = alpha * a * gram.sum(c, 0, gram.length());
			final double by = hard ? settings.hardThreshold() : alpha * (settings.lambda(c) * decay);
			final int first = placed.place(c, 0), end = first + placed.grid.positions();
			if (!hard && settings.sign(c) == 1 && problem.allowed[c] == null) n = rise(first, end, level + by, x, n);
			else n = selectAny(c, first, end, level, by, hard, x, n);
		}
		x.from[gram.count()] = n;
	}

	private int rise(final int first, final int end, final double level, final CodeList x, final int size) {
		final int[] place = x.place;
		final double[] value = x.value;
		int n = size;
		for (int p = first; p < end; p++) {
			final double v = moved[p] - level;
			if (v > 0) {
				place[n] = p;
				value[n++] = v;
			}
		}
		return n;
	}

	private int selectAny(final int c, final int first, final int end, final double level, final double by,
		final boolean hard, final CodeList x, final int size)
	{
		final int sign = settings.sign(c);
		final boolean[] allowed = problem.allowed[c];
		int n = size;
		for (int p = first; p < end; p++) {
			if (allowed != null && !allowed[p - first]) continue;
			final double v = moved[p] - level;
			final double shrunk = ListProximal.shrink(v, by, sign);
			if (shrunk != 0) {
				x.place[n] = p;
				x.value[n++] = hard ? v : shrunk;
			}
		}
		return n;
	}

	private void apply(final CodeList x, final int r) {
		if (proximal.excludes(r)) {
			if (before.length < x.size()) before = new double[x.size() * 2];
			proximal.exclude(x, before, alpha);
		}
		if (proximal.cuts(r)) {
			proximal.cut(x, r);
			// NB: The reverse of an exclusion asks for the codes it had before the selection.
			if (history == null || !proximal.excludes(r)) x.compact();
		}
		problem.checkSize(x.value, x.size(), r, trace.step);
	}

	// -- Results --

	@Override
	public double[][] codes() {
		return placed.codes(last);
	}

	@Override
	public double baseline() {
		return baseline;
	}

	@Override
	public double[] eta() {
		return placed.mean(last, baseline);
	}

	@Override
	public int iterations() {
		return made;
	}

	@Override
	public void backward(final double[] dEta, final double[][] dCodes, final boolean passes,
		final double[][] dKernels)
	{
		new SparseBackward(problem, placed, history, last, trace, given).run(dEta, dCodes, passes, dKernels,
			progress);
	}
}
