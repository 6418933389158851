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
package sc.fiji.dunl.io;

import java.util.LinkedHashMap;
import java.util.Map;

import sc.fiji.dunl.dunl.Code;

/**
 * What a user decided about the ROIs and codes of a result. A decision about a
 * ROI changes none about its codes. Immutable.
 */
public final class Curation {

	/** Nothing decided. */
	public static final Curation NONE = new Curation(Map.of(), Map.of());

	/** What tells a code from all others of a result, whatever its amplitude. */
	private record Place(int roi, int kernel, int trial, int sample) {

		static Place of(final Code code) {
			return new Place(code.roi(), code.kernel(), code.trial(), code.sample());
		}
	}

	private final Map<Integer, Decision> rois;
	private final Map<Place, Decision> codes;

	private Curation(final Map<Integer, Decision> rois, final Map<Place, Decision> codes) {
		this.rois = rois;
		this.codes = codes;
	}

	/**
	 * What was decided about a ROI.
	 *
	 * @param roi 0-based position of the ROI
	 */
	public Decision of(final int roi) {
		return rois.getOrDefault(roi, Decision.UNDECIDED);
	}

	/** What was decided about a code. */
	public Decision of(final Code code) {
		return codes.getOrDefault(Place.of(code), Decision.UNDECIDED);
	}

	/** These decisions but for one about a ROI. */
	public Curation with(final int roi, final Decision decision) {
		return new Curation(with(rois, roi, decision), codes);
	}

	/** These decisions but for one about a code. */
	public Curation with(final Code code, final Decision decision) {
		return new Curation(rois, with(codes, Place.of(code), decision));
	}

	/**
	 * These decisions with what was changed elsewhere.
	 *
	 * @param before the decisions elsewhere before the change
	 * @param after the decisions elsewhere after it; where they differ from
	 *          {@code before} they take the place of these
	 */
	public Curation changedAs(final Curation before, final Curation after) {
		return new Curation(changed(rois, before.rois, after.rois), changed(codes, before.codes, after.codes));
	}

	private static <K> Map<K, Decision> changed(final Map<K, Decision> own, final Map<K, Decision> before,
		final Map<K, Decision> after)
	{
		final Map<K, Decision> changed = new LinkedHashMap<>(own);
		before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(changed::remove);
		after.forEach((key, decision) -> {
			if (decision != before.get(key)) changed.put(key, decision);
		});
		return changed;
	}

	/** Whether nothing was decided. */
	public boolean isEmpty() {
		return rois.isEmpty() && codes.isEmpty();
	}

	private static <K> Map<K, Decision> with(final Map<K, Decision> map, final K key, final Decision decision) {
		final Map<K, Decision> changed = new LinkedHashMap<>(map);
		if (decision == Decision.UNDECIDED) changed.remove(key);
		else changed.put(key, decision);
		return changed;
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof Curation that && rois.equals(that.rois) && codes.equals(that.codes);
	}

	@Override
	public int hashCode() {
		return 31 * rois.hashCode() + codes.hashCode();
	}
}
