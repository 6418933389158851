package sc.fiji.dunl.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

import sc.fiji.dunl.InputException;

/**
 * Writes a file whole or not at all: the bytes go to a hidden file beside it,
 * which takes its name once they are all there. A former file of that name
 * stays as it was if anything goes wrong.
 */
public final class AtomicFile {

	/** Writes the content of a file. */
	@FunctionalInterface
	public interface Content {

		void writeTo(OutputStream out) throws IOException;
	}

	private AtomicFile() {
		// NB: static use only.
	}

	/**
	 * Writes a file.
	 *
	 * @param file where; its folder must exist
	 * @param content writes the bytes; need not close or buffer the stream
	 * @throws InputException if the file cannot be written
	 */
	public static void write(final Path file, final Content content) {
		Path hidden = null;
		try {
			// NB: A link is followed, so that what it points at is replaced and not the link.
			final Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
			if (Files.isDirectory(target)) throw new InputException("Cannot write '" + file +
				"': it is a folder; give the name of a file.");
			hidden = hiddenSibling(target);
			// NB: Not createTempFile, whose files only their owner may read.
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(hidden, StandardOpenOption.CREATE_NEW,
				StandardOpenOption.WRITE), 1 << 16))
			{
				content.writeTo(out);
			}
			move(hidden, target);
			hidden = null;
		}
		catch (final IOException e) {
			throw cannot("write", file, e);
		}
		catch (final UncheckedIOException e) {
			throw cannot("write", file, e.getCause());
		}
		finally {
			if (hidden != null) deleteQuietly(hidden);
		}
	}

	/** A name beside {@code target} that nothing has, and that listings hide. */
	static Path hiddenSibling(final Path target) {
		final String unique = UUID.randomUUID().toString().substring(0, 8);
		return target.resolveSibling("." + target.getFileName() + "." + unique + ".part");
	}

	/** The sentence for a file or folder that the system refuses. */
	public static InputException cannot(final String verb, final Path path, final IOException e) {
		final String why;
		if (e instanceof NoSuchFileException) why = "there is no such file or folder";
		else if (e instanceof AccessDeniedException) why = "permission is denied";
		else if (e instanceof FileSystemException && ((FileSystemException) e).getReason() != null)
			why = ((FileSystemException) e).getReason();
		else why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
		final String remedy = verb.equals("read") ? "check the path and that the file may be read."
			: "choose a place that exists, may be written to and has space left.";
		return new InputException("Cannot " + verb + " '" + path + "' (" + why + "); " + remedy, e);
	}

	private static void move(final Path from, final Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (final AtomicMoveNotSupportedException e) {
			// NB: Some network drives; the file is complete by now all the same.
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private static void deleteQuietly(final Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (final IOException e) {
			// NB: The failure that led here is the one to tell.
		}
	}
}
