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
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import sc.fiji.dunl.InputException;

/**
 * Keeps others from changing a file of decisions between reading and writing it:
 * a hidden file beside it that only one at a time can make, in this program, in
 * another, or on another machine that shares the folder.
 */
final class CurationLock implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(5);
	/** Nobody needs so long to read and write some rows. */
	private static final Duration ABANDONED = Duration.ofSeconds(30);
	private static final int PAUSE_MS = 20;

	private final Path lock;

	private CurationLock(final Path lock) {
		this.lock = lock;
	}

	/**
	 * Waits for the lock of a file.
	 *
	 * @throws InputException if others do not let go of it, or the folder cannot be
	 *           written to
	 */
	static CurationLock of(final Path file) {
		final Path lock = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".lock");
		final Instant end = Instant.now().plus(PATIENCE);
		try {
			while (true) {
				try {
					Files.createFile(lock);
					return new CurationLock(lock);
				}
				catch (final FileAlreadyExistsException e) {
					if (Instant.now().isAfter(end)) throw new InputException("'" + file +
						"' is being written by another window or program; close it, or delete '" + lock +
						"' if there is none, and decide once more.", e);
				}
				deleteIfAbandoned(lock);
				Thread.sleep(PAUSE_MS);
			}
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("write", file, e);
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new InputException("Writing '" + file + "' was interrupted; decide once more.", e);
		}
	}

	/** What a program that was killed has left is in nobody's use. */
	private static void deleteIfAbandoned(final Path lock) throws IOException {
		try {
			if (Files.getLastModifiedTime(lock).toInstant().isBefore(Instant.now().minus(ABANDONED))) Files.deleteIfExists(
				lock);
		}
		catch (final NoSuchFileException e) {
			// NB: Let go of in the meantime.
		}
	}

	@Override
	public void close() {
		try {
			Files.deleteIfExists(lock);
		}
		catch (final IOException e) {
			// NB: It will be taken for abandoned, and the decisions are written.
		}
	}
}
