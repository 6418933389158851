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
package sc.fiji.dunl.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.QRegularization;
import sc.fiji.dunl.io.NumberFile;
import sc.fiji.dunl.settings.Decimal;
import sc.fiji.dunl.settings.Settings;

/** Which kernels exclude each other, from the settings of kernels or a matrix. */
final class Exclusion {

	private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

	private Exclusion() {
		// NB: static use only.
	}

	/** The exclusion that settings and kernels ask for, or null if there is none. */
	static QRegularization of(final Settings s, final List<KernelSpec> specs) {
		final boolean pairs = specs.stream().anyMatch(spec -> !spec.exclusiveWith().isEmpty());
		final String text = s.get(DunlOptions.Q_MATRIX).strip(), path = s.get(DunlOptions.Q_MATRIX_PATH).strip();
		if (text.isEmpty() && path.isEmpty()) return pairs ? regularization(s, pairs(specs)) : null;
		final String key = (text.isEmpty() ? DunlOptions.Q_MATRIX_PATH : DunlOptions.Q_MATRIX).key();
		if (pairs) throw new InputException("Setting '" + key + "' is given, and so is exclusive_with of a kernel; keep " +
			"one of them.");
		final double[][] matrix = text.isEmpty() ? read(key, path) : parse(key, text);
		for (final double[] row : matrix)
			for (final double weight : row)
				if (!(weight >= 0) || Double.isInfinite(weight)) throw new InputException("Setting '" + key + "' holds " +
					weight + "; each weight must be a number of at least 0.");
		if (matrix.length != specs.size() || matrix[0].length != specs.size()) throw new InputException("Setting '" + key +
			"' holds " + matrix.length + " x " + matrix[0].length + " numbers for " + specs.size() +
			" kernels; give one row and one column for each kernel.");
		return regularization(s, matrix);
	}

	private static QRegularization regularization(final Settings s, final double[][] matrix) {
		return new QRegularization(matrix, s.get(DunlOptions.Q_SCALE), s.get(DunlOptions.Q_PERIOD), s.get(
			DunlOptions.Q_NORM));
	}

	/** Pairs of kernels that name each other; naming one side is enough. */
	private static double[][] pairs(final List<KernelSpec> specs) {
		final double[][] matrix = new double[specs.size()][specs.size()];
		final List<String> names = specs.stream().map(KernelSpec::name).toList();
		for (int c = 0; c < matrix.length; c++)
			for (final String name : specs.get(c).exclusiveWith()) {
				final int other = names.indexOf(name);
				if (other < 0 || other == c) throw new InputException("exclusive_with of kernel '" + names.get(c) +
					"' names '" + name + "', which is no other kernel; the kernels are " + names + ".");
				matrix[c][other] = matrix[other][c] = 1;
			}
		return matrix;
	}

	private static double[][] parse(final String key, final String text) {
		final String[] rows = text.replaceAll("[\\[\\]]", " ").split(";", -1);
		final double[][] matrix = new double[rows.length][];
		for (int c = 0; c < rows.length; c++) {
			final String[] cells = BETWEEN.split(rows[c].strip());
			matrix[c] = new double[cells.length];
			for (int i = 0; i < cells.length; i++)
				matrix[c][i] = number(key, cells[i]);
			if (matrix[c].length != matrix[0].length) throw new InputException("Setting '" + key + "' is '" + text +
				"'; its rows must be equally long, separated by semicolons, such as 0 1; 1 0.");
		}
		return matrix;
	}

	private static double number(final String key, final String cell) {
		return Decimal.parse(cell).orElseThrow(() -> new InputException("Setting '" + key + "' holds '" + cell +
			"'; it must hold numbers, rows separated by semicolons, such as 0 1; 1 0."));
	}

	private static double[][] read(final String key, final String path) {
		try {
			return NumberFile.read(Path.of(path));
		}
		catch (final InputException e) {
			throw new InputException("Setting '" + key + "': " + e.getMessage(), e);
		}
		catch (final java.nio.file.InvalidPathException e) {
			throw new InputException("Setting '" + key + "' is '" + path + "', which is no path; correct it.", e);
		}
	}
}
