package sc.fiji.dunl.command;

import ij.gui.Roi;

import java.util.List;

import sc.fiji.dunl.analysis.ProcessedTraces;
import sc.fiji.dunl.imagej.ImagePlusFrames;
import sc.fiji.dunl.roi.Extraction;

import ij.ImagePlus;

/**
 * A movie whose ROIs were measured.
 *
 * @param movie the movie, unchanged
 * @param frames how its frames are read
 * @param rois the ROIs, in the order of the traces
 * @param extraction what was measured
 * @param traces the measured traces, corrected, and as they are analysed
 */
public record Measured(ImagePlus movie, ImagePlusFrames frames, List<Roi> rois, Extraction extraction,
	ProcessedTraces traces)
{

	public Measured {
		rois = List.copyOf(rois);
	}
}
