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
package sc.fiji.dunl.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ij.ImagePlus;
import ij.gui.EllipseRoi;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.gui.RotatedRectRoi;
import ij.gui.ShapeRoi;
import ij.gui.TextRoi;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.roi.Extraction;
import sc.fiji.dunl.roi.TraceExtractor;
import sc.fiji.dunl.trace.TimeAxis;

class RoiMasksTest {

	private static List<Roi> everyKind() {
		final List<Roi> rois = new ArrayList<>();
		rois.add(new Roi(3, 4, 10, 7));
		rois.add(new Roi(3, 4, 12, 11, 6));
		rois.add(new Roi(2.4, 3.6, 7.7, 5.5));
		rois.add(new OvalRoi(5, 6, 13, 9));
		rois.add(new OvalRoi(5.3, 6.8, 8.5, 9.1));
		rois.add(new EllipseRoi(4, 4, 25, 20, 0.4));
		rois.add(new RotatedRectRoi(5, 5, 22, 17, 6));
		rois.add(new PolygonRoi(new int[] { 2, 20, 15, 6 }, new int[] { 3, 5, 22, 18 }, 4, Roi.POLYGON));
		rois.add(new PolygonRoi(new float[] { 2.2f, 20.7f, 11.1f, 15.5f }, new float[] { 3.9f, 5.1f, 9.4f, 22.2f }, 4,
			Roi.FREEROI));
		rois.add(new PolygonRoi(new int[] { 1, 9, 9, 5, 5, 1 }, new int[] { 1, 1, 6, 6, 12, 12 }, 6, Roi.TRACED_ROI));
		rois.add(new ShapeRoi(new OvalRoi(4, 4, 20, 18)).not(new ShapeRoi(new Roi(10, 9, 6, 5))));
		rois.add(new ShapeRoi(new Roi(1, 1, 5, 5)).or(new ShapeRoi(new OvalRoi(20, 15, 9, 9))));
		final PolygonRoi spline = new PolygonRoi(new int[] { 5, 25, 30, 8 }, new int[] { 4, 6, 20, 24 }, 4, Roi.POLYGON);
		spline.fitSpline();
		rois.add(spline);
		rois.add(new PolygonRoi(new int[] { 3, 14, 18, 9, 4 }, new int[] { 2, 4, 13, 17, 9 }, 5, Roi.FREEROI));
		rois.add(new PolygonRoi(new float[] { 3.5f, 14.25f, 8.75f }, new float[] { 2.5f, 4.5f, 17.1f }, Roi.POLYGON));
		// NB: What the selection brush makes: discs along a path.
		rois.add(new ShapeRoi(new OvalRoi(4, 4, 9, 9)).or(new ShapeRoi(new OvalRoi(9, 6, 9, 9))).or(new ShapeRoi(
			new OvalRoi(14, 10, 9, 9))));
		rois.add(new Roi(-4, 20, 12, 30));
		rois.add(new OvalRoi(-5, -6, 20, 20));
		rois.add(new OvalRoi(25, 20, 30, 30));
		rois.add(new ShapeRoi(new OvalRoi(28, -8, 20, 24)).not(new ShapeRoi(new Roi(30, 0, 4, 5))));
		rois.add(new Roi(0, 0, TestMovies.WIDTH, TestMovies.HEIGHT));
		return rois;
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 16, -16, 32 })
	void meansAreThoseImageJMeasures(final int kind) {
		final ImagePlus imp = TestMovies.noise(kind, 3);
		final List<Roi> rois = everyKind();
		final RoiMasks masks = RoiMasks.from(rois, imp.getWidth(), imp.getHeight());
		assertEquals(4, masks.warnings().size(), masks.warnings()::toString);
		final Extraction extraction = TraceExtractor.extract(ImagePlusFrames.of(imp), masks.masks(), Optional.empty(), 0,
			OptionalInt.empty(), TimeAxis.of(3, 10), Progress.NONE);
		for (int r = 0; r < rois.size(); r++)
			for (int t = 0; t < 3; t++) {
				imp.setSlice(t + 1);
				imp.setRoi((Roi) rois.get(r).clone());
				final double expected = imp.getStatistics().mean;
				assertEquals(expected, extraction.fluorescence().value(r, t), 1e-12 * Math.abs(expected), rois.get(r) +
					" in frame " + t);
				assertEquals(imp.getStatistics().pixelCount, masks.masks().get(r).size());
			}
	}

	@Test
	void holesAreLeftOut() {
		final Roi ring = new ShapeRoi(new Roi(2, 2, 10, 10)).not(new ShapeRoi(new Roi(5, 5, 3, 3)));
		assertEquals(91, RoiMasks.from(List.of(ring), 20, 20).masks().get(0).size());
	}

	@Test
	void partsOutsideAreCutWithAWarning() {
		final Roi roi = new Roi(-2, 0, 5, 4);
		roi.setName("edge");
		final RoiMasks masks = RoiMasks.from(List.of(roi), 20, 20);
		assertEquals(12, masks.masks().get(0).size());
		assertEquals(List.of("ROI 'edge' reaches outside the image: 12 of its 20 pixels are used."), masks.warnings());
	}

	@Test
	void whatIsNoAreaOrWhollyOutsideIsRefusedByName() {
		for (final Roi roi : List.of(new Line(1, 1, 9, 9), new PointRoi(3, 3), new TextRoi(3, 3, "cell"), new PolygonRoi(
			new int[] { 1, 5, 9 }, new int[] { 1, 9, 1 }, 3, Roi.ANGLE), new PolygonRoi(new int[] { 1, 5, 9 }, new int[] { 1,
				9, 1 }, 3, Roi.POLYLINE), new Roi(20, 3, 5, 5), new OvalRoi(-9, -9, 5, 5)))
		{
			roi.setName("odd one");
			final String message = assertThrows(InputException.class, () -> RoiMasks.from(List.of(roi), 20, 20), roi
				.toString()).getMessage();
			assertTrue(message.contains("'odd one'"), message);
		}
		assertThrows(InputException.class, () -> RoiMasks.from(List.of(), 20, 20));
	}

	@Test
	void roisOfAnotherWorldAreRefused() {
		for (final Roi roi : List.of(new Roi(0, 0, 40_000, 40_000), new OvalRoi(-1_000_000_000, 0, 2_000_000_000, 9))) {
			roi.setName("huge");
			assertTrue(assertThrows(InputException.class, () -> RoiMasks.from(List.of(roi), 20, 20)).getMessage().contains(
				"'huge' is "));
		}
		assertTrue(assertThrows(InputException.class, () -> RoiMasks.from(Collections.nCopies(40, new Roi(0, 0, 1000,
			1000)), 1000, 1000)).getMessage().contains("pixels together"));
		assertTrue(assertThrows(InputException.class, () -> RoiMasks.from(Collections.nCopies(100_001, new Roi(0, 0, 1,
			1)), 9, 9)).getMessage().contains("100001 ROIs"));
	}

	@Test
	void positionsInTheStackArePassedOverAndThisIsSaid() {
		final Roi slice = new Roi(1, 1, 3, 3);
		slice.setPosition(7);
		final Roi frame = new Roi(2, 2, 3, 3);
		frame.setPosition(1, 2, 3);
		final RoiMasks masks = RoiMasks.from(List.of(slice, new Roi(5, 5, 3, 3), frame), 20, 20);
		assertEquals(List.of("2 of 3 ROI(s) were drawn in one slice or frame; all are measured in all frames."), masks
			.warnings());
	}

	@Test
	void namesBecomeUnique() {
		final List<Roi> rois = new ArrayList<>();
		for (final String name : new String[] { "a", null, "a", "a-2", "", "ROI-5", "a" }) {
			final Roi roi = new Roi(1, 1, 3, 3);
			roi.setName(name);
			rois.add(roi);
		}
		final RoiMasks masks = RoiMasks.from(rois, 20, 20);
		assertEquals(List.of("a", "ROI-2", "a-3", "a-2", "ROI-6", "ROI-5", "a-4"), masks.masks().stream().map(m -> m
			.label()).toList());
		assertEquals(2, masks.warnings().size(), masks.warnings()::toString);
	}
}
