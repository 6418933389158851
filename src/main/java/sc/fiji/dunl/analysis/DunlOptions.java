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
package sc.fiji.dunl.analysis;

import java.util.List;

import sc.fiji.dunl.settings.Option;

/**
 * The settings of trials, kernels, encoder, training and reported codes. Names
 * are those of the DUNL authors' configurations where they have one.
 */
public final class DunlOptions {

	/** Value of {@link #PENALTY_UNIT}: the noise of each trace. */
	public static final String NOISE = "noise";

	/** Value of {@link #PENALTY_UNIT}: the unit of the traces. */
	public static final String ABSOLUTE = "absolute";

	/** Value of {@link #PENALTY_UNIT}: the smallest penalty at which a trace has no code. */
	public static final String LAMBDA_MAX = "lambda_max";

	/** Value of {@link #KERNEL_INITIALIZATION}: windows of the traces. */
	public static final String START_DATA = "data";

	/** Value of {@link #KERNEL_INITIALIZATION}: random numbers. */
	public static final String START_RANDOM = "random";

	/** Value of {@link #KERNEL_INITIALIZATION}: random numbers, smoothed. */
	public static final String START_SMOOTHED = "smoothed_random";

	/** Value of {@link #KERNEL_INITIALIZATION}: kernels of {@link #KERNEL_FILE}. */
	public static final String START_FILE = "file";

	public static final Option<String> TRIAL_EVENT = Option.text("trial_event", "Cut trials around event", "",
		"Name of the event around which trials are cut; empty analyses the whole recording as one trial.");

	public static final Option<Double> TRIAL_START = Option.number("trial_start_s", "Trial start", "s", -1, -1e6, 1e6,
		"Start of each trial relative to its event.");

	public static final Option<Double> TRIAL_STOP = Option.number("trial_stop_s", "Trial stop", "s", 4, -1e6, 1e6,
		"End of each trial relative to its event.");

	public static final Option<Integer> KERNEL_NUM = Option.integer("kernel_num", "Number of kernels", "", 1, 1, 100,
		"How many kernels to learn when the settings name none; their events are found by sparsity.");

	public static final Option<Boolean> KERNEL_PER_EVENT = Option.flag("kernel_per_event", "A kernel for each event",
		false, "Whether, when the settings name no kernels, one is learned for each name of events, which starts there and " +
			"is called so; otherwise kernel_num kernels are learned.");

	public static final Option<Double> KERNEL_LENGTH = Option.number("kernel_length_s", "Kernel length", "s", 2, 1e-3,
		1e4, "How long a response lasts: the length of each kernel that names no length of its own.");

	public static final Option<Integer> KERNEL_SAMPLES = Option.integer("kernel_length", "Kernel length in samples",
		"samples", 0, 0, 1_000_000, "Length of every kernel in samples, in place of any length in seconds; 0 leaves it " +
			"to the seconds.");

	public static final Option<Integer> STRIDE = Option.integer("kernel_stride", "Kernel stride", "samples", 1, 1,
		1_000_000, "A kernel may start at every so many samples.");

	public static final Option<String> KERNEL_INITIALIZATION = Option.choice("kernel_initialization",
		"Start kernels from", List.of(START_DATA, START_RANDOM, START_SMOOTHED, START_FILE),
		"Where learning starts: from windows of the traces, from random numbers, from smoothed random numbers, or from " +
			"the kernels of a file.");

	public static final Option<String> DISTRIBUTION = Option.choice("model_distribution", "Distribution", List.of(
		"gaussian", "binomial", "poisson"), "How samples arise from their mean: gaussian for imaging, binomial for spikes " +
			"or none (0 to 1), poisson for spike counts.");

	public static final Option<String> STABILITY = Option.choice("poisson_stability_name", "Poisson stability", List.of(
		"none", "elu", "leakyrelu", "relu", "selu"),
		"Non-linearity on the residual of a poisson encoder that keeps it from overshooting.");

	public static final Option<Double> PEAK = Option.number("poisson_peak", "Poisson peak", "", 1, 0, 1e6,
		"Largest negative residual that elu lets through.");

	public static final Option<String> UNROLLING_MODE = Option.choice("unrolling_mode", "Encoder", List.of("fista",
		"ista"), "Whether the unrolled encoder uses momentum (fista) or not (ista).");

	public static final Option<Integer> UNROLLING_NUM = Option.integer("unrolling_num", "Encoder iterations", "", 100,
		1, 1_000_000, "How many iterations the encoder is unrolled for.");

	public static final Option<Double> UNROLLING_TOLERANCE = Option.number("unrolling_tolerance", "Encoder tolerance",
		"", 0, 0, 0.1, "The encoder ends on a trace once its objective changes by less than this part of itself at an " +
			"iteration (mean of ten), such as 1e-6; unrolling_num is then the most iterations it may take. 0 always makes " +
			"unrolling_num iterations.");

	public static final Option<String> UNROLLING_ALPHA = Option.text("unrolling_alpha", "Encoder step", "auto",
		"Step of the encoder: auto takes one that cannot diverge; a number is taken as it is.");

	public static final Option<String> PROX = Option.choice("unrolling_prox", "Encoder threshold", List.of("shrinkage",
		"threshold"), "What an iteration does to small codes: shrinkage lessens all codes by the sparse penalty, " +
			"threshold sets those below unrolling_threshold to zero and keeps the others whole.");

	public static final Option<Double> HARD_THRESHOLD = Option.number("unrolling_threshold", "Hard threshold", "", 0, 0,
		1e9, "Smallest code that threshold keeps, in the unit of the penalties; needed for threshold, without meaning " +
			"for shrinkage.");

	public static final Option<String> PENALTY_UNIT = Option.choice("code_sparse_regularization_unit", "Penalty unit",
		List.of(NOISE, ABSOLUTE, LAMBDA_MAX), "What penalties are multiples of: noise divides each trace by its noise " +
			"first; absolute takes the traces as they are, as the DUNL authors do, so penalties are in the unit of the traces " +
			"and strong traces weigh more; lambda_max divides each trace by the smallest penalty at which it has no code, so " +
			"penalties are below 1.");

	public static final Option<Double> CODE_SPARSE_REGULARIZATION = Option.number("code_sparse_regularization",
		"Sparse penalty", "noise s.d.", 4, 0, 1e9,
		"Penalty (lambda) on the codes of kernels whose events are not known, as a multiple of each trace's noise unless " +
			"code_sparse_regularization_unit says otherwise.");

	public static final Option<Double> KNOWN_SPARSE_REGULARIZATION = Option.number("known_sparse_regularization",
		"Penalty at known events", "noise s.d.", 1, 0, 1e9,
		"Penalty (lambda) on the codes of kernels whose events are known, as a multiple of each trace's noise; a small " +
			"one decides how kernels share an event.");

	public static final Option<Double> SPARSE_DECAY = Option.number("code_sparse_regularization_decay",
		"Penalty decay", "", 1, 0, 1, "Factor on the penalty at each encoder iteration.");

	public static final Option<Double> GROUP = Option.number("code_group_neural_firings_regularization",
		"Group penalty", "", 0, 0, 1e9, "Penalty on the norm over all ROIs of the codes at one time, which makes ROIs " +
			"answer together; 0 for none.");

	public static final Option<Boolean> TOPK = Option.flag("code_topk", "Keep largest only", false,
		"Whether only the largest codes of each kernel in a trial are kept.");

	public static final Option<Integer> TOPK_COUNT = Option.integer("code_topk_sparse", "Codes kept", "", 0, 0,
		1_000_000, "How many codes of each kernel in a trial code_topk keeps; up to twice as many on the way.");

	public static final Option<Integer> TOPK_PERIOD = Option.integer("code_topk_period", "Selection period",
		"iterations", 0, 0, 1_000_000, "code_topk selects every so many encoder iterations.");

	public static final Option<Boolean> EST_BASELINE = Option.flag("est_baseline_activity", "Estimate baseline", true,
		"Whether a constant baseline of each trace is found along with its codes, or is zero.");

	public static final Option<String> BASELINE_SAMPLES = Option.choice("est_baseline_samples", "Baseline from", List.of(
		"trial", "before_onset"),
		"Which samples the baseline is taken from: the whole trial, or those before its first known event.");

	public static final Option<String> GIVEN_BASELINE = Option.choice("given_baseline", "Baseline if not estimated", List
		.of("zero", "mean"), "What the baseline is where est_baseline_activity is false: zero, or the mean of each trace " +
			"in each trial (of spikes: its log-odds or logarithm) over the samples est_baseline_samples says.");

	public static final Option<Double> Q_SCALE = Option.number("code_q_regularization_scale", "Exclusion strength", "",
		2.5, 0, 1e6, "How strongly kernels that name each other in exclusive_with (or share an entry of " +
			"code_q_regularization_matrix) exclude each other in a trial.");

	public static final Option<Integer> Q_PERIOD = Option.integer("code_q_regularization_period", "Exclusion period",
		"iterations", 1, 1, 1_000_000, "Exclusion is applied every so many encoder iterations.");

	public static final Option<Double> Q_NORM = Option.number("code_q_regularization_norm_type", "Exclusion norm", "", 2,
		0, 100, "The p of the norm over a trial by which kernels exclude each other, at least 1; 0 excludes at each " +
			"sample by itself (None in the configurations of the DUNL authors).");

	public static final Option<String> Q_MATRIX = Option.text("code_q_regularization_matrix", "Exclusion matrix", "",
		"How strongly each kernel (row) is shrunk by each other (column), rows separated by semicolons, such as 0 1; 1 0; " +
			"empty takes the pairs of exclusive_with.");

	public static final Option<String> Q_MATRIX_PATH = Option.text("code_q_regularization_matrix_path",
		"Exclusion matrix file", "", "File (.npy, or .csv without a header) that holds the exclusion matrix, where " +
			"code_q_regularization_matrix is empty.");

	public static final Option<Integer> EPOCHS = Option.integer("train_num_epochs", "Training epochs", "", 100, 0,
		1_000_000, "How often learning goes through all trials.");

	public static final Option<Integer> BATCH = Option.integer("train_batch_size", "Batch size", "trials", 8, 1,
		1_000_000, "Trials in one update of the kernels.");

	public static final Option<Double> LEARNING_RATE = Option.number("optimizer_lr", "Learning rate", "", 0.01, 1e-9,
		10, "Size of an update of the kernels.");

	public static final Option<Integer> RATE_STEP = Option.integer("optimizer_lr_step", "Learning rate step", "epochs",
		40, 1, 1_000_000, "The learning rate decays every so many epochs.");

	public static final Option<Double> RATE_DECAY = Option.number("optimizer_lr_decay", "Learning rate decay", "", 0.5,
		1e-6, 1, "Factor on the learning rate at each decay.");

	public static final Option<Double> ADAM_EPS = Option.number("optimizer_adam_eps", "Adam epsilon", "", 1e-3, 1e-16,
		1e3, "Epsilon of the Adam optimiser.");

	public static final Option<Double> SMOOTHNESS = Option.number("kernel_smoother_penalty_weight", "Smoothness", "", 0,
		0, 1e6, "Weight of the kernels' squared sample-to-sample differences in the training loss.");

	public static final Option<Double> CODE_L1 = Option.number("code_l1loss_bp_penalty_weight", "Code L1 in loss", "", 0,
		0, 1e6, "Weight of the codes' mean magnitude in the training loss.");

	public static final Option<Boolean> SHUFFLE = Option.flag("train_data_shuffle", "Shuffle trials", true,
		"Whether trials are shuffled in every epoch.");

	public static final Option<Double> WEIGHT_DECAY = Option.number("optimizer_adam_weight_decay", "Weight decay", "", 0,
		0, 1e6, "This times the kernels is added to their gradient.");

	public static final Option<String> BACKWARD = Option.choice("backward_gradient_decsent", "Gradient", List.of("bprop",
		"truncated_bprop"), "Whether the gradient runs back through all encoder iterations (bprop) or the last few " +
			"(truncated_bprop); the key is spelt as the DUNL authors do.");

	public static final Option<Integer> BACKWARD_ITERATIONS = Option.integer("backward_truncated_bprop_itr",
		"Gradient iterations", "iterations", 0, 0, 1_000_000,
		"How many of the last encoder iterations truncated_bprop runs back through.");

	public static final Option<Integer> SEED = Option.integer("seed", "Seed", "", 0, Integer.MIN_VALUE,
		Integer.MAX_VALUE, "Seed of every random choice; the same seed gives the same result.");

	public static final Option<Integer> RESTARTS = Option.integer("restarts", "Starts", "", 1, 1, 100,
		"How many times kernels are learned, beginning with seed, seed + 1 and so on; those of the smallest loss are kept, " +
			"and how far the others are from them is told.");

	public static final Option<Boolean> DEBIAS = Option.flag("debias", "Refit amplitudes", true,
		"Whether reported amplitudes are fitted again without the penalty, one per event, at the events that were " +
			"found.");

	public static final Option<Double> EVENT_MIN = Option.number("event_min_snr", "Smallest event", "noise s.d.", 4, 0,
		1e6, "Events found by sparsity whose refitted amplitude is below this multiple of the noise are dropped.");

	public static final Option<Double> SCORE_MIN = Option.number("event_score_min", "Smallest score", "noise s.d.", 0, 0,
		1e6, "Events found by sparsity are dropped if the trace fits worse without them by less than this multiple of the " +
			"noise; 0 drops none.");

	public static final Option<Boolean> EVENT_SEARCH = Option.flag("event_search", "Search for events", true,
		"Whether events found by sparsity are searched again, each at the price of the smallest event: dropped, added, " +
			"moved, joined or given to another kernel where the trace is explained better; needs debias.");

	public static final Option<Integer> REFINEMENT = Option.integer("kernel_refinement_rounds", "Rounds of refinement",
		"", 15, 0, 10_000, "After training, kernels whose events are not known are fitted to the events that explain the " +
			"traces best, and these searched again, so many times; 0 keeps the trained kernels.");

	public static final Option<String> KERNEL_FILE = Option.text("kernel_initialization_file", "File of first kernels",
		"", "Kernels that learning starts from with kernel_initialization: file; a kernels.csv, model.json or .npy.");

	public static final Option<Double> KERNEL_SMOOTHER = Option.number("kernel_init_smoother_sigma",
		"Smoothing of first kernels", "10 samples", 0.5, 0.01, 6,
		"Standard deviation of the Gaussian that smooths random first kernels, in tens of samples.");

	public static final Option<Double> TRAIN_SPLIT = Option.number("train_val_split", "Part to learn from", "", 1, 0.01,
		1, "Part of the trials (of a recording that is one trial, of its time from the start) to learn from; the rest " +
			"tells how well the kernels hold, and those of the best epoch are kept. 1 learns from all.");

	public static final Option<Double> TRAIN_FRACTION = Option.number("train_with_fraction", "Part of it that is used",
		"", 1, 0.001, 1, "Part of what there is to learn from that is used, drawn by the seed (of a recording that is one " +
			"trial, its start), to see how little is enough.");

	public static final Option<Integer> PATIENCE = Option.integer("train_patience", "Patience", "epochs", 0, 0,
		1_000_000, "Learning stops when the loss of the held-out part has not fallen for so many epochs; 0 never stops " +
			"early.");

	public static final Option<Boolean> SHARE_KERNELS = Option.flag("share_kernels_among_neurons",
		"Share kernels among ROIs", true, "Whether all ROIs have the same kernels, or each learns its own.");

	public static final Option<Integer> BOOTSTRAP = Option.integer("bootstrap", "Bootstrap resamplings", "", 0, 0, 100_000,
		"How often kernels are learned again from trials drawn at random, to tell how sure they are, such as 200; 0 does " +
			"not.");

	/** All of them, in the order of dialogs and documentation. */
	public static final List<Option<?>> ALL = List.of(TRIAL_EVENT, TRIAL_START, TRIAL_STOP, KERNEL_NUM, KERNEL_PER_EVENT,
		KERNEL_LENGTH, KERNEL_SAMPLES, STRIDE, KERNEL_INITIALIZATION, DISTRIBUTION, STABILITY, PEAK, UNROLLING_MODE, UNROLLING_NUM, UNROLLING_TOLERANCE,
		UNROLLING_ALPHA, PROX, HARD_THRESHOLD, PENALTY_UNIT, CODE_SPARSE_REGULARIZATION, KNOWN_SPARSE_REGULARIZATION,
		SPARSE_DECAY, GROUP, TOPK, TOPK_COUNT, TOPK_PERIOD, EST_BASELINE, BASELINE_SAMPLES, GIVEN_BASELINE, Q_SCALE, Q_PERIOD,
		Q_NORM, Q_MATRIX, Q_MATRIX_PATH, EPOCHS, BATCH, SHUFFLE, LEARNING_RATE, RATE_STEP, RATE_DECAY, ADAM_EPS, WEIGHT_DECAY,
		BACKWARD, BACKWARD_ITERATIONS, SMOOTHNESS, CODE_L1, SEED, RESTARTS, DEBIAS, EVENT_MIN, SCORE_MIN, EVENT_SEARCH, REFINEMENT, KERNEL_FILE,
		KERNEL_SMOOTHER, TRAIN_SPLIT, TRAIN_FRACTION, PATIENCE, SHARE_KERNELS, BOOTSTRAP);

	private DunlOptions() {
		// NB: constants only.
	}
}
