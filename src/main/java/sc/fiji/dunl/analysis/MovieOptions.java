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

import java.util.List;

import sc.fiji.dunl.settings.Option;

/** The settings of what is read of a movie. */
public final class MovieOptions {

	/** Value of {@link #TIME_AXIS}: frames (T), or else slices (Z), or else channels (C). */
	public static final String AUTO = "auto";

	/** Value of {@link #TIME_AXIS}. */
	public static final String T = "t";

	/** Value of {@link #TIME_AXIS}. */
	public static final String Z = "z";

	/** Value of {@link #TIME_AXIS}. */
	public static final String C = "c";

	/** Value of {@link #RGB} and of {@link #INCOMPLETE_FILE}: the movie is not read. */
	public static final String REFUSE = "refuse";

	/** Value of {@link #RGB}: (R + G + B) / 3. */
	public static final String MEAN = "mean";

	/** Value of {@link #RGB}: 0.299 R + 0.587 G + 0.114 B. */
	public static final String LUMINANCE = "luminance";

	/** Value of {@link #RGB}: one of the three. */
	public static final String RED = "red";

	/** Value of {@link #RGB}: one of the three. */
	public static final String GREEN = "green";

	/** Value of {@link #RGB}: one of the three. */
	public static final String BLUE = "blue";

	/** Value of {@link #INCOMPLETE_FILE}: the frames before the damage are the movie. */
	public static final String READ_WHOLE_FRAMES = "read_whole_frames";

	public static final Option<String> TIME_AXIS = Option.choice("time_axis", "Time axis", List.of(AUTO, T, Z, C),
		"What the movie's file calls time: frames (t), slices (z) or channels (c); auto takes the first of these that is " +
			"longer than 1.");

	public static final Option<Integer> SLICE = Option.integer("slice", "Slice", "", 0, 0, Integer.MAX_VALUE,
		"Slice (Z) that is measured in a movie of several slices, counted from 1; 0 stands for the only one.");

	public static final Option<String> RGB = Option.choice("rgb", "RGB frames", List.of(REFUSE, MEAN, LUMINANCE, RED,
		GREEN, BLUE), "How red, green and blue become one value: mean = (R + G + B) / 3, luminance = 0.299 R + 0.587 G + " +
			"0.114 B, or one of them; refuse, since RGB movies are made to look at, and rarely measure.");

	public static final Option<String> INCOMPLETE_FILE = Option.choice("incomplete_file", "Incomplete file", List.of(
		REFUSE, READ_WHOLE_FRAMES), "What to do with a movie file that ends early, is damaged, or mixes kinds of frames: " +
			"refuse it, or read the whole frames before that, with a warning.");

	/** All of them, in the order of a dialog. */
	public static final List<Option<?>> ALL = List.of(TIME_AXIS, SLICE, RGB, INCOMPLETE_FILE);

	private MovieOptions() {
		// NB: static use only.
	}
}
