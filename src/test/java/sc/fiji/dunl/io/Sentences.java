package sc.fiji.dunl.io;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.function.Executable;

import sc.fiji.dunl.InputException;

/** Checks what users are told. */
final class Sentences {

	private Sentences() {
		// NB: static use only.
	}

	/** Runs something that must be refused in one sentence with these parts. */
	static void refused(final Executable action, final String... parts) {
		final String message = assertThrows(InputException.class, action).getMessage();
		assertTrue(message.endsWith(".") || message.endsWith("?"), message);
		assertFalse(message.contains("\n"), message);
		for (final String part : parts)
			assertTrue(message.contains(part), () -> "'" + part + "' is not in: " + message);
	}

	/** Writes a text file. */
	static Path file(final Path folder, final String name, final String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}
}
