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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import sc.fiji.dunl.analysis.Choice;
import sc.fiji.dunl.analysis.Choice.Tried;

/**
 * Writes {@code choice.csv}: one row per combination of settings that was tried.
 * The format is specified in docs/output-files/choice.md.
 */
public final class ChoiceTable {

	/** Name of the file. */
	public static final String FILE_NAME = "choice.csv";

	/** Columns before those of the folds. */
	private static final List<String> HEADINGS = List.of("kernel_num", "kernel_length_s", "penalty", "loss", "loss_se",
		"difference", "difference_se", "as_good", "choice", "training_loss", "codes");

	private ChoiceTable() {
		// NB: static use only.
	}

	/** Writes all combinations, the simplest first; what does not apply is an empty cell. */
	public static void write(final Choice choice, final Path file) {
		CsvTarget.write(file, headings(choice), rows -> {
			for (int i = 0; i < choice.trials().size(); i++)
				rows.accept(row(choice, i));
		});
	}

	/** Names of the columns. */
	public static List<String> headings(final Choice choice) {
		final List<String> headings = new ArrayList<>(HEADINGS);
		for (int fold = 1; fold <= choice.folds(); fold++)
			headings.add("loss_fold" + fold);
		return headings;
	}

	/** The cells of a combination by its position. */
	public static List<String> row(final Choice choice, final int index) {
		final Tried tried = choice.trials().get(index);
		final List<String> row = new ArrayList<>(List.of(Integer.toString(tried.candidate().kernels()), cell(tried
			.candidate().lengthSeconds()), cell(tried.candidate().penalty()), cell(tried.loss()), cell(tried.lossError()), cell(
				tried.difference()), cell(tried.differenceError()), Boolean.toString(tried.asGood()), choice.word(index), cell(
					tried.trainingLoss()), cell(tried.codes())));
		tried.losses().forEach(loss -> row.add(cell(loss)));
		return row;
	}

	private static String cell(final double value) {
		return Double.isNaN(value) ? "" : CsvTarget.text(value);
	}
}
