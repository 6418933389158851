package sc.fiji.dunl.dunl.train;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.dunl.trial.Trial;

/**
 * A trial to learn from.
 *
 * @param trial its traces and supports
 * @param baseline [roi], or null where the encoder estimates it
 */
public record Example(Trial trial, double[] baseline) {

	/** One example for each neuron, for encoders that treat neurons by themselves. */
	List<Example> neurons() {
		final List<Example> neurons = new ArrayList<>();
		for (int n = 0; n < trial.rois(); n++)
			neurons.add(new Example(trial.of(n), baseline == null ? null : new double[] { baseline[n] }));
		return neurons;
	}
}
