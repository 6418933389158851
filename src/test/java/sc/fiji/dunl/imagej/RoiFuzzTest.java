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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import com.code_intelligence.jazzer.junit.FuzzTest;

import ij.ImagePlus;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.roi.RoiMask;
import sc.fiji.dunl.settings.Settings;

/**
 * Any bytes at all end in ROIs or in a sentence, whether they are taken for those
 * of the ROI Manager, of suite2p, or for labels. In the normal build the files
 * beside this class are tried; new ones are looked for by
 *
 * <pre>
 * JAZZER_FUZZ=1 mvn test -Dtest=RoiFuzzTest -Djazzer.hooks=true
 * </pre>
 */
class RoiFuzzTest {

	private static final Settings SETTINGS = AnalysisOptions.defaults().with("suite2p_keep", "all").with("roi_weights",
		true);
	private static final ImagePlus MOVIE = TestMovies.noise(8, 2);

	private static Path file;

	@BeforeAll
	static void makeFile() throws IOException {
		file = Files.createTempFile("fuzz", ".bin");
	}

	@AfterAll
	static void deleteFile() throws IOException {
		Files.delete(file);
	}

	@FuzzTest(maxDuration = "10m")
	void anyBytesEndInRoisOrASentence(final byte[] bytes) throws IOException {
		Files.write(file, bytes);
		try {
			final RoiMasks rois = RoiSource.of(MOVIE, Optional.of(file), SETTINGS);
			assertFalse(rois.masks().isEmpty());
			assertEquals(rois.masks().size(), rois.outlines().size());
			assertEquals(rois.masks().size(), rois.masks().stream().map(RoiMask::label).distinct().count());
			for (final RoiMask roi : rois.masks())
				for (int i = 0; i < roi.size(); i++) {
					assertTrue(roi.xs()[i] >= 0 && roi.xs()[i] < MOVIE.getWidth(), roi::label);
					assertTrue(roi.ys()[i] >= 0 && roi.ys()[i] < MOVIE.getHeight(), roi::label);
					assertTrue(roi.weight(i) >= 0 && roi.weight(i) < Double.POSITIVE_INFINITY, roi::label);
				}
		}
		catch (final InputException e) {
			assertTrue(e.getMessage().endsWith("."), e.getMessage());
			assertFalse(e.getMessage().contains("\n"), e.getMessage());
		}
	}
}
