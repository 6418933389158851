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
package sc.fiji.dunl.imagej.tiff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;

/**
 * The planes of a movie in one or several TIFF files, in ImageJ's order: channels
 * vary fastest, then slices, then frames.
 * <p>
 * Axes are those of the OME-XML, if there is one; of the description that ImageJ
 * writes; or else all pages are frames. A movie that ends early keeps the frames
 * that are whole.
 * </p>
 */
public final class TiffMovie {

	private static final int MOST_PLANES = 1 << 26;

	private final List<TiffFile> files;
	private final int[] file;
	private final int[] page;
	private final int[] channel;
	private int channels;
	private int slices;
	private int frames;
	private double frameIntervalS;
	private String problem;

	private TiffMovie(final List<TiffFile> files, final long planes) {
		if (planes > MOST_PLANES) throw new InputException("The movie '" + files.get(0).path() + "' has " + planes +
			" planes; analyse it in parts of at most " + MOST_PLANES + ".");
		this.files = List.copyOf(files);
		file = new int[(int) planes];
		page = new int[(int) planes];
		channel = new int[(int) planes];
	}

	/**
	 * Opens a file, and those that its OME-XML names.
	 *
	 * @throws InputException if not even one frame can be read, or the metadata
	 *           make no sense
	 * @throws IOException if the file cannot be read at all
	 */
	public static TiffMovie open(final Path path, final Progress progress) throws IOException {
		final TiffFile first = TiffFile.open(path, progress);
		if (OmeXml.is(first.description())) return ome(first, progress);
		final TiffMovie movie = inOrder(List.of(first));
		movie.problem = first.problem().orElse(null);
		movie.describe(first.description());
		return movie;
	}

	/**
	 * Opens files whose frames follow each other.
	 *
	 * @param paths of at least one file, in order
	 * @throws InputException if a file is not like the first, or a file but the
	 *           last is not whole
	 * @throws IOException if a file cannot be read at all
	 */
	public static TiffMovie series(final List<Path> paths, final Progress progress) throws IOException {
		final List<TiffFile> files = new ArrayList<>();
		Optional<String> problem = Optional.empty();
		int pages = 0;
		for (final Path path : paths) {
			progress.check();
			final TiffFile next;
			try {
				if (!TiffFile.isTiff(path)) throw new InputException("The file '" + path + "' is no TIFF; move it elsewhere.");
				next = TiffFile.open(path, progress);
			}
			catch (final InputException e) {
				if (files.isEmpty()) throw e;
				problem = Optional.of("stops before file '" + path.getFileName() + "', which cannot be read");
				break;
			}
			if (!files.isEmpty() && !next.layout().equals(files.get(0).layout())) {
				problem = Optional.of("has frames of " + files.get(0).layout() + " and, in '" + path.getFileName() + "', of " +
					next.layout());
				break;
			}
			files.add(next);
			pages += next.pages();
			problem = next.problem().map(why -> "has the file '" + path.getFileName() + "', which " + why);
			if (problem.isPresent()) break;
		}
		final TiffMovie movie = inOrder(files);
		movie.problem = problem.orElse(null);
		return movie;
	}

	private static TiffMovie inOrder(final List<TiffFile> files) {
		final int values = files.get(0).layout().channels();
		final TiffMovie movie = new TiffMovie(files, files.stream().mapToLong(f -> (long) f.pages() * values).sum());
		int plane = 0;
		for (int f = 0; f < files.size(); f++)
			for (int p = 0; p < files.get(f).pages(); p++)
				for (int c = 0; c < values; c++)
					movie.set(plane++, f, p, c);
		movie.channels = values;
		movie.slices = 1;
		movie.frames = plane / values;
		return movie;
	}

	private static TiffMovie ome(final TiffFile first, final Progress progress) throws IOException {
		final String name = first.path().toString();
		final OmeXml xml = new OmeXml(first.description(), name);
		final OmeXml.Plane[] planes = xml.planes(name);
		final Map<String, Integer> index = new LinkedHashMap<>();
		for (final OmeXml.Plane plane : planes)
			if (plane != null) index.putIfAbsent(plane.file(), index.size());
		final List<TiffFile> files = new ArrayList<>();
		for (final String file : index.keySet())
			// NB: A file that is alone may have been renamed.
			files.add(index.size() == 1 || file.isEmpty() ? first : sibling(first, file, progress));
		final int values = first.layout().channels(), perFrame = xml.channels() * xml.slices();
		final TiffMovie movie = new TiffMovie(files, (long) planes.length * values);
		int whole = 0;
		while (whole < planes.length && planes[whole] != null && planes[whole].page() < files.get(index.get(planes[whole]
			.file())).pages())
		{
			final OmeXml.Plane plane = planes[whole];
			for (int c = 0; c < values; c++)
				movie.set(whole * values + c, index.get(plane.file()), plane.page(), c);
			whole++;
		}
		movie.channels = xml.channels() * values;
		movie.slices = xml.slices();
		movie.frames = xml.frames();
		movie.frameIntervalS = xml.frameIntervalS();
		if (whole == planes.length) return movie;
		movie.problem = planes[whole] == null ? null : files.get(index.get(planes[whole].file())).problem().orElse(null);
		if (movie.problem == null) movie.problem = "lacks a plane of frame " + (whole / perFrame + 1) + " of the " + xml
			.frames() + " that its OME-XML tells of";
		movie.shorten(whole * values);
		return movie;
	}

	private static TiffFile sibling(final TiffFile first, final String name, final Progress progress)
		throws IOException
	{
		final Path path;
		try {
			// NB: Files of one set are in one folder, and no name may lead out of it.
			path = first.path().resolveSibling(Path.of(name).getFileName());
		}
		catch (final InvalidPathException | NullPointerException e) {
			throw new InputException("The OME-XML of '" + first.path() + "' names the file '" + name +
				"', which can be no file; save it again.", e);
		}
		if (path.getFileName().equals(first.path().getFileName())) return first;
		if (!Files.isRegularFile(path) || !TiffFile.isTiff(path)) throw new InputException("The OME-TIFF file '" + first
			.path() + "' is one of a set that '" + path.getFileName() + "' belongs to, but there is no such TIFF beside it; " +
			"copy all files of the set into one folder.");
		final TiffFile sibling = TiffFile.open(path, progress);
		if (!sibling.layout().equals(first.layout())) throw new InputException("The OME-TIFF set has frames of " + first
			.layout() + " in '" + first.path() + "' and of " + sibling.layout() + " in '" + path +
			"'; save the frames of one size as a set of their own.");
		return sibling;
	}

	/** Takes the axes that ImageJ wrote into a description, if they fit the number of pages. */
	private void describe(final String description) {
		if (!description.startsWith("ImageJ")) return;
		final long c = number(description, "channels"), z = number(description, "slices"), t = number(description,
			"frames");
		final long told = Math.max(1, number(description, "images")), pages = frames;
		if (c * z * t != told || problem == null && told != pages) return;
		channels *= (int) c;
		slices = (int) z;
		frames = (int) t;
		if (told != pages) shorten(file.length);
	}

	private static long number(final String description, final String key) {
		final Matcher line = Pattern.compile("^" + key + "=(\\d{1,6})\\s*$", Pattern.MULTILINE).matcher(description);
		return line.find() ? Long.parseLong(line.group(1)) : 1;
	}

	/** Leaves out what follows the first planes, down to what is whole on the slowest axis that is longer than 1. */
	private void shorten(final int planes) {
		if (frames > 1) frames = planes / (channels * slices);
		else if (slices > 1) slices = planes / channels;
		else channels = planes;
		if (planes() == 0) throw new InputException("The movie file '" + files.get(0).path() + "' " + problem +
			" and has not one whole frame; copy or export it again.");
	}

	private void set(final int plane, final int inFile, final int inPage, final int inChannel) {
		file[plane] = inFile;
		page[plane] = inPage;
		channel[plane] = inChannel;
	}

	/** The files, at least one. */
	public List<TiffFile> files() {
		return files;
	}

	/** Size and kind of the pixels of every plane. */
	public PageLayout layout() {
		return files.get(0).layout();
	}

	/** Number of channels. */
	public int channels() {
		return channels;
	}

	/** Number of slices. */
	public int slices() {
		return slices;
	}

	/** Number of frames. */
	public int frames() {
		return frames;
	}

	/** Number of planes, each a channel of a slice of a frame. */
	public int planes() {
		return channels * slices * frames;
	}

	/** Seconds from one frame to the next as OME-XML tells them, or 0. */
	public double frameIntervalS() {
		return frameIntervalS;
	}

	/** Why the movie has no more frames, if it tells of more: how a sentence about it goes on. */
	public Optional<String> problem() {
		return Optional.ofNullable(problem);
	}

	/** Number of frames, or of slices or channels if there is one frame. */
	public int extent() {
		return frames > 1 ? frames : slices > 1 ? slices : channels;
	}

	/**
	 * Decodes all planes that are compressed or in pieces, and leaves out all from
	 * the first frame on in which one is damaged.
	 *
	 * @param progress told and asked once a plane
	 * @throws InputException if no frame is left
	 */
	public void keepDecodable(final Progress progress) {
		for (int plane = 0; plane < planes(); plane++) {
			progress.check();
			if (stored(plane).isPresent()) continue;
			progress.update("Checking the movie file", (double) plane / planes());
			try {
				pixels(plane);
			}
			catch (final IOException e) {
				problem = "is damaged in frame " + (plane / (planes() / extent()) + 1) + " (" + e.getMessage() + ")";
				shorten(plane);
				return;
			}
		}
	}

	/**
	 * Reads the pixels of a plane.
	 *
	 * @param plane from 0, in ImageJ's order
	 * @return {@code [y * width + x]}, an array of {@link PageLayout#pixels()}
	 * @throws IOException if they are damaged or no longer there
	 */
	public Object pixels(final int plane) throws IOException {
		return files.get(file[plane]).pixels(page[plane], channel[plane]);
	}

	/**
	 * Where a plane's pixels are if they are stored as they are, row after row and
	 * not compressed.
	 *
	 * @param plane from 0, in ImageJ's order
	 */
	public Optional<StoredPlane> stored(final int plane) {
		return files.get(file[plane]).stored(page[plane]);
	}
}
