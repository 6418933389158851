package sc.fiji.dunl.imagej;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import ij.gui.Roi;
import ij.io.RoiDecoder;

import sc.fiji.dunl.InputException;

/** Reads the files of ImageJ's ROI Manager: one {@code .roi}, or a {@code .zip} of them. */
public final class RoiFiles {

	private static final String SUFFIX = ".roi";

	private RoiFiles() {
		// NB: static use only.
	}

	/**
	 * Reads all ROIs of a file, in its order.
	 *
	 * @return at least one
	 * @throws InputException if the file is not there, holds no ROI, or cannot be
	 *           read
	 */
	public static List<Roi> read(final Path path) {
		if (!Files.isRegularFile(path)) throw new InputException("There is no ROI file '" + path +
			"'; check the path.");
		final String name = path.getFileName().toString();
		final byte[] bytes;
		final List<Roi> rois;
		try {
			bytes = Files.readAllBytes(path);
			if (name.toLowerCase(Locale.ROOT).endsWith(SUFFIX)) rois = List.of(decode(bytes, name, path));
			else if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) rois = unzip(bytes, path);
			else throw new InputException("'" + path + "' is not a ROI file; give a .zip or .roi file of the ROI Manager.");
		}
		catch (final IOException | IllegalArgumentException e) {
			if (e instanceof InputException) throw (InputException) e;
			throw new InputException("The ROI file '" + path + "' cannot be read (" + e.getMessage() +
				"); save it again from the ROI Manager.", e);
		}
		if (rois.isEmpty()) throw new InputException("The ROI file '" + path +
			"' holds no ROI; save the ROIs again with ROI Manager > More > Save...");
		return rois;
	}

	private static List<Roi> unzip(final byte[] bytes, final Path path) throws IOException {
		final List<Roi> rois = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				final String entryName = entry.getName();
				final String name = entryName.substring(entryName.lastIndexOf('/') + 1);
				// NB: macOS adds its own "._" files, which are not ROIs.
				if (name.toLowerCase(Locale.ROOT).endsWith(SUFFIX) && !name.startsWith("._")) rois.add(decode(zip
					.readAllBytes(), name, path));
			}
		}
		return rois;
	}

	private static Roi decode(final byte[] bytes, final String name, final Path path) {
		Roi roi = null;
		Exception cause = null;
		try {
			roi = new RoiDecoder(bytes, name).getRoi();
		}
		catch (final IOException | RuntimeException e) {
			// NB: The decoder runs out of its array where a file is damaged.
			cause = e;
		}
		if (roi == null) throw new InputException("ROI '" + name + "' in '" + path +
			"' is damaged or not an ImageJ ROI; save it again from the ROI Manager.", cause);
		if (roi.getName() == null || roi.getName().isBlank()) roi.setName(name.substring(0, name.length() - SUFFIX
			.length()));
		return roi;
	}
}
