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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.trace.Noise;
import sc.fiji.dunl.trace.TraceSet;

/**
 * Which kernels explain which ROIs: all explain all, or each ROI has its own
 * ({@code share_kernels_among_neurons: false}). ROIs of one name in several
 * recordings are the same neuron.
 *
 * @param roi the owner, empty for all
 * @param kernels positions of its kernels
 */
record KernelOwners(String roi, int[] kernels) {

	/**
	 * One kernel of each name for each ROI that can be explained, unless they have
	 * owners already.
	 */
	static List<KernelSpec> ownedByEach(final List<KernelSpec> specs, final List<Recording> recordings) {
		if (specs.stream().noneMatch(spec -> spec.roi().isEmpty())) return specs;
		final Set<String> labels = new LinkedHashSet<>();
		recordings.forEach(recording -> labels.addAll(measurable(recording.traces())));
		if (labels.isEmpty()) throw new InputException(
			"Too few samples were observed to learn from any ROI; see where the ROIs lie.");
		final List<KernelSpec> owned = new ArrayList<>();
		for (final String label : labels)
			for (final KernelSpec spec : specs)
				owned.add(spec.of(label));
		return owned;
	}

	/**
	 * The groups of kernels that are learned and encoded together.
	 *
	 * @throws InputException if some kernels have an owner and some have none
	 */
	static List<KernelOwners> of(final List<KernelSpec> specs) {
		final Set<String> owners = new LinkedHashSet<>();
		specs.forEach(spec -> owners.add(spec.roi()));
		if (owners.size() > 1 && owners.contains("")) {
			final String shared = specs.stream().filter(spec -> spec.roi().isEmpty()).findFirst().orElseThrow().name();
			throw new InputException("Kernel '" + shared +
				"' names no roi but others do; either all kernels belong to a ROI or none does.");
		}
		return owners.stream().map(owner -> new KernelOwners(owner, IntStream.range(0, specs.size()).filter(c -> specs.get(c)
			.roi().equals(owner)).toArray())).toList();
	}

	/** Positions of the traces that these kernels explain. */
	int[] rois(final TraceSet traces) {
		return IntStream.range(0, traces.size()).filter(r -> roi.isEmpty() || traces.labels().get(r).equals(roi)).toArray();
	}

	/** @throws InputException if kernels have owners and a trace is of none of them */
	static void requireAll(final List<KernelOwners> owners, final TraceSet traces) {
		final Set<String> missing = new TreeSet<>(measurable(traces));
		for (final KernelOwners owner : owners) {
			if (owner.roi().isEmpty()) return;
			missing.remove(owner.roi());
		}
		if (!missing.isEmpty()) throw new InputException("There is no kernel for the ROI '" + missing.iterator().next() +
			"': the kernels belong to single ROIs, which are found by their names; name the ROIs as those of the kernels, " +
			"or share the kernels (share_kernels_among_neurons).");
	}

	/** ROIs of which enough was observed; the others are left out and need no kernel. */
	private static List<String> measurable(final TraceSet traces) {
		return IntStream.range(0, traces.size()).filter(r -> Noise.measurable(traces.trace(r))).mapToObj(traces.labels()::get)
			.toList();
	}
}
