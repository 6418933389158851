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

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.dunl.dunl.DenseEncoder;
import sc.fiji.dunl.dunl.Encoder;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.Encoders;
import sc.fiji.dunl.dunl.SparseEncoder;
import sc.fiji.dunl.io.ReferenceCase;
import sc.fiji.dunl.progress.Progress;

/** The numbers of the DUNL authors' code, case by case. */
class ConformanceTest {

	static List<Path> cases() {
		try (Stream<Path> files = Files.list(Path.of("src/test/resources/reference-cases"))) {
			return files.sorted().toList();
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void agreesWithTheReference(final Path file) {
		check(file, DenseEncoder::new);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void theFastestEncoderAgreesToo(final Path file) {
		check(file, Encoders::fastest);
	}

	/** Known onsets are one way to be sparse. */
	@ParameterizedTest
	@MethodSource("cases")
	void theSparseEncoderAgreesToo(final Path file) {
		assumeTrue(SparseEncoder.covers(ReferenceCase.read(file).encoder()));
		check(file, SparseEncoder::new);
	}

	private static void check(final Path file, final Function<EncoderSettings, Encoder> encoders) {
		final List<Conformance.Deviation> deviations = Conformance.run(ReferenceCase.read(file), encoders, Progress.NONE);
		assertTrue(deviations.size() >= 6);
		assertTrue(deviations.stream().allMatch(Conformance.Deviation::passed), deviations::toString);
	}
}
