package sc.fiji.dunl.dunl;

/**
 * Non-linearity on the residual of a Poisson encoder
 * ({@code poisson_stability_name}).
 *
 * @param kind which one
 * @param peak {@code poisson_peak}, the alpha of ELU
 */
public record Stabiliser(Kind kind, double peak) {

	/** No non-linearity. */
	public static final Stabiliser NONE = new Stabiliser(Kind.NONE, 1);

	private static final double SELU_SCALE = 1.0507009873554804934193349852946;
	private static final double SELU_ALPHA = 1.6732632423543772848170429916717;

	/** The non-linearities of the authors' code. */
	public enum Kind {
			NONE, ELU, LEAKYRELU, RELU, SELU
	}

	double of(final double residual) {
		if (kind == Kind.NONE) return residual;
		if (residual > 0) return kind == Kind.SELU ? SELU_SCALE * residual : residual;
		switch (kind) {
			case ELU:
				return peak * Math.expm1(residual);
			case LEAKYRELU:
				return 0.01 * residual;
			case SELU:
				return SELU_SCALE * SELU_ALPHA * Math.expm1(residual);
			default:
				return 0;
		}
	}

	double slope(final double residual) {
		if (kind == Kind.NONE) return 1;
		if (residual > 0) return kind == Kind.SELU ? SELU_SCALE : 1;
		switch (kind) {
			case ELU:
				return peak * Math.exp(residual);
			case LEAKYRELU:
				return 0.01;
			case SELU:
				return SELU_SCALE * SELU_ALPHA * Math.exp(residual);
			default:
				return 0;
		}
	}
}
