/*-
 * #%L
 * Deconvolutional Unrolled Neural Learning for Fiji.
 * %%
 * Copyright (C) 2026 DUNL for Fiji developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package sc.fiji.dunl.dunl.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Encoder;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.tensor.Adam;

/**
 * Learns kernels by gradient descent through the unrolled encoder: Adam, a
 * stepwise learning rate, and a projection after each update (Tolooshams et al.
 * 2025, doi:10.1016/j.neuron.2025.02.006).
 */
public final class Trainer {

	private final Objective objective;
	private final TrainingSettings settings;
	private final Projection projection;

	public Trainer(final Encoder encoder, final TrainingSettings settings, final Projection projection) {
		this.settings = settings;
		this.projection = projection;
		objective = new Objective(encoder, settings.smoothness(), settings.codeL1());
	}

	/**
	 * The state after an epoch.
	 *
	 * @param number counted from 1
	 * @param losses total loss at each update of the epoch
	 * @param heldOut total loss of the held-out examples after the epoch, NaN if
	 *          there are none
	 * @param kernels [kernel][sample], a copy
	 */
	public record Epoch(int number, List<Double> losses, double heldOut, double[][] kernels) {

		/** Mean total loss over the epoch's updates. */
		public double loss() {
			return losses.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
		}
	}

	/**
	 * Examples that are not learned from but tell how well what was learned holds:
	 * the kernels of the epoch at which their loss was lowest are kept.
	 *
	 * @param examples may be none: then the last kernels are kept
	 * @param patience epochs without a lower loss after which learning stops; 0:
	 *          never
	 */
	public record HeldOut(List<Example> examples, int patience) {

		/** No such examples. */
		public static final HeldOut NONE = new HeldOut(List.of(), 0);

		public HeldOut {
			examples = List.copyOf(examples);
			if (patience < 0) throw new InputException("Setting 'train_patience' is " + patience + "; it must be at least 0.");
		}
	}

	/** Learns from examples through all epochs; see {@link #train(List, HeldOut, double[][], Consumer, Progress)}. */
	public double[][] train(final List<Example> examples, final double[][] initial, final Consumer<Epoch> onEpoch,
		final Progress progress)
	{
		return train(examples, HeldOut.NONE, initial, onEpoch, progress);
	}

	/**
	 * Learns from examples.
	 *
	 * @param examples trials of one or more recordings
	 * @param heldOut what learning is judged by
	 * @param initial [kernel][sample], all of one length; not changed
	 * @param onEpoch told after each epoch
	 * @return learned kernels, [kernel][sample]
	 */
	public double[][] train(final List<Example> examples, final HeldOut heldOut, final double[][] initial,
		final Consumer<Epoch> onEpoch, final Progress progress)
	{
		if (examples.isEmpty()) throw new InputException("There is no trial to learn kernels from.");
		final double[][] kernels = copy(initial);
		projection.apply(kernels);
		double[][] best = kernels;
		double lowest = Double.POSITIVE_INFINITY;
		int since = 0;
		final List<Example> order = new ArrayList<>(examples);
		final Random random = new Random(settings.seed());
		final int length = kernels[0].length;
		final double[] flat = new double[kernels.length * length];
		try (Adam adam = new Adam(flat.length, settings.epsilon(), settings.weightDecay())) {
			for (int epoch = 0; epoch < settings.epochs(); epoch++) {
				if (settings.shuffle()) Collections.shuffle(order, random);
				final double rate = settings.learningRate() * Math.pow(settings.rateDecay(), epoch / settings.rateStep());
				final List<Double> losses = new ArrayList<>();
				for (int from = 0; from < order.size(); from += settings.batchSize()) {
					final Objective.Value value = objective.of(order.subList(from, Math.min(order.size(), from + settings
						.batchSize())), kernels, progress);
					losses.add(value.total());
					flatten(kernels, flat);
					final double[] gradient = new double[flat.length];
					flatten(value.gradient(), gradient);
					adam.update(flat, gradient, rate);
					for (int c = 0; c < kernels.length; c++)
						System.arraycopy(flat, c * length, kernels[c], 0, length);
					projection.apply(kernels);
					tell(progress, epoch, Math.min(1.0, (double) (from + settings.batchSize()) / order.size()), losses);
				}
				final double judged = heldOut.examples().isEmpty() ? Double.NaN : objective.loss(heldOut.examples(), kernels,
					progress);
				final Epoch done = new Epoch(epoch + 1, losses, judged, copy(kernels));
				onEpoch.accept(done);
				if (Double.isNaN(judged)) continue;
				since++;
				if (judged < lowest) {
					lowest = judged;
					best = done.kernels();
					since = 0;
				}
				if (heldOut.patience() > 0 && since >= heldOut.patience()) break;
			}
		}
		return copy(best);
	}

	/** The mean loss of an epoch's updates so far. */
	private void tell(final Progress progress, final int epoch, final double part, final List<Double> losses) {
		progress.update("Learning kernels", (epoch + part) / settings.epochs(), String.format(Locale.ROOT,
			"epoch %d, loss %.6g", epoch + 1, losses.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
	}

	private static void flatten(final double[][] kernels, final double[] flat) {
		for (int c = 0; c < kernels.length; c++)
			System.arraycopy(kernels[c], 0, flat, c * kernels[c].length, kernels[c].length);
	}

	private static double[][] copy(final double[][] kernels) {
		final double[][] copy = new double[kernels.length][];
		for (int c = 0; c < kernels.length; c++)
			copy[c] = kernels[c].clone();
		return copy;
	}
}
