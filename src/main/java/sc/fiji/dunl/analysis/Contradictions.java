package sc.fiji.dunl.analysis;

import static sc.fiji.dunl.analysis.DunlOptions.*;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.settings.Option;
import sc.fiji.dunl.settings.Settings;

/** Settings each of which is allowed by itself, but not with another. */
public final class Contradictions {

	private Contradictions() {
		// NB: static use only.
	}

	/** @throws InputException that names both settings and a remedy */
	public static void check(final Settings s) {
		if (s.get(PROX).equals("threshold") && s.get(HARD_THRESHOLD) == 0) throw between(s, PROX, HARD_THRESHOLD,
			"give the level below which codes are set to zero");
		if (s.get(TOPK) && s.get(TOPK_COUNT) == 0) throw between(s, TOPK, TOPK_COUNT,
			"say how many codes of each kernel to keep");
		if (s.get(TOPK) && s.get(TOPK_PERIOD) == 0) throw between(s, TOPK, TOPK_PERIOD,
			"say after how many iterations to select them");
		if (s.get(BACKWARD).equals("truncated_bprop") && s.get(BACKWARD_ITERATIONS) == 0) throw between(s, BACKWARD,
			BACKWARD_ITERATIONS, "say how many iterations the gradient runs back through");
		final boolean poisson = s.get(DISTRIBUTION).equals("poisson");
		if (poisson && s.get(UNROLLING_ALPHA).equalsIgnoreCase("auto")) throw between(s, DISTRIBUTION, UNROLLING_ALPHA,
			"give a step, since the curvature of Poisson data has no bound");
		if (!poisson && !s.get(STABILITY).equals("none")) throw between(s, DISTRIBUTION, STABILITY,
			"only poisson has such a non-linearity, so set it to none");
		if (!s.get(DISTRIBUTION).equals("gaussian")) checkSpikes(s);
	}

	/** What only means something where a sample is a sum of kernels and noise. */
	private static void checkSpikes(final Settings s) {
		if (!s.get(PENALTY_UNIT).equals(ABSOLUTE)) throw between(s, DISTRIBUTION, PENALTY_UNIT,
			"spikes must not be divided by a noise, so set it to absolute");
		if (s.get(DEBIAS)) throw between(s, DISTRIBUTION, DEBIAS,
			"amplitudes are refitted by least squares, which is for gaussian data, so set it to false");
		if (!s.get(EST_BASELINE) && s.get(GIVEN_BASELINE).equals("zero")) throw between(s, DISTRIBUTION, GIVEN_BASELINE,
			"zero is the logarithm of much firing, so set it to mean or est_baseline_activity to true");
	}

	private static InputException between(final Settings s, final Option<?> one, final Option<?> other,
		final String remedy)
	{
		return new InputException("Setting '" + one.key() + "' is " + s.get(one) + " but '" + other.key() + "' is " + s.get(
			other) + "; " + remedy + ".");
	}
}
