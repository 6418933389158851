package sc.fiji.dunl;

/**
 * Something the user gave cannot be used. The message is one sentence for the
 * user: it names the thing, its value and the remedy. Commands and the command
 * line show it as it is; any other exception is a fault of this software.
 */
public class InputException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	public InputException(final String message) {
		super(message);
	}

	public InputException(final String message, final Throwable cause) {
		super(message, cause);
	}
}
