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
package sc.fiji.dunl.trace;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import sc.fiji.dunl.InputException;

/**
 * One trace per ROI on a common time axis. Immutable: every step of the
 * pipeline takes one and returns another.
 * <p>
 * Samples may be missing in some ROIs or in all (a dropped frame, a saturated
 * ROI, an empty cell of a table): see {@link #withGaps}. A missing sample is NaN,
 * so that whatever takes it for a number shows it; every step leaves missing
 * samples out of its estimates and missing in what it returns. All other values
 * are finite.
 * </p>
 * <p>
 * A ROI may carry {@link #flags flags}: what a step found to be careful of. They
 * go with the traces to the table of qualities.
 * </p>
 */
public final class TraceSet {

	private final List<String> labels;
	private final TimeAxis time;
	private final double[][] values;
	private final int[] missing;
	private final List<List<String>> flags;

	/**
	 * Traces without missing samples.
	 *
	 * @param labels one unique, non-blank name per ROI
	 * @param time sample times
	 * @param values [roi][sample], finite, copied
	 */
	public TraceSet(final List<String> labels, final TimeAxis time, final double[][] values) {
		this(labels, time, values, false, null);
	}

	private TraceSet(final List<String> labels, final TimeAxis time, final double[][] values, final boolean gaps,
		final List<List<String>> flags)
	{
		if (labels.isEmpty()) throw new InputException("There is no trace: at least one ROI is needed.");
		if (labels.size() != values.length) throw new InputException(
			labels.size() + " ROI names were given for " + values.length + " traces.");
		this.labels = List.copyOf(labels);
		this.time = time;
		this.values = new double[values.length][];
		missing = new int[values.length];
		final Set<String> seen = new HashSet<>();
		for (int r = 0; r < values.length; r++) {
			final String label = labels.get(r);
			if (label.isBlank()) throw new InputException("ROI number " + (r + 1) + " has no name.");
			if (!seen.add(label)) throw new InputException(
				"Two ROIs are called '" + label + "'; give each its own name.");
			if (values[r].length != time.size()) throw new InputException("The trace of ROI '" + label + "' has " +
				values[r].length + " samples where " + time.size() + " are expected.");
			for (int t = 0; t < time.size(); t++)
				if (gaps && Double.isNaN(values[r][t])) missing[r]++;
				else if (!Double.isFinite(values[r][t])) throw new InputException("The trace of ROI '" + label +
					"' is not a finite number at sample " + t + " (" + values[r][t] +
					"); remove or repair that ROI.");
			this.values[r] = values[r].clone();
		}
		this.flags = flags == null ? Collections.nCopies(values.length, List.of()) : List.copyOf(flags);
	}

	/**
	 * Traces of which samples may be missing.
	 *
	 * @param labels one unique, non-blank name per ROI
	 * @param time sample times
	 * @param values [roi][sample], NaN where a sample is missing and finite
	 *          elsewhere, copied
	 */
	public static TraceSet withGaps(final List<String> labels, final TimeAxis time, final double[][] values) {
		return new TraceSet(labels, time, values, true, null);
	}

	/** ROI names, in order. */
	public List<String> labels() {
		return labels;
	}

	/** Sample times. */
	public TimeAxis time() {
		return time;
	}

	/** Number of ROIs. */
	public int size() {
		return values.length;
	}

	/** The trace of a ROI: a copy, [sample], NaN where a sample is missing. */
	public double[] trace(final int roi) {
		return values[roi].clone();
	}

	/** Number of missing samples of a ROI. */
	public int missing(final int roi) {
		return missing[roi];
	}

	/** Whether any sample of any ROI is missing. */
	public boolean hasGaps() {
		return Arrays.stream(missing).anyMatch(count -> count > 0);
	}

	/** Which samples of a ROI were observed: a copy, [sample], or null if all were. */
	public boolean[] observed(final int roi) {
		if (missing[roi] == 0) return null;
		final boolean[] observed = new boolean[time.size()];
		for (int t = 0; t < observed.length; t++)
			observed[t] = !Double.isNaN(values[roi][t]);
		return observed;
	}

	/** What there is to be careful of in a ROI: short lower-case words, such as {@code low_f0}. */
	public List<String> flags(final int roi) {
		return flags.get(roi);
	}

	/**
	 * The same traces with these flags.
	 *
	 * @param words one list per ROI; they take the place of former flags
	 */
	public TraceSet flagged(final List<List<String>> words) {
		return new TraceSet(labels, time, values, true, words.stream().map(List::copyOf).toList());
	}

	/** One value; NaN if it is missing. */
	public double value(final int roi, final int sample) {
		return values[roi][sample];
	}

	/**
	 * Copies samples {@code from} to {@code from + into.length - 1} of a ROI, NaN
	 * where they are missing.
	 */
	public void copy(final int roi, final int from, final double[] into) {
		System.arraycopy(values[roi], from, into, 0, into.length);
	}

	/**
	 * The same ROIs and times with each trace replaced.
	 *
	 * @param operator takes a copy of a trace, NaN where samples are missing, and
	 *          returns its replacement of the same length, NaN there too; it may
	 *          make more samples missing
	 */
	public TraceSet map(final UnaryOperator<double[]> operator) {
		final double[][] mapped = new double[size()][];
		for (int r = 0; r < size(); r++) {
			mapped[r] = operator.apply(trace(r));
			for (int t = 0; t < mapped[r].length; t++)
				if (Double.isNaN(values[r][t]) && !Double.isNaN(mapped[r][t])) throw new IllegalArgumentException(
					"sample " + t + " of '" + labels.get(r) + "' is missing and must stay so");
		}
		return new TraceSet(labels, time, mapped, true, flags);
	}

	/**
	 * Refuses traces that do not belong to the same ROIs and times.
	 *
	 * @param other traces that are to be combined with these, sample by sample
	 * @param name what the other traces are, such as {@code neuropil}
	 */
	public void requireSameAs(final TraceSet other, final String name) {
		if (!labels.equals(other.labels)) throw new InputException("The " + name + " traces are of the ROIs " +
			other.labels + " where those of " + labels + " are expected; measure both with the same ROIs.");
		if (!time.equals(other.time)) throw new InputException("The " + name + " traces have " + other.time.size() +
			" samples at " + other.time.rateHz() + " Hz from " + other.time.startSeconds() + " s where " + time.size() +
			" samples at " + time.rateHz() + " Hz from " + time.startSeconds() +
			" s are expected; measure both in the same frames.");
	}
}
