package sc.fiji.dunl.io;

/** The name and version that files carry of the software that wrote them. */
public final class Software {

	/** Name of this software. */
	public static final String NAME = "DUNL for Fiji";

	private Software() {
		// NB: static use only.
	}

	/** Version from the jar's manifest, or {@code unreleased} outside a jar. */
	public static String version() {
		final String version = Software.class.getPackage().getImplementationVersion();
		return version == null ? "unreleased" : version;
	}
}
