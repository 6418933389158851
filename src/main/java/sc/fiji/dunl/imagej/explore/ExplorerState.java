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
package sc.fiji.dunl.imagej.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.evaluate.RoiQuality;
import sc.fiji.dunl.io.Curation;
import sc.fiji.dunl.io.Decision;
import sc.fiji.dunl.io.StoredResult;
import sc.fiji.dunl.trace.TimeAxis;

/**
 * What the explorer shows of a result: the selected ROI, code and time, the part
 * of the recording in view, the order of the ROIs, and the decisions. Knows no
 * view.
 * <p>
 * Belongs to one thread, which in the program is the event thread: all methods
 * are called on it, and listeners are called on it before a change returns. What
 * it hands out is immutable, so that decisions can be saved on another thread.
 * A listener may change the state; all listeners then hear of that too.
 * </p>
 */
public final class ExplorerState {

	/** Samples in view at the least. */
	private static final int LEAST_SAMPLES = 10;

	private final StoredResult result;
	private final List<Runnable> listeners = new ArrayList<>();
	private final Decisions decisions;
	private RoiOrder order = RoiOrder.POSITION;
	private boolean descending;
	private List<Integer> rois;
	private int roi;
	private List<Code> codes;
	private Optional<Code> code = Optional.empty();
	private OptionalDouble seconds = OptionalDouble.empty();
	private TimeWindow view;

	/**
	 * Starts at the first ROI, with the whole recording in view.
	 *
	 * @param curation decisions made before
	 */
	public ExplorerState(final StoredResult result, final Curation curation) {
		this.result = result;
		decisions = new Decisions(curation);
		rois = sorted();
		codes = codesOf(0);
		final TimeAxis time = result.traces().time();
		// NB: A recording of one sample still needs an axis.
		view = TimeWindow.all(time.startSeconds(), time.seconds(Math.max(1, time.size() - 1)), LEAST_SAMPLES / time
			.rateHz());
	}

	/** What is explored. */
	public StoredResult result() {
		return result;
	}

	/** Calls {@code listener} after each change. */
	public void onChange(final Runnable listener) {
		listeners.add(listener);
	}

	// -- What is shown --

	/** 0-based positions of all ROIs, as they are sorted. */
	public List<Integer> rois() {
		return rois;
	}

	/** 0-based position of the selected ROI. */
	public int roi() {
		return roi;
	}

	/** Codes of the selected ROI, by time. */
	public List<Code> codes() {
		return codes;
	}

	/** The selected code, one of the selected ROI. */
	public Optional<Code> code() {
		return code;
	}

	/** The selected time, which is that of the selected code if there is one. */
	public OptionalDouble seconds() {
		return seconds;
	}

	/** By what the ROIs are sorted. */
	public RoiOrder order() {
		return order;
	}

	/** Whether the largest comes first. */
	public boolean descending() {
		return descending;
	}

	/** The part of the recording that is in view. */
	TimeWindow view() {
		return view;
	}

	// -- Selecting --

	/** Selects a ROI, and none of its codes; the selected time stays. */
	public void select(final int position) {
		Objects.checkIndex(position, result.traces().size());
		if (position == roi && code.isEmpty()) return;
		selected(position, Optional.empty(), seconds);
	}

	/** Selects a code, its ROI and its time. */
	public void select(final Code one) {
		if (code.equals(Optional.of(one))) return;
		if (!result.codes().contains(one)) throw new IllegalArgumentException("not a code of this result: " + one);
		selected(one.roi(), Optional.of(one), OptionalDouble.of(result.traces().time().seconds(one.sample())));
	}

	/** Selects a ROI and a time at which it need not have a code; times outside the recording go to its border. */
	public void select(final int position, final double time) {
		Objects.checkIndex(position, result.traces().size());
		selected(position, Optional.empty(), OptionalDouble.of(Math.max(view.start(), Math.min(view.end(), time))));
	}

	/** Selects the ROI so many rows further down in the order of the ROIs; stops at the ends. */
	public void stepRoi(final int rows) {
		select(rois.get(Math.max(0, Math.min(rois.size() - 1, rois.indexOf(roi) + rows))));
	}

	/** Selects the next code, or the one before, that comes after the selected one or time; stops at the ends. */
	public void stepCode(final boolean forward) {
		final TimeAxis time = result.traces().time();
		final int at = code.map(codes::indexOf).orElse(-1);
		if (at >= 0) {
			final int next = at + (forward ? 1 : -1);
			if (next >= 0 && next < codes.size()) select(codes.get(next));
			return;
		}
		final double from = seconds.orElse(Double.NEGATIVE_INFINITY);
		final List<Code> ahead = codes.stream().filter(c -> forward == time.seconds(c.sample()) >= from).toList();
		if (!ahead.isEmpty()) select(ahead.get(forward ? 0 : ahead.size() - 1));
	}

	private void selected(final int position, final Optional<Code> one, final OptionalDouble at) {
		if (position != roi) codes = codesOf(position);
		roi = position;
		code = one;
		seconds = at;
		at.ifPresent(time -> view = view.showing(time));
		changed();
	}

	// -- Order and view --

	/** Sorts the ROIs; the selection stays. */
	public void sort(final RoiOrder by, final boolean largestFirst) {
		if (by == order && largestFirst == descending) return;
		order = by;
		descending = largestFirst;
		rois = sorted();
		changed();
	}

	/** Brings another part of the recording in view. */
	void view(final TimeWindow part) {
		if (part.equals(view)) return;
		view = part;
		changed();
	}

	/** Shows less or more around the selected time if it is in view, else around the middle. */
	void zoom(final double factor) {
		final double middle = (view.from() + view.to()) / 2;
		final double at = seconds.orElse(middle);
		view(view.zoom(factor, at >= view.from() && at <= view.to() ? at : middle));
	}

	// -- Decisions --

	/** All decisions. */
	public Curation curation() {
		return decisions.curation();
	}

	/** Decides about the selected ROI. */
	public void decideRoi(final Decision decision) {
		if (decisions.decide(roi, Optional.empty(), decision)) changed();
	}

	/** Decides about the selected code, if there is one. */
	public void decideCode(final Decision decision) {
		if (code.isPresent() && decisions.decide(roi, code, decision)) changed();
	}

	/** Decides about the selected code, or about the selected ROI if there is none. */
	public void decide(final Decision decision) {
		if (decisions.decide(roi, code, decision)) changed();
	}

	/** What was decided about the selected code, or about the selected ROI if there is none. */
	public Decision decision() {
		return code.map(curation()::of).orElseGet(() -> curation().of(roi));
	}

	/** Takes the last decision back and selects what it was about. */
	public void undo() {
		decisions.undo().ifPresent(this::show);
	}

	/** Makes the decision again that was taken back last, and selects what it is about. */
	public void redo() {
		decisions.redo().ifPresent(this::show);
	}

	/** Whether a decision can be taken back. */
	public boolean canUndo() {
		return decisions.canUndo();
	}

	/** Whether a decision can be made again. */
	public boolean canRedo() {
		return decisions.canRedo();
	}

	/** Puts in decisions as they were changed elsewhere. */
	public void merge(final Curation curation) {
		if (curation.equals(curation())) return;
		decisions.replace(curation);
		changed();
	}

	private void show(final Decisions.Step step) {
		final TimeAxis time = result.traces().time();
		selected(step.roi(), step.code(), step.code().map(c -> OptionalDouble.of(time.seconds(c.sample()))).orElse(
			seconds));
	}

	// -- Helpers --

	private List<Integer> sorted() {
		final List<RoiQuality> quality = result.quality();
		final Comparator<RoiQuality> by = order.comparator(descending);
		final List<Integer> positions = new ArrayList<>(IntStream.range(0, quality.size()).boxed().toList());
		positions.sort((a, b) -> by.compare(quality.get(a), quality.get(b)));
		// NB: By position there is nothing to compare, and the sort has kept the order.
		if (order == RoiOrder.POSITION && descending) Collections.reverse(positions);
		return List.copyOf(positions);
	}

	private List<Code> codesOf(final int position) {
		return result.codes().stream().filter(c -> c.roi() == position).sorted(Comparator.comparingInt(Code::sample)).toList();
	}

	private void changed() {
		List.copyOf(listeners).forEach(Runnable::run);
	}
}
