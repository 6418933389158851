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

import java.nio.file.Files;
import java.nio.file.Path;

import sc.fiji.dunl.InputException;

/**
 * Decisions in a file that others may change as well, such as a second window
 * on the same result. What was decided here since the file was last read or
 * written is put into what it then holds, so that no decision is lost; where
 * both decided about the same ROI or code, what is saved last holds. Not for
 * several threads.
 */
public final class SharedCuration {

	private final StoredResult result;
	private final Path file;
	/** What the file held when it was last looked at. */
	private Curation known;
	private Object stamp;

	/**
	 * Decisions that were read from a file, or none if there is none.
	 *
	 * @param result what is decided about
	 * @param known what the file held
	 */
	public SharedCuration(final StoredResult result, final Path file, final Curation known) {
		this.result = result;
		this.file = file;
		this.known = known;
	}

	/** Where the decisions are. */
	public Path file() {
		return file;
	}

	/**
	 * Writes decisions.
	 *
	 * @param own all decisions as they are here
	 * @return what is in the file now: those, and what others have changed since
	 * @throws InputException if the file cannot be read or written
	 */
	public Curation save(final Curation own) {
		try (CurationLock lock = CurationLock.of(file)) {
			final Curation merged = merge(own);
			CurationTable.write(merged, result, file);
			known = merged;
			stamp = stampOfFile();
			return merged;
		}
	}

	/**
	 * Reads what others have changed since; writes nothing.
	 *
	 * @param own all decisions as they are here
	 * @return those, and what others have changed since
	 * @throws InputException if the file cannot be read
	 */
	public Curation refresh(final Curation own) {
		final Object now = stampOfFile();
		if (now.equals(stamp)) return own;
		final Curation merged = merge(own);
		stamp = now;
		return merged;
	}

	private Curation merge(final Curation own) {
		// NB: A file that was moved away has not taken back what it held.
		if (!Files.exists(file)) return own;
		final Curation theirs = CurationTable.read(file, result);
		final Curation merged = theirs.changedAs(known, own);
		known = theirs;
		return merged;
	}

	/** Differs from a former one if the file was written in between. */
	private Object stampOfFile() {
		try {
			return Files.exists(file) ? Files.getLastModifiedTime(file) + " " + Files.size(file) + " " + Files
				.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class).fileKey() : "none";
		}
		catch (final java.io.IOException e) {
			throw AtomicFile.cannot("read", file, e);
		}
	}
}
