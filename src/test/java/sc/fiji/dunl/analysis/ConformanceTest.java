package sc.fiji.dunl.analysis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
		final List<Conformance.Deviation> deviations = Conformance.run(ReferenceCase.read(file), Progress.NONE);
		assertTrue(deviations.size() >= 6);
		assertTrue(deviations.stream().allMatch(Conformance.Deviation::passed), deviations::toString);
	}
}
