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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.roi.RoiMask;

/**
 * The ROIs that suite2p found, in its {@code stat.npy}: an array of one
 * dictionary a ROI, of which the pixels {@code ypix} and {@code xpix} and their
 * weights {@code lam} are read. An {@code iscell.npy} beside it tells which ROIs
 * are cells.
 *
 * @param masks one per ROI, named {@code suite2p-} and its number in suite2p,
 *          from 0
 * @param notes sentences for the user
 * @see <a href="https://suite2p.readthedocs.io/en/latest/outputs/">suite2p's outputs</a>
 */
public record Suite2pRois(List<RoiMask> masks, List<String> notes) {

	/** Bytes of a file that is read; stat.npy has some 100 kB a hundred ROIs. */
	private static final long LARGEST = 1 << 30;

	/** Pixels of all ROIs together; a file can name the same ones again and again. */
	private static final long MOST_PIXELS = 1 << 25;

	private static final Pattern OBJECTS = Pattern.compile("\\s*\\{.*'descr':\\s*'\\|O8?'.*\\}\\s*");

	public Suite2pRois {
		masks = List.copyOf(masks);
		notes = List.copyOf(notes);
	}

	/**
	 * Reads a file.
	 *
	 * @param stat a stat.npy
	 * @param cells whether to pass over what iscell.npy does not call a cell
	 * @param weighted whether to give the pixels their weights
	 * @throws InputException if it is none, is damaged, or no ROI is left
	 */
	public static Suite2pRois read(final Path stat, final boolean cells, final boolean weighted) {
		final List<?> entries = entries(stat);
		final List<String> notes = new ArrayList<>();
		final int[] kept = cells ? Suite2pCells.of(stat.toAbsolutePath().getParent(), entries.size(), stat.getFileName()
			.toString(), notes) : IntStream.range(0, entries.size()).toArray();
		final List<RoiMask> masks = new ArrayList<>();
		long pixels = 0;
		for (final int i : kept) {
			final RoiMask mask = mask(stat, i, entries.get(i), weighted);
			masks.add(mask);
			pixels += mask.size();
			if (pixels > MOST_PIXELS) throw damaged(stat, "its ROIs have more than " + MOST_PIXELS + " pixels together", null);
		}
		return new Suite2pRois(masks, notes);
	}

	private static List<?> entries(final Path stat) {
		try {
			final byte[] file = bytes(stat);
			final Object array = NumpyPickle.read(file, pickle(file, stat));
			if (!(array instanceof NumpyArray)) throw new IOException("it holds no array");
			final List<?> entries = ((NumpyArray) array).objects();
			if (entries.isEmpty()) throw new IOException("it holds no ROI");
			return entries;
		}
		catch (final IOException | ClassCastException | NullPointerException e) {
			throw damaged(stat, e instanceof IOException ? e.getMessage() : "it holds no array of ROIs", e);
		}
	}

	static byte[] bytes(final Path file) {
		try {
			if (Files.size(file) > LARGEST) throw new InputException("The file '" + file + "' has " + Files.size(file) +
				" bytes; up to " + LARGEST + " are read.");
			return Files.readAllBytes(file);
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("read", file, e);
		}
	}

	/** Where the pickle starts, behind the header of the array. */
	static int pickle(final byte[] file, final Path stat) throws IOException {
		if (file.length < 12) throw new IOException("it is no .npy file");
		final int lengthBytes = file[6] == 1 ? 2 : 4;
		long length = 0;
		for (int i = lengthBytes - 1; i >= 0; i--)
			length = length << 8 | file[8 + i] & 0xff;
		final int first = 8 + lengthBytes;
		if (first + length > file.length) throw new IOException("its header is not all there");
		final Matcher header = OBJECTS.matcher(new String(file, first, (int) Math.min(length, 1 << 10),
			StandardCharsets.ISO_8859_1));
		if (!header.matches()) throw new InputException("The file '" + stat +
			"' holds an array of numbers, which are no ROIs; give suite2p's stat.npy.");
		return (int) (first + length);
	}

	private static RoiMask mask(final Path stat, final int index, final Object entry,
		final boolean weighted)
	{
		try {
			final Map<?, ?> roi = (Map<?, ?>) entry;
			final int[] ys = whole(((NumpyArray) roi.get("ypix")).numbers());
			final int[] xs = whole(((NumpyArray) roi.get("xpix")).numbers());
			if (xs.length != ys.length || xs.length == 0) throw new IllegalArgumentException("no pixels");
			final double[] weights = weighted ? ((NumpyArray) roi.get("lam")).numbers() : null;
			return new RoiMask("suite2p-" + index, xs, ys, weights);
		}
		catch (final InputException e) {
			throw e;
		}
		catch (final ClassCastException | NullPointerException | IllegalArgumentException e) {
			throw damaged(stat, "ROI " + index + " has no pixels ypix and xpix" + (weighted ? " with weights lam" : ""), e);
		}
	}

	private static int[] whole(final double[] numbers) {
		final int[] whole = new int[numbers.length];
		for (int i = 0; i < whole.length; i++) {
			whole[i] = (int) numbers[i];
			if (whole[i] != numbers[i]) throw new IllegalArgumentException("pixel " + numbers[i]);
		}
		return whole;
	}

	private static InputException damaged(final Path stat, final String why, final Exception cause) {
		return new InputException("The file '" + stat + "' is no undamaged stat.npy of suite2p (" + why +
			"); give the file that suite2p wrote.", cause);
	}
}
