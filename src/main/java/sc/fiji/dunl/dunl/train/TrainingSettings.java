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
