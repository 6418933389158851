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
package sc.fiji.dunl.tensor;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.updaters.AdamUpdater;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The Adam update of Kingma and Ba 2015 in double, as PyTorch computes it: bias
 * correction is applied before epsilon is added. State is kept between calls;
 * not for use by several threads.
 */
public final class Adam implements AutoCloseable {

	private static final double BETA1 = 0.9;
	private static final double BETA2 = 0.999;

	private final double epsilon;
	private final double weightDecay;
	private final INDArray squares;
	private final INDArray means;
	private int updates;

	/**
	 * @param parameters number of parameters
	 * @param epsilon added to the root of the mean square
	 * @param weightDecay this times a parameter is added to its gradient
	 */
	public Adam(final int parameters, final double epsilon, final double weightDecay) {
		NativeBackend.require();
		this.epsilon = epsilon;
		this.weightDecay = weightDecay;
		squares = Nd4j.zeros(DataType.DOUBLE, parameters);
		means = Nd4j.zeros(DataType.DOUBLE, parameters);
	}

	/** Moves the parameters, in place, against their gradient. */
	public void update(final double[] parameters, final double[] gradient, final double learningRate) {
		final double[] decayed = gradient.clone();
		for (int i = 0; i < decayed.length; i++)
			decayed[i] += weightDecay * parameters[i];
		// NB: ND4J adds epsilon before it corrects the bias of the mean square; scaled so, both agree.
		final double scaled = epsilon * Math.sqrt(1 - Math.pow(BETA2, updates + 1));
		try (INDArray step = Nd4j.createFromArray(decayed)) {
			Nd4j.exec(new AdamUpdater(step, squares, means, learningRate, BETA1, BETA2, scaled, updates));
			final double[] moved = step.data().asDouble();
			for (int i = 0; i < parameters.length; i++)
				parameters[i] -= moved[i];
		}
		updates++;
	}

	@Override
	public void close() {
		squares.close();
		means.close();
	}
}
