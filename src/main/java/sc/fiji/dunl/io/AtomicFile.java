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
