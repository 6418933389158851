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
package sc.fiji.dunl.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import sc.fiji.dunl.analysis.Restart;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;

/** The shapes of the responses. */
final class KernelSection implements Section {

	/** Kernels that are listed; there may be some for each of hundreds of ROIs. */
	private static final int MOST = 100;

	@Override
	public String title() {
		return "Kernels";
	}

	@Override
	public void write(final Subject subject, final Html html) {
		if (subject.single()) subject.first().pictures("kernels").forEach(picture -> picture.write(html));
		final KernelBank kernels = subject.first().result().model().kernels();
		final List<List<String>> rows = new ArrayList<>();
		for (int c = 0; c < Math.min(MOST, kernels.size()); c++) {
			final int index = c;
			final Kernel kernel = kernels.get(c);
			final KernelShape shape = KernelShape.of(kernel, kernels.rateHz());
			rows.add(List.of(kernel.name(), kernel.spec().eventsKnown() ? String.join(", ", kernel.spec().events())
				: "found by the analysis", Digits.of(kernel.length() / kernels.rateHz()), Digits.of(shape.peakSeconds()), (shape
					.cut() ? "\u2265 " : "") + Digits.of(shape.halfSeconds()), Long.toString(subject.findings().stream().mapToLong(
						finding -> finding.responses(Optional.of(index))).sum())));
		}
		html.table(List.of("kernel", "starts at", "length (s)", "peak after (s)", "width at half the peak (s)", "responses"),
			rows);
		subject.first().result().model().bands().ifPresent(bands -> html.paragraph("The kernels were learned " + bands
			.resamplings() + " times again from trials drawn at random; the bands in kernels-bands.csv hold 95 % of each sample, and " +
			"are drawn behind the kernels."));
		starts(subject.first().result().restarts(), html);
		if (kernels.size() > MOST) html.paragraph("The first " + MOST + " of " + kernels.size() +
			" kernels are listed; all are in kernels.csv.");
	}

	/** How far learning depends on where it began, where that was tried. */
	private static void starts(final List<Restart> restarts, final Html html) {
		final double[] errors = restarts.stream().filter(restart -> !restart.kept()).mapToDouble(Restart::error).toArray();
		if (errors.length == 0) return;
		html.paragraph("Learning began at " + restarts.stream().mapToInt(Restart::number).max().getAsInt() +
			" places, and the kernels of the least loss were kept. Those of the others differ from them by " + Digits.of(Quantile
				.of(errors, 0.5)) + " in the median and " + Digits.of(Quantile.of(errors, 1)) +
			" at most, where 0 is the same shape and 1 has nothing in common; all are in restarts.csv.");
	}
}
