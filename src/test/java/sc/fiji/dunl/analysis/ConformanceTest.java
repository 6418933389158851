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
