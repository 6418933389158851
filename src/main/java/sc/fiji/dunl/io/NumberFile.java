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
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import sc.fiji.dunl.InputException;

/**
 * Rows of numbers and nothing else: a {@code .npy} file of NumPy, or text with
 * one row a line, the numbers separated by commas, tabs or spaces. What a file
 * is follows from how it starts, not from its name.
 */
public final class NumberFile {

	private static final int LARGEST_TEXT = 1 << 26;

	private NumberFile() {
		// NB: static use only.
	}

	/**
	 * Reads rows of numbers. Axes of length 1 are left out, so that kernels saved
	 * as [kernel][1][sample] are read as [kernel][sample]; a single axis is one row.
	 *
	 * @return [row][column], at least one of each, all finite
	 * @throws InputException if the file cannot be read or is something else
	 */
	public static double[][] read(final Path file) {
		if (Files.isDirectory(file)) throw new InputException("'" + file +
			"' is a folder where a file of numbers is expected; name the file in it.");
		if (NpyFile.isOne(file)) return rows(file, NpyFile.of(file));
		try (InputStream in = Files.newInputStream(file)) {
			final byte[] start = in.readNBytes(2);
			if (start.length > 1 && start[0] == 'P' && start[1] == 'K') throw new InputException(
				"It is a file of PyTorch or another archive; save the tensor with numpy.save(file, tensor.numpy()).");
			if (Files.size(file) > LARGEST_TEXT) throw new InputException(
				"It is too large for a table of numbers; save them with numpy.save.");
			return text(Files.readString(file, StandardCharsets.UTF_8));
		}
		catch (final InputException e) {
			throw new InputException("File '" + file + "' cannot be used: " + e.getMessage(), e);
		}
		catch (final CharacterCodingException e) {
			throw new InputException("File '" + file + "' is neither a .npy file nor text; save the numbers with " +
				"numpy.save.", e);
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("read", file, e);
		}
	}

	private static double[][] rows(final Path file, final NpyFile array) {
		final int[] shape = array.shape();
		final long axes = Arrays.stream(shape).filter(axis -> axis != 1).count();
		if (axes > 2) throw new InputException("File '" + file + "' cannot be used: It has the shape " + array.shapeText() +
			" where rows and columns are expected; save a table.");
		final double[][] read = array.read();
		for (final double[] row : read)
			for (final double value : row)
				if (!Double.isFinite(value)) throw new InputException("File '" + file + "' cannot be used: It holds " + value +
					" where a finite number belongs; repair the array.");
		// NB: A leading axis of 1 stands for nothing, but one kernel of many samples is no table of many kernels.
		if (axes < 2 || shape.length < 3 || shape[0] > 1) return read;
		final double[][] rows = new double[shape[1]][];
		for (int r = 0; r < rows.length; r++)
			rows[r] = Arrays.copyOfRange(read[0], r * shape[2], (r + 1) * shape[2]);
		return rows;
	}

	private static double[][] text(final String text) {
		final List<double[]> rows = new ArrayList<>();
		final List<String> lines = text.lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).isBlank()) continue;
			final String[] cells = lines.get(i).strip().split("\\s*[,;\\s]\\s*");
			final double[] row = new double[cells.length];
			for (int c = 0; c < row.length; c++)
				row[c] = number(cells[c], i + 1);
			if (!rows.isEmpty() && rows.get(0).length != row.length) throw new InputException("Line " + (i + 1) + " holds " +
				row.length + " numbers where the first holds " + rows.get(0).length + "; make all rows equally long.");
			rows.add(row);
		}
		if (rows.isEmpty()) throw new InputException("It is empty; it must hold rows of numbers.");
		return rows.toArray(double[][]::new);
	}

	private static double number(final String cell, final int line) {
		try {
			final double value = Double.parseDouble(cell);
			if (Double.isFinite(value)) return value;
		}
		catch (final NumberFormatException e) {
			throw new InputException("Line " + line + " holds '" + cell + "' where a number belongs; leave only numbers.", e);
		}
		throw new InputException("Line " + line + " holds " + cell + " where a finite number belongs; repair it.");
	}
}
