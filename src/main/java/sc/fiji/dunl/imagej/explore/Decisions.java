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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.io.Curation;
import sc.fiji.dunl.io.Decision;

/**
 * Decisions that can be taken back one by one. Taking back restores what was
 * decided about that one ROI or code before and leaves all others, among them
 * what came from elsewhere meanwhile.
 */
final class Decisions {

	/** About a code, or about a ROI if there is none. */
	record Step(int roi, Optional<Code> code, Decision before, Decision after) {

		private Curation to(final Decision decision, final Curation curation) {
			return code.map(one -> curation.with(one, decision)).orElseGet(() -> curation.with(roi, decision));
		}
	}

	private final Deque<Step> done = new ArrayDeque<>();
	private final Deque<Step> undone = new ArrayDeque<>();
	private Curation curation;

	Decisions(final Curation curation) {
		this.curation = curation;
	}

	/** All decisions as they are now. */
	Curation curation() {
		return curation;
	}

	/** Decides about a code, or about a ROI without one; tells whether that changed anything. */
	boolean decide(final int roi, final Optional<Code> code, final Decision decision) {
		final Decision before = code.map(curation::of).orElseGet(() -> curation.of(roi));
		if (before == decision) return false;
		final Step step = new Step(roi, code, before, decision);
		curation = step.to(decision, curation);
		done.push(step);
		undone.clear();
		return true;
	}

	/** Takes the last decision back, if there is one, and tells which. */
	Optional<Step> undo() {
		final Optional<Step> step = Optional.ofNullable(done.poll());
		step.ifPresent(s -> {
			curation = s.to(s.before(), curation);
			undone.push(s);
		});
		return step;
	}

	/** Makes again what was taken back last, if nothing was decided since. */
	Optional<Step> redo() {
		final Optional<Step> step = Optional.ofNullable(undone.poll());
		step.ifPresent(s -> {
			curation = s.to(s.after(), curation);
			done.push(s);
		});
		return step;
	}

	/** Puts in what was decided elsewhere, which is not taken back here. */
	void replace(final Curation other) {
		curation = other;
	}

	boolean canUndo() {
		return !done.isEmpty();
	}

	boolean canRedo() {
		return !undone.isEmpty();
	}
}
