package sc.fiji.dunl.imagej;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.plugin.frame.RoiManager;

import sc.fiji.dunl.InputException;

/** Finds the ROIs a user means. */
public final class ImageRois {

	private ImageRois() {
		// NB: static use only.
	}

	/**
	 * The ROIs of the first of these that has any: the file, if one is given; the
	 * image's overlay; its selection; the ROI Manager, if it is open.
	 *
	 * @param imp the movie; its own ROIs are copied
	 * @param file a {@code .zip} or {@code .roi} file
	 * @return at least one
	 * @throws InputException if there are none
	 */
	public static List<Roi> of(final ImagePlus imp, final Optional<Path> file) {
		if (file.isPresent()) return RoiFiles.read(file.get());
		final List<Roi> rois = new ArrayList<>();
		final Overlay overlay = imp.getOverlay();
		if (overlay != null) for (final Roi roi : overlay.toArray())
			// NB: What an earlier analysis drew is a result, not a ROI.
			if (!CodeOverlay.drew(roi)) rois.add(copy(roi));
		if (rois.isEmpty() && imp.getRoi() != null) rois.add(copy(imp.getRoi()));
		// NB: The ROI Manager is a window, and throws where there is no display.
		if (rois.isEmpty() && !GraphicsEnvironment.isHeadless() && RoiManager.getInstance2() != null)
			for (final Roi roi : RoiManager.getInstance2().getRoisAsArray())
				rois.add(copy(roi));
		if (rois.isEmpty()) throw new InputException("There are no ROIs for '" + imp.getTitle() +
			"'; give a .zip or .roi file, add ROIs to the image's overlay or the ROI Manager, or draw a selection.");
		return rois;
	}

	private static Roi copy(final Roi roi) {
		final Roi copy = (Roi) roi.clone();
		copy.setName(roi.getName());
		return copy;
	}
}
