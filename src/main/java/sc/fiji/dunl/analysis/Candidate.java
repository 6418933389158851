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

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.settings.Settings;

/**
 * One combination of settings that is tried.
 *
 * @param kernels how many kernels
 * @param lengthSeconds length of all kernels; NaN if each has its own
 * @param penalty sparse penalty of the kernels that take theirs from the
 *          settings; NaN if none does
 * @param settings all settings with these
 * @param specs the kernels that the settings name, with these lengths; empty if
 *          none are named
 */
public record Candidate(int kernels, double lengthSeconds, double penalty, Settings settings, List<KernelSpec> specs) {

	public Candidate {
		specs = List.copyOf(specs);
	}

	/** The combination in words. */
	public String words() {
		return kernels + (kernels == 1 ? " kernel" : " kernels") + (Double.isNaN(lengthSeconds) ? "" : " of " + number(
			lengthSeconds) + " s") + (Double.isNaN(penalty) ? "" : ", penalty " + number(penalty));
	}

	/** A number as people write it: 2, 0.8. */
	public static String number(final double value) {
		return BigDecimal.valueOf(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
	}
}
