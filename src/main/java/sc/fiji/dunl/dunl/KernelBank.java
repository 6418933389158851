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

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;

/**
 * The kernels of a model and the rate they are sampled at.
 *
 * @param kernels at least one, with unique names
 * @param rateHz samples per second
 */
public record KernelBank(List<Kernel> kernels, double rateHz) {

	public KernelBank {
		kernels = List.copyOf(kernels);
		if (kernels.isEmpty()) throw new InputException("There is no kernel; at least one is needed.");
		final Set<String> names = new HashSet<>();
		for (final Kernel kernel : kernels) {
			if (!names.add(kernel.name())) throw new InputException("Two kernels are called '" + kernel.name() +
				"'; give each its own name.");
			for (final double value : kernel.waveform())
				if (!Double.isFinite(value)) throw new InputException("Kernel '" + kernel.name() +
					"' holds a value that is not a finite number.");
		}
		if (!(rateHz > 0) || Double.isInfinite(rateHz)) throw new InputException("The kernels' rate is " + rateHz +
			" Hz; it must be positive.");
	}

	/** Number of kernels. */
	public int size() {
		return kernels.size();
	}

	/** A kernel by position. */
	public Kernel get(final int index) {
		return kernels.get(index);
	}

	/** What the settings say of each kernel. */
	public List<KernelSpec> specs() {
		return kernels.stream().map(Kernel::spec).toList();
	}

	/** Positions of the kernels that explain a ROI. */
	public int[] of(final String roi) {
		return IntStream.range(0, size()).filter(c -> kernels.get(c).spec().explains(roi)).toArray();
	}

	/** Position of a kernel among those of its ROI, or among all if they are shared. */
	public int lane(final int kernel) {
		final String roi = kernels.get(kernel).spec().roi();
		return (int) kernels.subList(0, kernel).stream().filter(k -> k.spec().roi().equals(roi)).count();
	}

	/** Largest number of kernels that explain a ROI. */
	public int lanes() {
		return IntStream.range(0, size()).map(this::lane).max().getAsInt() + 1;
	}

	/** Samples of the longest kernel. */
	public int maxLength() {
		return kernels.stream().mapToInt(Kernel::length).max().getAsInt();
	}
}
