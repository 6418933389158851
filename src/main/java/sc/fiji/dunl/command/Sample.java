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

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

import ij.ImagePlus;
import ij.gui.Overlay;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.imagej.MovieFile;
import sc.fiji.dunl.imagej.RecordingWriter;
import sc.fiji.dunl.imagej.RoiFiles;
import sc.fiji.dunl.io.AtomicFile;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.simulate.CalciumRecording;
import sc.fiji.dunl.simulate.DopamineRecording;
import sc.fiji.dunl.simulate.SimulatedRecording;

/** The recordings that can be simulated, whose true kernels and codes are known. */
public enum Sample {

	/** Cells under a two-photon microscope. */
	CALCIUM(CalciumRecording::generate),

	/** A field of a dopamine sensor with a control channel. */
	DOPAMINE(DopamineRecording::generate);

	/** Names of all, for messages and dialogs. */
	public static final List<String> NAMES = Arrays.stream(values()).map(Sample::toString).toList();

	private final LongFunction<SimulatedRecording> generator;

	Sample(final LongFunction<SimulatedRecording> generator) {
		this.generator = generator;
	}

	/**
	 * The sample of a name.
	 *
	 * @param key the parameter that holds the name, for messages
	 */
	public static Sample of(final String key, final String name) {
		for (final Sample sample : values())
			if (sample.toString().equals(name)) return sample;
		throw new InputException(key + " is '" + name + "'; it must be " + String.join(" or ", NAMES) + ".");
	}

	/** Its name: lower case. */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Where its movie is in its folder. */
	Path movie(final Path folder) {
		return folder.resolve(this + ".tif");
	}

	/** Where settings that suit it are in its folder. */
	Path settings(final Path folder) {
		return folder.resolve("settings.yaml");
	}

	/**
	 * Simulates it and writes its files, the settings that suit it last, in place
	 * of older ones of the same names.
	 *
	 * @param seed the same seed gives the same bytes
	 * @param folder made if it does not exist
	 */
	public void write(final long seed, final Path folder, final Progress progress) {
		progress.update("Simulating", 0);
		final SimulatedRecording recording = generator.apply(seed);
		progress.check();
		progress.update("Writing the recording", 0.5);
		RecordingWriter.write(recording, folder);
		try (InputStream yaml = Sample.class.getResourceAsStream("/samples/" + this + "/settings.yaml")) {
			AtomicFile.write(settings(folder), yaml::transferTo);
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("write", settings(folder), e);
		}
	}

	/** Whether all its files were written to a folder. */
	boolean isIn(final Path folder) {
		return Files.isRegularFile(settings(folder)) && Files.isRegularFile(movie(folder));
	}

	/** Opens its movie with its ROIs as the overlay, without showing it. */
	ImagePlus open(final Path folder) {
		final ImagePlus image = MovieFile.open(movie(folder));
		final Overlay overlay = new Overlay();
		RoiFiles.read(folder.resolve("rois.zip")).forEach(overlay::add);
		image.setOverlay(overlay);
		return image;
	}
}
