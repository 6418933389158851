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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static sc.fiji.dunl.io.Sentences.file;
import static sc.fiji.dunl.io.Sentences.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberFileTest {

	@TempDir
	private Path folder;

	private Path npy(final double[] values, final int... shape) throws IOException {
		return TestArrays.write(folder.resolve("n.npy"), values, shape);
	}

	@Test
	void axesOfOneAreLeftOut() throws IOException {
		assertArrayEquals(new double[][] { { 1, 2 }, { 3, 4 } }, NumberFile.read(npy(new double[] { 1, 2, 3, 4 }, 2, 1,
			2)));
		assertArrayEquals(new double[][] { { 1, 2, 3 } }, NumberFile.read(npy(new double[] { 1, 2, 3 }, 1, 1, 3)));
		assertArrayEquals(new double[][] { { 1 }, { 2 }, { 3 } }, NumberFile.read(npy(new double[] { 1, 2, 3 }, 3, 1, 1)));
		assertArrayEquals(new double[][] { { 1, 2, 3 } }, NumberFile.read(npy(new double[] { 1, 2, 3 }, 3)));
		assertArrayEquals(new double[][] { { 1, 2 }, { 3, 4 } }, NumberFile.read(npy(new double[] { 1, 2, 3, 4 }, 1, 2,
			2)));
		final Path infinite = npy(new double[] { 1, Double.POSITIVE_INFINITY }, 2);
		refused(() -> NumberFile.read(infinite), "n.npy", "Infinity");
		final Path cube = npy(new double[8], 2, 2, 2);
		refused(() -> NumberFile.read(cube), "n.npy", "(2, 2, 2)");
	}

	@Test
	void textIsRead() throws IOException {
		assertArrayEquals(new double[][] { { 0, 1 }, { 1e-1, -2 } }, NumberFile.read(file(folder, "q.csv",
			"0, 1\n\n1e-1\t-2\n")));
	}

	@Test
	void otherFilesAreRefused() throws IOException {
		final Path torch = Files.write(folder.resolve("q.pt"), new byte[] { 'P', 'K', 3, 4, 0, 0 });
		refused(() -> NumberFile.read(torch), "q.pt", "PyTorch", "numpy.save");
		refused(() -> NumberFile.read(file(folder, "a.csv", "1,2\n3\n")), "a.csv", "Line 2");
		refused(() -> NumberFile.read(file(folder, "a.csv", "a,b\n3,4\n")), "Line 1", "'a'");
		refused(() -> NumberFile.read(file(folder, "a.csv", "NaN\n")), "NaN");
		refused(() -> NumberFile.read(file(folder, "a.csv", "\n")), "empty");
		refused(() -> NumberFile.read(folder), "folder");
		refused(() -> NumberFile.read(folder.resolve("none.npy")), "none.npy", "no such file");
		final Path cut = npy(new double[20], 20);
		Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), 200));
		refused(() -> NumberFile.read(cut), "n.npy", "do not fill");
	}
}
