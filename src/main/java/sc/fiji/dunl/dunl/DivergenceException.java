package sc.fiji.dunl.dunl;

import java.util.Locale;

import sc.fiji.dunl.InputException;

/** The codes grew without limit: the step is too long for these kernels. */
public class DivergenceException extends InputException {

	private static final long serialVersionUID = 1L;

	DivergenceException(final int iteration, final double alpha, final double bound) {
		super(String.format(Locale.ROOT,
			"The codes grew without limit at iteration %d: unrolling_alpha is %.4g but these kernels allow at most %.4g; " +
				"set unrolling_alpha to auto or below that bound.", iteration + 1, alpha, bound));
	}
}
