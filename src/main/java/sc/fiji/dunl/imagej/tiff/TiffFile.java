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

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;

/**
 * A TIFF or BigTIFF file whose pages all have one layout: where each page is, and
 * its pixels on demand. The file is open only while it is read, so that there is
 * nothing to close, and any number of threads may read.
 * <p>
 * Every position and number in the file is checked against its length before
 * anything is allocated or followed. Reading stops at the first page that is
 * damaged or other than the first; {@link #problem()} tells why.
 * </p>
 */
public final class TiffFile {

	private static final Pattern IMAGES = Pattern.compile("^images=(\\d{1,9})\\s*$", Pattern.MULTILINE);

	/** Where a page is described, and its pixels if they are stored as they are, or else -1. */
	private record Page(long directory, long pixels) {}

	private final Path path;
	private final boolean big;
	private final ByteOrder order;
	private final List<Page> pages = new ArrayList<>();
	private PageLayout layout;
	private String description = "";
	private String software = "";
	private String problem;

	private TiffFile(final Path path, final boolean big, final ByteOrder order) {
		this.path = path;
		this.big = big;
		this.order = order;
	}

	/** Whether a file begins as a TIFF or BigTIFF does. */
	public static boolean isTiff(final Path path) throws IOException {
		final byte[] head = head(path);
		return head.length == 4 && (head[0] == 'I' && head[1] == 'I' && head[3] == 0 && (head[2] == 42 || head[2] == 43) ||
			head[0] == 'M' && head[1] == 'M' && head[2] == 0 && (head[3] == 42 || head[3] == 43));
	}

	/**
	 * Finds all pages of a file.
	 *
	 * @param path a file that {@link #isTiff}
	 * @throws InputException if not even the first page can be read
	 * @throws IOException if the file cannot be read at all
	 */
	public static TiffFile open(final Path path, final Progress progress) throws IOException {
		final byte[] head = head(path);
		final boolean big = head[2] == 43 || head[3] == 43;
		final TiffFile tiff = new TiffFile(path, big, head[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
		try (FileBytes file = FileBytes.open(path, tiff.order)) {
			tiff.findPages(file, progress);
		}
		if (tiff.pages.isEmpty()) throw new InputException("The movie file '" + path + "' " + tiff.problem +
			"; copy or export it again.");
		return tiff;
	}

	private static byte[] head(final Path path) throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			return in.readNBytes(4);
		}
	}

	/** The file. */
	public Path path() {
		return path;
	}

	/** Number of pages that are whole, at least one. */
	public int pages() {
		return pages.size();
	}

	/** Size and kind of the pixels of every page. */
	public PageLayout layout() {
		return layout;
	}

	/** What the first page says of itself, or empty. */
	public String description() {
		return description;
	}

	/** The software that wrote the file, as it says, or empty. */
	public String software() {
		return software;
	}

	/** Why there are no more pages, if the file tells of more: how a sentence about the file goes on. */
	public Optional<String> problem() {
		return Optional.ofNullable(problem);
	}

	/**
	 * Reads the pixels of a page.
	 *
	 * @param page from 0
	 * @param channel from 0 to {@link PageLayout#channels()} - 1
	 * @return {@code [y * width + x]}, an array of {@link PageLayout#pixels()}
	 * @throws IOException if they are damaged or no longer there
	 */
	public Object pixels(final int page, final int channel) throws IOException {
		final Page place = pages.get(page);
		try (FileBytes file = FileBytes.open(path, order)) {
			if (place.pixels >= 0) return PagePixels.copy(file, layout, place.pixels);
			return PagePixels.decode(file, big, order, new TiffDirectory(file, big, place.directory), layout, channel);
		}
	}

	/**
	 * Where a page's pixels are if they are stored as they are, row after row and
	 * not compressed.
	 *
	 * @param page from 0
	 */
	public Optional<StoredPlane> stored(final int page) {
		final long position = pages.get(page).pixels;
		return position < 0 ? Optional.empty() : Optional.of(new StoredPlane(path, position, order, layout));
	}

	private void findPages(final FileBytes file, final Progress progress) throws IOException {
		final Set<Long> seen = new HashSet<>();
		long stored = 0;
		try {
			long position = big ? file.read(8, 8).getLong() : Integer.toUnsignedLong(file.read(4, 4).getInt());
			while (position != 0) {
				progress.check();
				if (!seen.add(position)) {
					problem = "leads back from frame " + pages.size() + " to an earlier one";
					return;
				}
				final TiffDirectory page = new TiffDirectory(file, big, position);
				// NB: Thumbnails and smaller copies are not frames.
				if ((page.number(TiffDirectory.NEW_SUBFILE_TYPE, 0) & 1) == 0) {
					if (!add(file, page, position)) return;
					stored += PageData.stored(page);
					if (stored > file.length()) {
						problem = "tells of more pixels than it holds";
						pages.remove(pages.size() - 1);
						return;
					}
					if (pages.size() == 1 && repeat(file, page)) return;
				}
				position = page.next();
			}
			if (pages.isEmpty()) problem = "holds no image";
		}
		catch (final EOFException e) {
			problem = "ends in frame " + (pages.size() + 1) + " although its header tells of more";
		}
		catch (final UnsupportedTiffException e) {
			if (pages.isEmpty()) throw new InputException("The movie file '" + path + "' has " + e.getMessage() +
				", which are not read; save it as a plain TIFF stack of 8, 16 or 32 bits.", e);
			problem = "has " + e.getMessage() + " from frame " + (pages.size() + 1) + " on";
		}
		catch (final IOException e) {
			problem = "is damaged at frame " + (pages.size() + 1) + " (" + e.getMessage() + ")";
		}
	}

	/** Adds a page, if it is like the others. */
	private boolean add(final FileBytes file, final TiffDirectory page, final long position) throws IOException {
		final PageLayout found = PageLayout.of(page);
		final long pixels = PageData.locate(file, page, found);
		if (layout == null) {
			layout = found;
			description = page.text(TiffDirectory.DESCRIPTION);
			software = page.text(TiffDirectory.SOFTWARE);
		}
		if (!found.equals(layout)) {
			problem = "has frames of " + layout + " and, from frame " + (pages.size() + 1) + " on, of " + found;
			return false;
		}
		pages.add(new Page(position, pixels));
		return true;
	}

	/**
	 * ImageJ and MetaMorph describe the first page only, and let the pixels of all
	 * others follow it.
	 *
	 * @return whether this file is one of theirs
	 */
	private boolean repeat(final FileBytes file, final TiffDirectory page) {
		long images = page.has(TiffDirectory.METAMORPH_PLANES) ? page.count(TiffDirectory.METAMORPH_PLANES) : 1;
		final Matcher told = IMAGES.matcher(description);
		if (description.startsWith("ImageJ") && told.find()) images = Long.parseLong(told.group(1));
		final long first = pages.get(0).pixels;
		if (images < 2 || first < 0) return false;
		final long whole = Math.min(Math.min(images, Integer.MAX_VALUE), (file.length() - first) / layout.bytes());
		for (long i = 1; i < whole; i++)
			pages.add(new Page(pages.get(0).directory, first + i * layout.bytes()));
		if (whole < images) problem = "ends in frame " + (whole + 1) + " although its header tells of " + images;
		return true;
	}
}
