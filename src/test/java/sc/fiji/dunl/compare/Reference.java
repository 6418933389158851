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
package sc.fiji.dunl.compare;

import java.util.Random;

/**
 * Traces of 40 samples and the calcium that other software finds for them. Two
 * come from SciPy's nnls, which solves {@code min |y - level - K s|^2, s >= 0}
 * with the matrix K of the responses; with gaps, samples 0, 8 to 13 and 25 have
 * no weight and no spike. One comes from the authors' Python package oasis
 * (oasis-deconv 0.3.2), {@code constrained_oasisAR1(Y1, .8, .15,
 * optimize_b=True, b_nonneg=False)}.
 */
final class Reference {

	static final double GAMMA = 0.8;
	static final double[] G2 = { 1.5, -0.55 };
	static final double LEVEL = 0.35;
	/** Noise of the constrained problem, and what oasis found for its baseline. */
	static final double SIGMA = 0.15, PUBLISHED_BASELINE = 0.2980885594301334;

	static final double[] Y1 = {
		0.61, -0.08, 0.36, 1.21, 1.53, 1.31, 0.83, 0.93, 0.7, 1.22, 0.67, 1.72, 1.44, 1.14, 0.9, 0.84, 0.85, 0.65, 0.75,
		0.52, 1.3, 1.33, 1.02, 0.74, 0.68, 0.71, 0.85, 0.47, 0.43, 0.58, 0.27, 0.34, 0.5, 1.44, 1.16, 1.08, 0.42, 0.89,
		0.5, 0.33 };

	static final double[] Y2 = {
		0.34, 0.41, 0.23, 0.64, 1.3, 1.52, 1.8, 1.67, 1.51, 1.54, 1.23, 1.62, 2.04, 2.07, 1.88, 1.67, 1.69, 1.13, 1.47,
		1.31, 1.27, 1.62, 1.45, 1.64, 1.12, 1.18, 1.31, 1.27, 0.67, 0.83, 0.88, 0.67, 0.93, 0.96, 1.4, 1.25, 1.59, 1.31,
		1.17, 0.88 };

	static final double[] C1 = {
		0, 0, 0.01, 0.86, 1.0871153185, 0.8696922548, 0.6957538038, 0.5566030431, 0.4452824345, 0.6865853659, 0.5492682927,
		1.302634785, 1.042107828, 0.8336862624, 0.6669490099, 0.5335592079, 0.4512195122, 0.3609756098, 0.3268292683,
		0.2614634146, 0.95, 0.8368400653, 0.6694720523, 0.5355776418, 0.4284621135, 0.3551471128, 0.2841176902,
		0.2272941522, 0.1818353218, 0.1454682574, 0.1163746059, 0.0930996847, 0.15, 0.9437128534, 0.7549702827,
		0.6039762262, 0.483180981, 0.3865447848, 0.3092358278, 0.2473886622 };

	static final double[] C1_GAPS = {
		0, 0, 0.01, 0.86, 1.100312256, 0.8802498048, 0.7041998439, 0.58, 0.464, 0.3712, 0.29696, 0.237568, 0.1900544,
		0.15204352, 0.55, 0.49, 0.4512195122, 0.3609756098, 0.3268292683, 0.2614634146, 0.95, 0.8368400653, 0.6694720523,
		0.5355776418, 0.4284621135, 0.3427696908, 0.2817727478, 0.2254181982, 0.1803345586, 0.1442676469, 0.1154141175,
		0.092331294, 0.15, 0.9437128534, 0.7549702827, 0.6039762262, 0.483180981, 0.3865447848, 0.3092358278, 0.2473886622 };

	static final double[] C2 = {
		0, 0, 0, 0.3155530369, 0.9260771909, 1.215561616, 1.3139999691, 1.3024410648, 1.2309616142, 1.1300998356,
		1.0181208657, 1.4040142466, 1.5598195194, 1.5675214435, 1.4933814295, 1.3779353504, 1.2455432394, 1.1104504163,
		1.0695758749, 0.9936160834, 1.0154803067, 1.1285947145, 1.1343779031, 1.0808397616, 0.9973517957, 0.9015658247,
		0.8038052494, 0.7098466705, 0.6226771186, 0.5436000091, 0.4729275985, 0.4104113927, 0.58, 0.6990495683,
		0.9221373847, 0.9987288144, 0.9909176601, 0.9370756422, 0.8606087503, 0.7755215222 };

	static final double[] C2_GAPS = {
		0, 0, 0, 0.3047853624, 0.9096762843, 1.1968824771, 1.2976081044, 1.5710210532, 1.6428471223, 1.6002091042,
		1.4967477391, 1.3650066013, 1.2242986454, 1.0856943375, 1.2431233251, 1.267553102, 1.2176118242, 1.1292635302,
		1.0743515115, 0.9904323257, 1.010364624, 1.1326364548, 1.143254139, 1.0919311584, 1.0091069612, 0.9130983046,
		0.8146386283, 0.7197538749, 0.6315795668, 0.551504719, 0.4798883167, 0.4165048797, 0.58, 0.6990495683,
		0.9221373847, 0.9987288144, 0.9909176601, 0.9370756422, 0.8606087503, 0.7755215222 };

	static final double[] PUBLISHED = {
		0, 0, 0.04615, 0.89615, 1.136126, 0.908901, 0.727121, 0.581696, 0.465357, 0.726262, 0.58101, 1.371571, 1.097257,
		0.877805, 0.702244, 0.561795, 0.449436, 0.359549, 0.287639, 0.230111, 0.98615, 0.901646, 0.721317, 0.577053,
		0.461643, 0.369314, 0.295451, 0.236361, 0.189089, 0.151271, 0.121017, 0.096813, 0.18615, 0.991279, 0.793023,
		0.634419, 0.507535, 0.406028, 0.324822, 0.259858 };

	private Reference() {
		// NB: static use only.
	}

	/** A trace without the samples of the gaps. */
	static double[] withGaps(final double[] y) {
		final double[] gaps = y.clone();
		for (final int t : new int[] { 0, 8, 9, 10, 11, 12, 13, 25 })
			gaps[t] = Double.NaN;
		return gaps;
	}

	/** Sparse spikes from 0.5 to 1.5, one in 20 samples. */
	static double[] spikes(final int samples, final Random random) {
		final double[] spikes = new double[samples];
		for (int t = 0; t < samples; t++)
			if (random.nextInt(20) == 0) spikes[t] = 0.5 + random.nextDouble();
		return spikes;
	}

	/** Calcium of a model on a baseline, with white noise. */
	static double[] trace(final Autoregression model, final double[] spikes, final double baseline, final double sigma,
		final Random random)
	{
		final double[] y = model.calcium(spikes);
		for (int t = 0; t < y.length; t++)
			y[t] += baseline + sigma * random.nextGaussian();
		return y;
	}
}
