package sc.fiji.dunl.analysis;

import java.util.List;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.QRegularization;
import sc.fiji.dunl.dunl.train.Projection;
import sc.fiji.dunl.dunl.train.TrainingSettings;
import sc.fiji.dunl.settings.Settings;

/** What each stage is told, from the settings of the whole analysis. */
final class StageSettings {

	private StageSettings() {
		// NB: static use only.
	}

	/** Penalties are in units of the noise, as the traces are. */
	static EncoderSettings encoder(final Settings s, final List<KernelSpec> specs) {
		final double[] lambda = new double[specs.size()];
		final int[] signs = new int[specs.size()];
		for (int c = 0; c < lambda.length; c++) {
			final KernelSpec spec = specs.get(c);
			lambda[c] = !Double.isNaN(spec.lambda()) ? spec.lambda() : s.get(spec.eventsKnown()
				? DunlOptions.KNOWN_SPARSE_REGULARIZATION : DunlOptions.CODE_SPARSE_REGULARIZATION);
			signs[c] = spec.codeSign();
		}
		return EncoderSettings.builder(specs.size()).fista(s.get(DunlOptions.UNROLLING_MODE).equals("fista")).iterations(s
			.get(DunlOptions.UNROLLING_NUM)).alpha(alpha(s)).lambda(lambda).lambdaDecay(s.get(DunlOptions.SPARSE_DECAY))
			.signs(signs).estimateBaseline(s.get(DunlOptions.EST_BASELINE)).baselineBeforeOnset(s.get(
				DunlOptions.BASELINE_SAMPLES).equals("before_onset")).q(q(s, specs)).edges(true).build();
	}

	static TrainingSettings training(final Settings s) {
		return new TrainingSettings(s.get(DunlOptions.EPOCHS), s.get(DunlOptions.BATCH), true, s.get(DunlOptions.SEED), s
			.get(DunlOptions.LEARNING_RATE), s.get(DunlOptions.RATE_STEP), s.get(DunlOptions.RATE_DECAY), s.get(
				DunlOptions.ADAM_EPS), 0, s.get(DunlOptions.SMOOTHNESS), s.get(DunlOptions.CODE_L1), true);
	}

	static Projection projection(final Settings s, final List<KernelSpec> specs, final int[] lengths) {
		final boolean[] nonneg = new boolean[specs.size()];
		for (int c = 0; c < nonneg.length; c++)
			nonneg[c] = specs.get(c).nonneg();
		return new Projection(nonneg, lengths, true);
	}

	private static double alpha(final Settings s) {
		final String text = s.get(DunlOptions.UNROLLING_ALPHA);
		if (text.equalsIgnoreCase("auto")) return Double.NaN;
		try {
			return Double.parseDouble(text);
		}
		catch (final NumberFormatException e) {
			throw new InputException("Setting 'unrolling_alpha' is '" + text + "'; it must be auto or a number above 0.", e);
		}
	}

	/** Pairs of kernels that name each other; null if there is none. */
	private static QRegularization q(final Settings s, final List<KernelSpec> specs) {
		final double[][] matrix = new double[specs.size()][specs.size()];
		boolean any = false;
		for (int c = 0; c < matrix.length; c++)
			for (final String name : specs.get(c).exclusiveWith()) {
				final int other = specs.stream().map(KernelSpec::name).toList().indexOf(name);
				if (other < 0 || other == c) throw new InputException("exclusive_with of kernel '" + specs.get(c).name() +
					"' names '" + name + "', which is no other kernel; the kernels are " + specs.stream().map(KernelSpec::name)
						.toList() + ".");
				matrix[c][other] = matrix[other][c] = 1;
				any = true;
			}
		return any ? new QRegularization(matrix, s.get(DunlOptions.Q_SCALE), s.get(DunlOptions.Q_PERIOD), 2) : null;
	}
}
