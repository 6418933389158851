package sc.fiji.dunl.roi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.dunl.InputException;

class AnnulusTest {

	private static final int WIDTH = 41;
	private static final int HEIGHT = 33;

	@ParameterizedTest
	@CsvSource({ "0,1", "1,2", "2,6", "1.5,2.5", "0,100" })
	void ringsEqualTheDefinition(final double gap, final double width) {
		final List<RoiMask> rois = new ArrayList<>();
		final Random random = new Random(2);
		for (int r = 0; r < 4; r++) {
			final int x = random.nextInt(WIDTH - 8), y = random.nextInt(HEIGHT - 8);
			final Set<Integer> pixels = new TreeSet<>();
			for (int i = 0; i < 15; i++)
				pixels.add((y + random.nextInt(8)) * WIDTH + x + random.nextInt(8));
			rois.add(mask("r" + r, pixels));
		}
		final List<RoiMask> rings = Annulus.around(rois, WIDTH, HEIGHT, gap, width);
		for (int r = 0; r < rois.size(); r++) {
			assertEquals("r" + r, rings.get(r).label());
			final Set<Integer> expected = new TreeSet<>();
			for (int p = 0; p < WIDTH * HEIGHT; p++) {
				final double own = distance(rois.get(r), p);
				if (own > gap && own <= gap + width && distance(rois, p) > gap) expected.add(p);
			}
			assertEquals(expected, pixels(rings.get(r)));
		}
	}

	@Test
	void ringOfOnePixelIsADiscWithAHole() {
		final RoiMask ring = Annulus.around(List.of(new RoiMask("a", new int[] { 10 }, new int[] { 10 })), 21, 21, 1, 1)
			.get(0);
		// NB: Distances above 1 and up to 2: four of sqrt 2 and four of 2.
		assertEquals(8, ring.size());
	}

	@Test
	void emptyRingIsRefused() {
		final Set<Integer> all = new TreeSet<>();
		for (int p = 0; p < WIDTH * HEIGHT; p++)
			all.add(p);
		final String message = assertThrows(InputException.class, () -> Annulus.around(List.of(mask("big", all)), WIDTH,
			HEIGHT, 2, 6)).getMessage();
		assertTrue(message.contains("ROI 'big'") && message.contains("neuropil_width_px"), message);
	}

	@Test
	void badArgumentsAreRefused() {
		final List<RoiMask> rois = List.of(new RoiMask("a", new int[] { 10 }, new int[] { 10 }));
		assertThrows(InputException.class, () -> Annulus.around(rois, 21, 21, -1, 1));
		assertThrows(InputException.class, () -> Annulus.around(rois, 21, 21, 1, 0));
		assertThrows(InputException.class, () -> Annulus.around(rois, 10, 21, 1, 1));
	}

	private static double distance(final List<RoiMask> rois, final int p) {
		return rois.stream().mapToDouble(roi -> distance(roi, p)).min().getAsDouble();
	}

	private static double distance(final RoiMask roi, final int p) {
		double nearest = Double.POSITIVE_INFINITY;
		for (int i = 0; i < roi.size(); i++)
			nearest = Math.min(nearest, Math.hypot(roi.xs()[i] - p % WIDTH, roi.ys()[i] - p / WIDTH));
		return nearest;
	}

	private static RoiMask mask(final String label, final Set<Integer> pixels) {
		return new RoiMask(label, pixels.stream().mapToInt(p -> p % WIDTH).toArray(), pixels.stream().mapToInt(p -> p /
			WIDTH).toArray());
	}

	private static Set<Integer> pixels(final RoiMask mask) {
		final Set<Integer> pixels = new TreeSet<>();
		for (int i = 0; i < mask.size(); i++)
			pixels.add(mask.ys()[i] * WIDTH + mask.xs()[i]);
		return pixels;
	}
}
