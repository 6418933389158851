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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import sc.fiji.dunl.InputException;

/** The frame rate of a plane, as suite2p was told it: {@code fs} in its {@code ops.npy}. */
final class Suite2pRate {

	/** Name of the file in the folder of a plane. */
	static final String FILE_NAME = "ops.npy";

	private static final double TOLERANCE = 0.01;

	private Suite2pRate() {
		// NB: static use only.
	}

	/**
	 * The rate to take.
	 *
	 * @param plane folder of a plane
	 * @param given what the user says, which wins
	 * @param notes gets sentences for the user
	 * @return empty if nobody says any
	 */
	static OptionalDouble of(final Path plane, final OptionalDouble given, final List<String> notes) {
		final OptionalDouble told = told(plane.resolve(FILE_NAME));
		if (told.isEmpty()) return given;
		final double fs = told.getAsDouble();
		if (given.isEmpty()) notes.add("The frame rate is what suite2p was told, " + fs + " Hz (fs in ops.npy of '" + plane +
			"'); set rate_hz if that is wrong.");
		else if (Math.abs(given.getAsDouble() - fs) > TOLERANCE * fs) notes.add("The frame rate is " + given.getAsDouble() +
			" Hz as given, though suite2p was told " + fs + " Hz (fs in ops.npy of '" + plane + "').");
		return given.isPresent() ? given : told;
	}

	private static OptionalDouble told(final Path ops) {
		if (!Files.isRegularFile(ops)) return OptionalDouble.empty();
		try {
			final byte[] file = Suite2pRois.bytes(ops);
			final Object array = NumpyPickle.read(file, Suite2pRois.pickle(file, ops));
			final Object fs = ((Map<?, ?>) ((NumpyArray) array).objects().get(0)).get("fs");
			final double rate = ((Number) fs).doubleValue();
			return rate > 0 && rate < Double.POSITIVE_INFINITY ? OptionalDouble.of(rate) : OptionalDouble.empty();
		}
		catch (final IOException | InputException | ClassCastException | NullPointerException | IndexOutOfBoundsException e) {
			// NB: Nothing else is needed of the file, and without it the user is asked for the rate.
			return OptionalDouble.empty();
		}
	}
}
