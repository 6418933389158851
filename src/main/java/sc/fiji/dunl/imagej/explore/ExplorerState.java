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
import java.util.stream.IntStream;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.evaluate.RoiQuality;
import sc.fiji.dunl.io.Curation;
import sc.fiji.dunl.io.Decision;
import sc.fiji.dunl.io.StoredResult;

/**
 * What the explorer shows of a result: the selected ROI and code, the order of
 * the ROIs, and the decisions. Knows no view.
 * <p>
 * Belongs to one thread, which in the program is the event thread: all methods
 * are called on it, and listeners are called on it before a change returns. What
 * it hands out is immutable, so that decisions can be saved on another thread.
 * A listener may change the state; all listeners then hear of that too.
 * </p>
 */
public final class ExplorerState {

	private final StoredResult result;
	private final List<Runnable> listeners = new ArrayList<>();
	private RoiOrder order = RoiOrder.POSITION;
	private boolean descending;
	private List<Integer> rois;
	private int roi;
	private List<Code> codes;
	private Optional<Code> code = Optional.empty();
	private Curation curation;

	/**
	 * Starts at the first ROI.
	 *
	 * @param curation decisions made before
	 */
	public ExplorerState(final StoredResult result, final Curation curation) {
		this.result = result;
		this.curation = curation;
		rois = sorted();
		codes = codesOf(0);
	}

	/** What is explored. */
	public StoredResult result() {
		return result;
	}

	/** Calls {@code listener} after each change. */
	public void onChange(final Runnable listener) {
		listeners.add(listener);
	}

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

	/** By what the ROIs are sorted. */
	public RoiOrder order() {
		return order;
	}

	/** Whether the largest comes first. */
	public boolean descending() {
		return descending;
	}

	/** All decisions. */
	public Curation curation() {
		return curation;
	}

	/** Selects a ROI, and none of its codes. */
	public void select(final int position) {
		Objects.checkIndex(position, result.traces().size());
		if (position == roi && code.isEmpty()) return;
		roi = position;
		codes = codesOf(position);
		code = Optional.empty();
		changed();
	}

	/** Selects a code and its ROI. */
	public void select(final Code one) {
		if (code.equals(Optional.of(one))) return;
		if (!result.codes().contains(one)) throw new IllegalArgumentException("not a code of this result: " + one);
		roi = one.roi();
		codes = codesOf(roi);
		code = Optional.of(one);
		changed();
	}

	/** Sorts the ROIs; the selection stays. */
	public void sort(final RoiOrder by, final boolean largestFirst) {
		if (by == order && largestFirst == descending) return;
		order = by;
		descending = largestFirst;
		rois = sorted();
		changed();
	}

	/** Decides about the selected ROI. */
	public void decideRoi(final Decision decision) {
		decided(curation.with(roi, decision));
	}

	/** Decides about the selected code, if there is one. */
	public void decideCode(final Decision decision) {
		code.ifPresent(one -> decided(curation.with(one, decision)));
	}

	private void decided(final Curation decisions) {
		if (decisions.equals(curation)) return;
		curation = decisions;
		changed();
	}

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
