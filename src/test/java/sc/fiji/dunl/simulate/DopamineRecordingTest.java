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
package sc.fiji.dunl.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.evaluate.Amplitudes;
import sc.fiji.dunl.evaluate.KernelMatch;
import sc.fiji.dunl.trial.Event;

class DopamineRecordingTest {

	private static final SimulatedRecording RECORDING = DopamineRecording.generate(1);
	private static final int SALIENCE = 1;
	private static final int VALUE = 2;

	private static final Set<String> CUED = new HashSet<>();
	static {
		RECORDING.events().stream().filter(e -> e.name().equals("cue")).forEach(e -> CUED.add(e.covariates().get(
			"trial")));
	}

	@Test
	void sizeAndRate() {
		assertEquals(2, RECORDING.movie().channels());
		assertEquals(5, RECORDING.outlines().size());
		assertTrue(RECORDING.movie().frames() >= 150 * 15);
		final Event last = RECORDING.events().get(RECORDING.events().size() - 1);
		assertTrue(last.seconds() + 1.4 < RECORDING.time().endSeconds());
	}

	@Test
	void noTwoKernelsHaveOneShape() {
		for (int a = 0; a < 3; a++)
			for (int b = 0; b < a; b++)
				assertTrue(KernelMatch.match(new double[][] { RECORDING.kernels().get(a).waveform() }, new double[][] {
					RECORDING.kernels().get(b).waveform() }).get(0).error() > 0.35, a + " and " + b);
	}

	@Test
	void valueFollowsTheRewardLessTheExpectedAndSalienceIsAbsentAtOmission() {
		final Set<String> volumes = new HashSet<>();
		boolean uncued = false;
		for (final Event event : RECORDING.events()) {
			if (!event.name().equals("reward")) continue;
			final int volume = Integer.parseInt(event.covariates().get("reward_ul"));
			final boolean cued = CUED.contains(event.covariates().get("trial"));
			uncued |= !cued;
			volumes.add(event.covariates().get("reward_ul"));
			for (final Code code : codes(event)) {
				if (code.kernel() == SALIENCE) assertEquals(volume > 0, code.amplitude() > 0);
				if (code.kernel() == VALUE) assertEquals(Math.signum(volume - (cued ? 5 : 0)), Math.signum(code
					.amplitude()));
			}
		}
		assertTrue(uncued);
		assertTrue(volumes.contains("0") && volumes.contains("5") && volumes.size() >= 5);
	}

	@Test
	void rewardsComeAFixedTimeAfterTheirCue() {
		double cue = 0;
		for (final Event event : RECORDING.events()) {
			if (event.name().equals("cue")) {
				cue = event.seconds();
				assertFalse(event.covariates().containsKey("reward_ul"));
			}
			else if (CUED.contains(event.covariates().get("trial"))) assertEquals(1.5, event.seconds() - cue, 1e-9);
		}
	}

	private static List<Code> codes(final Event event) {
		return RECORDING.codes().stream().filter(c -> c.eventRow() == event.row()).toList();
	}

	@Test
	void theControlShowsBleachingAndArtefactsButNoDopamine() {
		for (int roi = 0; roi < 5; roi++) {
			final double[] sensor = RoiMeans.inside(RECORDING.movie(), RECORDING.outlines().get(roi), 0);
			final double[] control = RoiMeans.inside(RECORDING.movie(), RECORDING.outlines().get(roi), 1);
			assertTrue(fading(sensor) > fading(control) && fading(control) > 0.1, "both fade, the sensor more");
			// NB: the change over three frames at known onsets is almost free of bleaching and of the slow artefact.
			assertTrue(response(sensor, roi) > 0.5);
			assertTrue(response(control, roi) < 0.25);
		}
	}

	private static double fading(final double[] trace) {
		double first = 0;
		double last = 0;
		for (int t = 0; t < 30; t++) {
			first += trace[t];
			last += trace[trace.length - 1 - t];
		}
		return 1 - last / first;
	}

	/** Correlation of a trace's changes over three frames with those of the true signal. */
	private static double response(final double[] trace, final int roi) {
		final double[] signal = RECORDING.signals().trace(roi);
		final double[] change = new double[trace.length - 3];
		final double[] trueChange = new double[trace.length - 3];
		for (int t = 0; t < change.length; t++) {
			change[t] = trace[t + 3] / trace[t];
			trueChange[t] = signal[t + 3] - signal[t];
		}
		return Amplitudes.pearson(change, trueChange).getAsDouble();
	}
}
