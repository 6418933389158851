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

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import sc.fiji.dunl.analysis.TableOptions;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.settings.Settings;

/**
 * What a user says of traces from elsewhere.
 *
 * @param rateHz samples per second; empty to take it from the times
 * @param unit unit of the times; empty to take it from the heading
 * @param signals headings of the traces; empty for all that are left
 * @param controls headings of the controls; empty for none, absent for those
 *          that are named as controls
 * @param rowsAreSamples whether a row of an array is a sample rather than a ROI
 * @param cellsOnly whether to pass over ROIs of suite2p that are no cells
 */
public record TableLayout(OptionalDouble rateHz, Optional<TimeUnit> unit, List<String> signals,
	Optional<List<String>> controls, boolean rowsAreSamples, boolean cellsOnly)
{

	public TableLayout {
		signals = List.copyOf(signals);
		controls = controls.map(List::copyOf);
	}

	/** What settings say. */
	public static TableLayout of(final Settings settings) {
		final double rate = settings.get(TraceOptions.RATE_HZ);
		final String controls = settings.get(TableOptions.CONTROL_COLUMNS);
		return new TableLayout(rate > 0 ? OptionalDouble.of(rate) : OptionalDouble.empty(), TimeUnit.ofName(settings.get(
			TableOptions.TIME_UNIT)), names(settings.get(TableOptions.SIGNAL_COLUMNS)), controls.equalsIgnoreCase(
				TableOptions.NO_CONTROL) ? Optional.of(List.of()) : controls.isEmpty() ? Optional.empty() : Optional.of(names(
					controls)), settings.get(TableOptions.NPY_AXES).equals(TableOptions.SAMPLE_ROI), settings
					.get(TableOptions.SUITE2P_KEEP).equals(TableOptions.CELLS));
	}

	private static List<String> names(final String text) {
		return Arrays.stream(text.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
	}
}
