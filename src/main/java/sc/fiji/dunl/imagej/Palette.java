package sc.fiji.dunl.imagej;

import java.awt.Color;

/**
 * Colours of kernels in plots and overlays, told apart by the colour-blind:
 * Okabe and Ito 2008, https://jfly.uni-koeln.de/color/.
 */
public final class Palette {

	/** What belongs to no kernel. */
	public static final Color NEUTRAL = new Color(0x999999);

	private static final Color[] KERNELS = { new Color(0xE69F00), new Color(0x56B4E9), new Color(0x009E73), new Color(
		0xCC79A7), new Color(0xD55E00), new Color(0x0072B2), new Color(0xF0E442) };

	private Palette() {
		// NB: static use only.
	}

	/**
	 * The colour of a kernel; the colours repeat after seven.
	 *
	 * @param kernel 0-based position of the kernel in its bank
	 */
	public static Color kernel(final int kernel) {
		return KERNELS[Math.floorMod(kernel, KERNELS.length)];
	}
}
