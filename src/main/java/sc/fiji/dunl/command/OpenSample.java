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
package sc.fiji.dunl.command;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

import org.scijava.ItemVisibility;
import org.scijava.plugin.Parameter;

import sc.fiji.dunl.imagej.ResultWindows;
import sc.fiji.dunl.progress.Progress;

/**
 * Opens one of the samples with its ROIs as the overlay. Its files are made in
 * the user's home when they are needed for the first time: an analysis needs
 * those of the events and the settings.
 */
abstract class OpenSample extends DunlCommand {

	/** Seed of the samples that the documentation speaks of. */
	private static final long SEED = 1;

	private final Sample sample;

	@Parameter(visibility = ItemVisibility.INVISIBLE, label = "Folder of the samples",
		description = "Folder that holds the samples, one folder each.", required = false, persist = false, autoFill = false)
	private File samples = new File(System.getProperty("user.home"), "dunl-samples");

	OpenSample(final Sample sample) {
		this.sample = sample;
	}

	@Override
	final void work(final Progress progress) {
		final Path folder = path("samples", samples).orElseThrow().resolve(sample.toString());
		if (!sample.isIn(folder)) sample.write(SEED, folder, progress);
		ResultWindows.show(sample.open(folder));
		tell(List.of("The sample's movie, ROIs, events and settings are in " + folder +
			"; Analyze Stack asks for its events.csv and settings.yaml."));
	}
}
