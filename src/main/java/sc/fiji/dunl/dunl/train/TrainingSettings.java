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

import sc.fiji.dunl.InputException;

/**
 * How kernels are learned, with the names of the authors' code in brackets.
 *
 * @param epochs passes over all trials ({@code train_num_epochs})
 * @param batchSize trials in an update ({@code train_batch_size})
 * @param shuffle whether trials are shuffled in every epoch ({@code train_data_shuffle})
 * @param seed of the shuffling
 * @param learningRate of Adam ({@code optimizer_lr})
 * @param rateStep epochs between decays of the rate ({@code optimizer_lr_step})
 * @param rateDecay factor on the rate at each decay ({@code optimizer_lr_decay})
 * @param epsilon of Adam ({@code optimizer_adam_eps})
 * @param weightDecay of Adam ({@code optimizer_adam_weight_decay})
 * @param smoothness weight of the kernels' squared differences ({@code kernel_smoother_penalty_weight})
 * @param codeL1 weight of the codes' mean magnitude ({@code code_l1loss_bp_penalty_weight})
 * @param normalize whether kernels are kept at unit l2 norm ({@code kernel_normalize})
 */
public record TrainingSettings(int epochs, int batchSize, boolean shuffle, long seed, double learningRate,
	int rateStep, double rateDecay, double epsilon, double weightDecay, double smoothness, double codeL1,
	boolean normalize)
{

	public TrainingSettings {
		require(epochs >= 0, "train_num_epochs", epochs, "at least 0");
		require(batchSize >= 1, "train_batch_size", batchSize, "at least 1 trial");
		require(learningRate > 0 && Double.isFinite(learningRate), "optimizer_lr", learningRate, "above 0");
		require(rateStep >= 1, "optimizer_lr_step", rateStep, "at least 1 epoch");
		require(rateDecay > 0 && Double.isFinite(rateDecay), "optimizer_lr_decay", rateDecay, "above 0");
		require(epsilon > 0 && Double.isFinite(epsilon), "optimizer_adam_eps", epsilon, "above 0");
		require(weightDecay >= 0 && Double.isFinite(weightDecay), "optimizer_adam_weight_decay", weightDecay, "at least 0");
		require(smoothness >= 0 && Double.isFinite(smoothness), "kernel_smoother_penalty_weight", smoothness, "at least 0");
		require(codeL1 >= 0 && Double.isFinite(codeL1), "code_l1loss_bp_penalty_weight", codeL1, "at least 0");
	}

	private static void require(final boolean fine, final String key, final Object value, final String allowed) {
		if (!fine) throw new InputException("Setting '" + key + "' is " + value + "; it must be " + allowed + ".");
	}
}
