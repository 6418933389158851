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
package sc.fiji.dunl.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.dunl.InputException;

class MovieFolderTest {

	@TempDir
	private Path folder;

	private void touch(final String... names) throws IOException {
		for (final String name : names)
			Files.createFile(folder.resolve(name));
	}

	private static List<String> names(final List<Path> files) {
		return files.stream().map(file -> file.getFileName().toString()).toList();
	}

	@Test
	void numbersOfAnyLengthAreInTheirOrder() throws IOException {
		touch("d2_img_10.tif", "d2_img_9.TIFF", "d2_img_0011.tif", "d10_img_1.tif", "._d2_img_10.tif", "notes.txt",
			"d2_img_123456789012345678901.tif");
		assertEquals(List.of("d2_img_9.TIFF", "d2_img_10.tif", "d2_img_0011.tif", "d2_img_123456789012345678901.tif",
			"d10_img_1.tif"), names(MovieFolder.files(folder)));
	}

	@Test
	void aSeriesDiffersByNumbersOnly() throws IOException {
		touch("a1_1.tif", "a1_2.tif", "a2_1.tif");
		assertEquals(3, MovieFolder.series(folder).size());
		touch("mean.tif");
		final String message = assertThrows(InputException.class, () -> MovieFolder.series(folder)).getMessage();
		assertTrue(message.contains("'a1_1.tif' and 'mean.tif'"), message);
	}

	@Test
	void folderWithoutTiffIsRefused() {
		assertTrue(assertThrows(InputException.class, () -> MovieFolder.files(folder)).getMessage().contains(
			"holds no TIFF file"));
	}
}
