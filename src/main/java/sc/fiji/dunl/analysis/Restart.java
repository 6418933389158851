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
import java.util.List;

import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.evaluate.KernelMatch;

/**
 * What became of a kernel when learning began elsewhere.
 *
 * @param kernel its name
 * @param number of the start, from 1
 * @param seed that it began with
 * @param loss at the end of learning: of the held-out part if there is one
 * @param kept whether this start's kernels are those of the result
 * @param error how far its kernel is from that of the result
 *          ({@link KernelMatch}), 0 to 1; 0 for the start that was kept
 */
public record Restart(String kernel, int number, int seed, double loss, boolean kept, double error) {

	/** Error from which a kernel counts as another one. */
	static final double OTHER = 0.3;

	/**
	 * Compares starts.
	 *
	 * @param specs one per kernel
	 * @param seeds [start]
	 * @param losses [start]
	 * @param kernels [start][kernel][sample]
	 * @param kept the start whose kernels are kept
	 * @return by start, then kernel
	 */
	static List<Restart> compare(final List<KernelSpec> specs, final int[] seeds, final double[] losses,
		final List<double[][]> kernels, final int kept)
	{
		final List<Restart> restarts = new ArrayList<>();
		for (int i = 0; i < seeds.length; i++)
			for (final KernelMatch match : KernelMatch.match(kernels.get(i), kernels.get(kept)))
				restarts.add(new Restart(specs.get(match.truth()).name(), i + 1, seeds[i], losses[i], i == kept, i == kept ? 0
					: match.error()));
		return restarts;
	}

	/** Sentences about kernels that depend on where learning begins: at least half of the other starts found another. */
	static List<String> doubts(final List<Restart> restarts) {
		final List<String> doubts = new ArrayList<>();
		for (final String kernel : restarts.stream().map(Restart::kernel).distinct().toList()) {
			final List<Restart> others = restarts.stream().filter(r -> r.kernel().equals(kernel) && !r.kept()).toList();
			final long other = others.stream().filter(r -> r.error() > OTHER).count();
			if (!others.isEmpty() && 2 * other >= others.size()) doubts.add("Kernel '" + kernel + "' came out otherwise in " +
				other + " of " + others.size() +
				" other starts (restarts.csv), so its shape depends on where learning began; try fewer kernels, or learn from more " +
				"trials.");
		}
		return doubts;
	}
}
