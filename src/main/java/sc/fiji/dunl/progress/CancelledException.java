package sc.fiji.dunl.progress;

/** Thrown out of long work after the user asked it to stop. */
public class CancelledException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public CancelledException() {
		super("Cancelled.");
	}
}
