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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.io.TraceInput.Series;
import sc.fiji.dunl.progress.Progress;

/**
 * Photometry tables in which light sources take turns from row to row, as
 * Neurophotometrics' FP3001 and FP3002 write them: the column {@code LedState}
 * or {@code Flags} tells which light was on, and each region has a column.
 * <p>
 * Of a state, the lowest bit stands for 415 nm (isosbestic), the next for 470 nm
 * and the third for 560 nm; higher bits are digital lines, which change nothing
 * here. Wavelengths in nanometres are understood as well. Rows at 415 nm alone
 * are the control; the signal of a region is its rows at 470 nm, or at 560 nm if
 * its name ends in R, as the red half of the camera's does. The control is
 * brought to the times of the signal by
 * {@link sc.fiji.dunl.trace.Interpolation}.
 * </p>
 */
final class InterleavedTraces {

	private static final int ISOSBESTIC = 1;
	private static final int BLUE = 2;
	private static final int GREEN = 4;
	private static final int LIGHTS = ISOSBESTIC | BLUE | GREEN;

	/** Bits that states of these systems can have. */
	private static final int LARGEST_STATE = 1 << 16;

	private static final Set<Integer> VIOLET_NM = Set.of(405, 410, 415);
	private static final Set<Integer> BLUE_NM = Set.of(465, 470, 473, 488, 490);
	private static final Set<Integer> GREEN_NM = Set.of(545, 555, 560, 565);

	private static final Set<String> STATES = Set.of("ledstate", "flags");
	private static final List<String> TIMES = List.of("systemtimestamp", "timestamp", "time", "time_s",
		"computertimestamp");
	private static final Pattern OTHER = Pattern.compile("(?i)|.*timestamp|framecounter|ledstate|flags|stimulation|" +
		"(in|out)put\\d+|digitalio.*|unnamed: 0");
	private static final Pattern RED = Pattern.compile(".*(R\\d*|\\d+R)");

	private InterleavedTraces() {
		// NB: static use only.
	}

	/** Whether the headings are those of such a table. */
	static boolean isOne(final List<String> headings) {
		return headings.stream().anyMatch(h -> STATES.contains(h.toLowerCase(Locale.ROOT)));
	}

	/** Reads the rows that are left of a table. */
	static TraceInput read(final Path file, final CsvSource table, final TableLayout layout, final Progress progress) {
		final String source = "'" + file + "'";
		final List<String> headings = table.headings();
		final int state = first(headings, List.of("ledstate", "flags"));
		final int time = first(headings, TIMES);
		if (time < 0) throw new InputException(TraceTable.sentence(source) +
			" has the states of its lights but no times; it needs a column 'SystemTimestamp' or 'Timestamp'.");
		if (layout.controls().filter(names -> !names.isEmpty()).isPresent()) throw new InputException("The control of " +
			source + " is in rows of its own, not in columns; leave control_columns empty, or set it to none.");
		final List<Integer> regions = regions(source, headings, time, layout);
		final List<Integer> wanted = new ArrayList<>(List.of(time, state));
		wanted.addAll(regions);
		final double[][] columns = NumberTable.read(table, wanted, progress).columns();
		final double seconds = unit(source, headings.get(time), layout).seconds();
		final int[] lights = lights(source, headings.get(state), columns[1]);
		final List<String> notes = new ArrayList<>();
		final List<Series> signals = new ArrayList<>();
		final List<Series> controls = new ArrayList<>();
		final boolean controlled = layout.controls().isEmpty() && contains(lights, ISOSBESTIC);
		for (int r = 0; r < regions.size(); r++) {
			final String name = headings.get(regions.get(r));
			final int light = RED.matcher(name).matches() ? GREEN : BLUE;
			if (!contains(lights, light)) {
				notes.add("Column '" + name + "' of " + source + " was passed over, since no row has the light of " + nm(light) +
					" nm alone or with others than 415 nm.");
				continue;
			}
			signals.add(rows(source, name, light, lights, columns[0], columns[r + 2], seconds));
			if (controlled) controls.add(rows(source, name, ISOSBESTIC, lights, columns[0], columns[r + 2], seconds));
		}
		if (signals.isEmpty()) throw new InputException("No column of " + source + " has rows with its light, 470 nm (or 560 " +
			"nm for regions that end in R); check the column '" + headings.get(state) + "'.");
		if (!controlled && layout.controls().isEmpty()) notes.add("No row of " + source +
			" has the light of 415 nm alone, so there is no control.");
		final long passed = Arrays.stream(lights).filter(light -> light == 0).count();
		if (passed > 0) notes.add(passed + " of the " + lights.length + " rows of " + source +
			" were passed over, since no light or several take part in them (first in row " + (IntStream.range(0,
				lights.length).filter(i -> lights[i] == 0).findFirst().getAsInt() + 1) + ").");
		return TraceInput.align(source, signals, controls, layout, notes, List.of(file));
	}

	private static List<Integer> regions(final String source, final List<String> headings, final int time,
		final TableLayout layout)
	{
		final List<Integer> candidates = IntStream.range(0, headings.size()).filter(c -> c != time && !OTHER.matcher(headings
			.get(c)).matches()).boxed().toList();
		final List<String> names = candidates.stream().map(headings::get).toList();
		for (final String name : names)
			if (names.indexOf(name) != names.lastIndexOf(name)) throw new InputException("Two columns of " + source +
				" are called '" + name + "'; give each its own name.");
		if (names.isEmpty()) throw new InputException(TraceTable.sentence(source) +
			" has no columns of regions, such as 'Region0G' or 'G0'; export it with its regions.");
		return SignalColumns.choose(source, headings, candidates, layout).signals();
	}

	private static TimeUnit unit(final String source, final String heading, final TableLayout layout) {
		final TimeUnit unit = layout.unit().or(() -> TimeUnit.ofHeading(heading)).orElse(heading.equalsIgnoreCase(
			"ComputerTimestamp") ? TimeUnit.MILLISECONDS : TimeUnit.SECONDS);
		if (unit == TimeUnit.SAMPLES) throw new InputException("The times of " + source +
			" tell the light sources' rows apart and cannot be counts; set time_unit to s, ms or us.");
		return unit;
	}

	/** The light of each row that is one, or 0. */
	private static int[] lights(final String source, final String heading, final double[] states) {
		final int[] lights = new int[states.length];
		for (int i = 0; i < lights.length; i++) {
			if (!(states[i] >= 0 && states[i] < LARGEST_STATE && states[i] == Math.rint(states[i]))) throw new InputException(
				"Column '" + heading + "' of " + source + " holds " + states[i] + " in row " + (i + 1) +
					"; it must be the state of the lights, such as 1 for 415 nm and 2 for 470 nm.");
			lights[i] = (int) states[i];
		}
		final Set<Integer> distinct = IntStream.of(lights).filter(state -> state != 0).boxed().collect(Collectors.toSet());
		final boolean wavelengths = distinct.stream().allMatch(nm -> VIOLET_NM.contains(nm) || BLUE_NM.contains(nm) ||
			GREEN_NM.contains(nm));
		for (int i = 0; i < lights.length; i++) {
			final int nm = lights[i];
			final int lit = !wavelengths ? nm & LIGHTS : VIOLET_NM.contains(nm) ? ISOSBESTIC : BLUE_NM.contains(nm) ? BLUE
				: GREEN_NM.contains(nm) ? GREEN : 0;
			// NB: 470 and 560 nm together are seen by the two halves of the camera.
			lights[i] = (lit & ISOSBESTIC) != 0 && lit != ISOSBESTIC ? 0 : lit;
		}
		return lights;
	}

	private static boolean contains(final int[] lights, final int light) {
		return IntStream.of(lights).anyMatch(lit -> (lit & light) != 0);
	}

	private static Series rows(final String source, final String name, final int light, final int[] lights,
		final double[] times, final double[] values, final double unit)
	{
		final int[] rows = IntStream.range(0, lights.length).filter(i -> (lights[i] & light) != 0).toArray();
		for (int k = 0; k < rows.length; k++) {
			final double now = times[rows[k]];
			if (!Double.isFinite(now)) throw new InputException("The time in row " + (rows[k] + 1) + " of " + source +
				" is missing; every row needs its time.");
			if (k > 0 && !(now > times[rows[k - 1]])) throw new InputException("The times of " + source + " at " + nm(light) +
				" nm go from " + times[rows[k - 1]] + " to " + now + " in row " + (rows[k] + 1) +
				"; they must rise from row to row.");
		}
		return new Series(name, IntStream.of(rows).mapToDouble(i -> times[i] * unit).toArray(), IntStream.of(rows)
			.mapToDouble(i -> values[i]).toArray());
	}

	private static int nm(final int light) {
		return light == ISOSBESTIC ? 415 : light == BLUE ? 470 : 560;
	}

	private static int first(final List<String> headings, final List<String> names) {
		for (final String name : names)
			for (int c = 0; c < headings.size(); c++)
				if (headings.get(c).equalsIgnoreCase(name)) return c;
		return -1;
	}
}
