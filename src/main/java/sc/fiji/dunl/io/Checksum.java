package sc.fiji.dunl.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import sc.fiji.dunl.InputException;

/** Checksums of files of any size. */
public final class Checksum {

	private Checksum() {
		// NB: static use only.
	}

	/**
	 * The SHA-256 of a file's bytes in lower-case hexadecimal.
	 *
	 * @throws InputException if the file cannot be read
	 */
	public static String sha256(final Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			final MessageDigest digest = MessageDigest.getInstance("SHA-256");
			final byte[] buffer = new byte[1 << 16];
			for (int n = in.read(buffer); n >= 0; n = in.read(buffer))
				digest.update(buffer, 0, n);
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("read", file, e);
		}
		catch (final NoSuchAlgorithmException e) {
			throw new AssertionError("every Java platform has SHA-256", e);
		}
	}
}
