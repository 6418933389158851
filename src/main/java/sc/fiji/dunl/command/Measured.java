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

import ij.gui.Roi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import sc.fiji.dunl.analysis.ProcessedTraces;
import sc.fiji.dunl.analysis.Recording;
import sc.fiji.dunl.evaluate.FrameCounts;
import sc.fiji.dunl.imagej.ImagePlusFrames;
import sc.fiji.dunl.roi.Extraction;
import sc.fiji.dunl.roi.PixelFlags.Kind;
import sc.fiji.dunl.trace.FrameTimes;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.EventLog;

import ij.ImagePlus;

/**
 * A movie whose ROIs were measured.
 *
 * @param movie the movie, unchanged; empty once the user has closed it
 * @param frames how its frames are read
 * @param times which sample of the traces each frame is
 * @param rois the ROIs whose traces are analysed, in their order
 * @param extraction what was measured
 * @param log what happened meanwhile; may be nothing
 * @param traces the measured traces, corrected, and as they are analysed
 */
public record Measured(ImagePlus movie, ImagePlusFrames frames, FrameTimes times, List<Roi> rois, Extraction extraction,
	EventLog log, ProcessedTraces traces)
{

	public Measured {
		rois = List.copyOf(rois);
	}

	/** The events that lie in the recording. */
	public List<Event> events() {
		return log.events();
	}

	/** Whether the user closed the movie since, so that nothing can be drawn on it. */
	boolean isClosed() {
		return frames.isClosed();
	}

	/** The traces as they are analysed. */
	Recording recording(final String name) {
		return new Recording(name, traces.analysed(), log, frameCounts());
	}

	/** In how many frames the pixels of each ROI could not be trusted, by its name. */
	private Map<String, FrameCounts> frameCounts() {
		final Map<String, FrameCounts> counts = new HashMap<>();
		final List<String> labels = extraction.fluorescence().labels();
		extraction.flags().ifPresent(flags -> {
			for (int r = 0; r < flags.size(); r++)
				counts.put(labels.get(r), new FrameCounts(flags.frames(Kind.SATURATED, r), flags.frames(Kind.NON_FINITE, r), flags
					.frames(Kind.ZERO, r)));
		});
		return counts;
	}
}
