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
package sc.fiji.dunl.imagej.explore;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.io.Curation;
import sc.fiji.dunl.io.CurationTable;
import sc.fiji.dunl.io.StoredResult;

/**
 * Writes decisions to their file in the order they are made, on a thread of its
 * own. What was handed in is written even after {@link #close()}.
 */
final class CurationSaver implements AutoCloseable {

	private final StoredResult result;
	private final Path file;
	private final Consumer<String> told;
	private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "DUNL curation"));

	/**
	 * Opens no file yet.
	 *
	 * @param told called on the saver's thread after each attempt with what became
	 *          of it, in a sentence
	 */
	CurationSaver(final StoredResult result, final Path file, final Consumer<String> told) {
		this.result = result;
		this.file = file;
		this.told = told;
	}

	/** Writes all decisions soon. */
	void save(final Curation curation) {
		thread.execute(() -> {
			try {
				CurationTable.write(curation, result, file);
				told.accept("Decisions are in " + file);
			}
			catch (final InputException e) {
				told.accept(e.getMessage());
			}
		});
	}

	@Override
	public void close() {
		thread.shutdown();
	}
}
