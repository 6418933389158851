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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.FrameTimes;

/**
 * How a result came about, as {@code run.json}: software, machine, inputs with
 * their checksums, seed, settings, warnings, times and losses, and the files
 * of the result. The format is specified in docs/output-files/run.md.
 */
public final class RunRecord {

	/** Name of the file in a result folder. */
	public static final String FILE_NAME = "run.json";
	/** What the file says it is. */
	public static final String FORMAT = "dunl-fiji run";
	/** The version of the format that is written. */
	public static final int VERSION = 1;

	private final Map<String, Object> content;
	private final List<Path> inputs;

	private RunRecord(final Map<String, Object> content, final List<Path> inputs) {
		this.content = content;
		this.inputs = inputs;
	}

	/** Starts a record. */
	public static Builder builder() {
		return new Builder();
	}

	/** The record as it is written, without a list of outputs. */
	public JsonObject json() {
		return Json.tree(content).getAsJsonObject();
	}

	/** Sentences for the user. */
	public List<String> warnings() {
		final List<String> warnings = new ArrayList<>();
		json().getAsJsonArray("warnings").forEach(warning -> warnings.add(warning.getAsString()));
		return warnings;
	}

	/** Writes the record alone, without a list of outputs. */
	public void write(final Path file) {
		Json.write(file, Json.tree(content));
	}

	/**
	 * Writes the record into a result folder, with a list of the files that are
	 * there. To be called last: only files in this list are taken for a part of
	 * the result when it is replaced one day.
	 *
	 * @throws InputException if an input lies in a former result that would be
	 *           replaced, and would be lost
	 */
	public void write(final OutputFolder folder) {
		inputs.stream().filter(folder::loses).forEach(folder::keep);
		final List<Map<String, Object>> outputs = new ArrayList<>();
		try (Stream<Path> files = Files.walk(folder.hidden())) {
			for (final Path file : files.filter(Files::isRegularFile).sorted().toList())
				outputs.add(entry(file, folder.hidden().relativize(file).toString().replace('\\', '/')));
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("read", folder.hidden(), e);
		}
		final Map<String, Object> all = new LinkedHashMap<>(content);
		all.put("outputs", outputs);
		Json.write(folder.path(FILE_NAME), Json.tree(all));
	}

	/** The files of a former result, or none if {@code record} is no record of ours. */
	static Set<String> outputsOf(final Path record) {
		final Set<String> outputs = new HashSet<>();
		try {
			final JsonObject root = Json.read(record);
			final JsonElement software = root.get("software");
			if (software == null || !software.isJsonPrimitive() || !software.getAsString().equals(Software.NAME)) return Set
				.of();
			final JsonElement list = root.get("outputs");
			if (list != null && list.isJsonArray()) for (final JsonElement output : list.getAsJsonArray())
				outputs.add(output.getAsJsonObject().get("path").getAsString());
		}
		catch (final InputException | IllegalStateException | NullPointerException | UnsupportedOperationException e) {
			// NB: Damaged, so nothing says that the folder may be replaced.
			return Set.of();
		}
		outputs.add(FILE_NAME);
		return outputs;
	}

	/**
	 * The files of a result and how long each is.
	 *
	 * @return bytes by the name of the file in the folder of the record
	 * @throws InputException if the file is no record of ours, or of a newer version
	 */
	static Map<String, Long> bytesOfOutputs(final Path record) {
		final JsonObject root = Json.read(record);
		try {
			if (!root.get("format").getAsString().equals(FORMAT)) throw new IllegalStateException("another format");
			final int version = root.get("format_version").getAsInt();
			if (version > VERSION) throw new InputException("The version of '" + record + "' is " + version +
				", but this software reads up to " + VERSION + "; update DUNL for Fiji.");
			final Map<String, Long> bytes = new LinkedHashMap<>();
			for (final JsonElement output : root.get("outputs").getAsJsonArray())
				bytes.put(output.getAsJsonObject().get("path").getAsString(), output.getAsJsonObject().get("bytes")
					.getAsLong());
			return bytes;
		}
		catch (final IllegalStateException | NullPointerException | UnsupportedOperationException
				| NumberFormatException e)
		{
			throw new InputException("'" + record +
				"' is no undamaged record of a result; give the output folder of an analysis.", e);
		}
	}

	private static Map<String, Object> entry(final Path file, final String name) {
		final Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("path", name);
		entry.put("sha256", Checksum.sha256(file));
		try {
			entry.put("bytes", Files.size(file));
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("read", file, e);
		}
		return entry;
	}

	/** Collects a record; what is not said is left empty. */
	public static final class Builder {

		private final List<Path> inputFiles = new ArrayList<>();
		private final List<Map<String, Object>> inputs = new ArrayList<>();
		private final List<String> warnings = new ArrayList<>();
		private final Map<String, Double> timings = new LinkedHashMap<>();
		private final Map<String, Object> time = new LinkedHashMap<>();
		private final List<Double> losses = new ArrayList<>();
		private final List<Double> heldOutLosses = new ArrayList<>();
		private String preset = "";
		private Map<String, Object> settings = Map.of();
		private Long seed;
		private Instant date;

		private Builder() {
			// NB: from builder() only.
		}

		/** Adds a file that was read; its checksum is taken now. */
		public Builder input(final Path file) {
			inputFiles.add(file);
			inputs.add(entry(file, file.toAbsolutePath().normalize().toString()));
			return this;
		}

		/** The seed of every random number. */
		public Builder seed(final long value) {
			seed = value;
			return this;
		}

		/** Name of the preset that took the place of the defaults; empty for none. */
		public Builder preset(final String name) {
			preset = name;
			return this;
		}

		/** All settings. */
		public Builder settings(final Settings value) {
			settings = value.asMap();
			return this;
		}

		/** Adds sentences for the user. */
		public Builder warnings(final List<String> sentences) {
			warnings.addAll(sentences);
			return this;
		}

		/** Adds the time that a stage took, in seconds; a stage named twice adds up. */
		public Builder timing(final String stage, final double seconds) {
			timings.merge(stage, seconds, Double::sum);
			return this;
		}

		/** Adds the training loss of each epoch. */
		public Builder losses(final List<Double> values) {
			losses.addAll(values);
			return this;
		}

		/** Adds the loss of the held-out part after each epoch. */
		public Builder heldOutLosses(final List<Double> values) {
			heldOutLosses.addAll(values);
			return this;
		}

		/** When the frames of a movie were taken. */
		public Builder time(final FrameTimes times) {
			time.put("frames", times.frames());
			time.put("samples", times.axis().size());
			time.put("rate_hz", times.axis().rateHz());
			time.put("start_s", times.axis().startSeconds());
			time.put("missing_samples", times.missing());
			time.put("averaged_frames", times.shared());
			time.put("largest_deviation_s", times.deviationSeconds());
			return this;
		}

		/** When the run started; now unless said. */
		public Builder date(final Instant value) {
			date = value;
			return this;
		}

		/** The record. */
		public RunRecord build() {
			final Map<String, Object> map = new LinkedHashMap<>();
			map.put("format", FORMAT);
			map.put("format_version", VERSION);
			map.put("software", Software.NAME);
			map.put("version", Software.version());
			map.put("date", (date == null ? Instant.now() : date).truncatedTo(ChronoUnit.SECONDS).toString());
			map.put("java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
			map.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty(
				"os.arch"));
			map.put("inputs", List.copyOf(inputs));
			if (seed != null) map.put("seed", seed);
			if (!preset.isEmpty()) map.put("preset", preset);
			map.put("settings", new LinkedHashMap<>(settings));
			if (!time.isEmpty()) map.put("time", new LinkedHashMap<>(time));
			map.put("warnings", List.copyOf(warnings));
			map.put("timings_s", new LinkedHashMap<>(timings));
			map.put("losses", List.copyOf(losses));
			if (!heldOutLosses.isEmpty()) map.put("held_out_losses", List.copyOf(heldOutLosses));
			return new RunRecord(map, List.copyOf(inputFiles));
		}
	}
}
