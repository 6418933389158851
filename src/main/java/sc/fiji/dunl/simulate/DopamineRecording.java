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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trial.Event;

/**
 * A dopamine sensor (channel 1) with its isosbestic control (channel 2): five
 * fields in 22 x 18 pixels, 158 s at 15 Hz. Both channels bleach and share a
 * haemodynamic and motion artefact.
 * <p>
 * A cue announces a reward 1.5 s later, of 5 ul on most trials and of 0
 * (omission) to 11 ul on others; some rewards come without a cue. A delivered
 * reward starts a brief salience response of nearly constant size and, about
 * 0.2 s later, a value response that follows the reward less the expected
 * one: none for 5 ul after a cue, negative for less. So omissions show value
 * alone and expected rewards salience alone. An omission is an event
 * {@code reward} of 0 ul at the time the reward was due.
 * </p>
 */
public final class DopamineRecording {

	private static final int WIDTH = 22;
	private static final int HEIGHT = 18;
	private static final int FRAMES = 2370;
	private static final double RATE_HZ = 15;
	private static final double KERNEL_SECONDS = 1.4;
	private static final int CUE_KERNEL = 0;
	private static final int SALIENCE = 1;
	private static final int VALUE = 2;

	private static final String CUE = "cue";
	private static final String REWARD = "reward";
	private static final String TRIAL = "trial";
	private static final String VOLUME = "reward_ul";

	private static final double REWARD_DELAY_SECONDS = 1.5;
	private static final int EXPECTED_UL = 5;
	/** Reward of each cued trial, before shuffling. */
	private static final int[] CUED_UL = { 0, 0, 0, 0, 0, 2, 2, 2, 2, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 8, 8, 8, 8, 11, 11,
		11 };
	/** Reward of each trial without a cue. */
	private static final int[] UNCUED_UL = { 2, 2, 5, 5, 8, 8 };

	private static final double CUE_AMPLITUDE = 0.24;
	private static final double SALIENCE_AMPLITUDE = 0.22;
	private static final double VALUE_PER_UL = 0.045;

	private static final double[][] CENTRES = { { 4.3, 4.6 }, { 11.1, 4.4 }, { 17.8, 5 }, { 6.9, 13 }, { 14.9, 13.2 } };
	private static final double BASELINE = 1500;
	private static final double BLEACH_SECONDS = 60;
	/** Bleaching part of the signal, and the artefact's size, per channel. */
	private static final double[] BLEACHED = { 0.38, 0.25 };
	private static final double[] ARTEFACT = { 1, 0.6 };
	private static final int BUMPS = 9;
	private static final Detector DETECTOR = new Detector(10, 4, 12);

	private final Random random;
	private final TimeAxis time = TimeAxis.of(FRAMES, RATE_HZ);
	private final KernelBank kernels = kernels();

	private DopamineRecording(final long seed) {
		random = new Random(seed);
	}

	/** The recording of a seed. */
	public static SimulatedRecording generate(final long seed) {
		return new DopamineRecording(seed).generate();
	}

	private SimulatedRecording generate() {
		final List<Event> events = events();
		final List<CellShape> shapes = Arrays.stream(CENTRES).map(c -> CellShape.random(random, c[0] + uniform(-0.4, 0.4),
			c[1] + uniform(-0.4, 0.4), uniform(2.8, 3.3))).toList();
		final List<Code> codes = codes(events);
		final double[][] signals = SimulatedRecording.decode(kernels, codes, shapes.size(), FRAMES);
		final List<Outline> outlines = new ArrayList<>();
		for (int i = 0; i < shapes.size(); i++)
			outlines.add(shapes.get(i).outline("field" + (i + 1)));
		final SimulatedMovie movie = new SimulatedMovie(WIDTH, HEIGHT, 2, RATE_HZ, planes(shapes, signals));
		return new SimulatedRecording("dopamine", movie, outlines, events, List.of(TRIAL, VOLUME), kernels, codes);
	}

	private static KernelBank kernels() {
		final int length = (int) Math.round(KERNEL_SECONDS * RATE_HZ);
		return new KernelBank(List.of(kernel("cue", CUE, 1, Waveforms.riseAndDecay(length, RATE_HZ, 0.03, 0.08, 0.2)),
			kernel("salience", REWARD, 1, Waveforms.riseAndDecay(length, RATE_HZ, 0, 0.06, 0.11)), kernel("value", REWARD,
				2, Waveforms.bump(length, RATE_HZ, 0.16, 0.18))), RATE_HZ);
	}

	private static Kernel kernel(final String name, final String event, final int sign, final double[] waveform) {
		return new Kernel(new KernelSpec(name, List.of(event), sign, true, KERNEL_SECONDS, List.of(), Double.NaN),
			waveform);
	}

	// -- Behaviour --

	private record Delivery(int microlitres, boolean cued) {}

	private List<Event> events() {
		final List<Delivery> trials = new ArrayList<>();
		for (final int volume : CUED_UL)
			trials.add(new Delivery(volume, true));
		for (final int volume : UNCUED_UL)
			trials.add(new Delivery(volume, false));
		Collections.shuffle(trials, random);
		final List<Event> events = new ArrayList<>();
		double start = 2.5;
		for (int i = 0; i < trials.size(); i++) {
			// NB: whole milliseconds, so that a table of the events places them at the same samples.
			final double cue = Math.rint(start * 1000) / 1000;
			final double reward = Math.rint((cue + REWARD_DELAY_SECONDS) * 1000) / 1000;
			final String trial = Integer.toString(i + 1);
			if (trials.get(i).cued()) events.add(new Event(CUE, cue, events.size() + 1, Map.of(TRIAL, trial)));
			events.add(new Event(REWARD, reward, events.size() + 1, Map.of(TRIAL, trial, VOLUME, Integer.toString(trials
				.get(i).microlitres()))));
			start += uniform(4.2, 4.9);
		}
		return events;
	}

	private List<Code> codes(final List<Event> events) {
		final List<Code> codes = new ArrayList<>();
		for (int roi = 0; roi < CENTRES.length; roi++) {
			final double gain = uniform(0.8, 1.25);
			final double[] gains = new double[kernels.size()];
			for (int k = 0; k < gains.length; k++)
				gains[k] = gain * uniform(0.85, 1.15);
			String cuedTrial = "";
			for (final Event event : events) {
				final String trial = event.covariates().get(TRIAL);
				if (event.name().equals(CUE)) {
					cuedTrial = trial;
					add(codes, roi, CUE_KERNEL, event, gains[CUE_KERNEL] * CUE_AMPLITUDE * varied(0.15));
					continue;
				}
				final int volume = Integer.parseInt(event.covariates().get(VOLUME));
				final int expected = cuedTrial.equals(trial) ? EXPECTED_UL : 0;
				final double salience = SALIENCE_AMPLITUDE * varied(0.1);
				add(codes, roi, SALIENCE, event, volume > 0 ? gains[SALIENCE] * salience : 0);
				add(codes, roi, VALUE, event, gains[VALUE] * VALUE_PER_UL * (volume - expected) * varied(0.12));
			}
		}
		codes.sort(Comparator.comparingInt(Code::roi).thenComparingInt(Code::kernel).thenComparingInt(Code::sample));
		return codes;
	}

	private void add(final List<Code> codes, final int roi, final int kernel, final Event event,
		final double amplitude)
	{
		codes.add(new Code(roi, kernel, Integer.parseInt(event.covariates().get(TRIAL)), time.firstSampleAtOrAfter(event
			.seconds()), event.row(), amplitude));
	}

	private double varied(final double spread) {
		return Math.max(0.3, 1 + spread * random.nextGaussian());
	}

	// -- Movie --

	private short[][] planes(final List<CellShape> shapes, final double[][] signals) {
		final int pixels = WIDTH * HEIGHT;
		final double[] texture = RandomFields.map(random, WIDTH, HEIGHT, 1.5);
		final double[] structure = new double[pixels];
		final double[][] activity = new double[shapes.size()][pixels];
		final double[] coupling = new double[pixels];
		for (int p = 0; p < pixels; p++)
			structure[p] = 0.4 * (1 + 0.1 * texture[p]);
		for (int i = 0; i < activity.length; i++) {
			final double expression = uniform(0.5, 1.1);
			final double coupled = uniform(0.8, 1.2);
			for (int p = 0; p < pixels; p++) {
				final double x = p % WIDTH + 0.5;
				final double y = p / WIDTH + 0.5;
				structure[p] += expression * (1 + 0.08 * texture[p]) * shapes.get(i).inside(x, y, 1.05);
				activity[i][p] = shapes.get(i).inside(x, y, 1.3);
				coupling[p] += (coupled - 1) * activity[i][p];
			}
		}
		final double[] artefact = artefact();
		final short[][] planes = new short[2 * FRAMES][pixels];
		for (int t = 0; t < FRAMES; t++)
			for (int channel = 0; channel < 2; channel++) {
				final double left = 1 - BLEACHED[channel] * (1 - StrictMath.exp(-time.seconds(t) / BLEACH_SECONDS));
				for (int p = 0; p < pixels; p++) {
					double change = ARTEFACT[channel] * (1 + coupling[p]) * artefact[t];
					// NB: at its isosbestic wavelength the sensor is blind to dopamine.
					for (int i = 0; channel == 0 && i < activity.length; i++)
						change += activity[i][p] * signals[i][t];
					planes[2 * t + channel][p] = DETECTOR.pixel(BASELINE * structure[p] * left * (1 + change), random);
				}
			}
		return planes;
	}

	/** Blood flow and movement as a relative change of the light of both channels. */
	private double[] artefact() {
		final double[] slow = RandomFields.course(random, FRAMES, 3 * RATE_HZ);
		final double phase = 2 * StrictMath.PI * random.nextDouble();
		final double[] artefact = new double[FRAMES];
		for (int t = 0; t < FRAMES; t++)
			artefact[t] = 0.015 * slow[t] + 0.02 * StrictMath.sin(2 * StrictMath.PI * 0.09 * time.seconds(t) + phase);
		for (int i = 0; i < BUMPS; i++) {
			final double centre = uniform(0, time.endSeconds());
			final double height = uniform(0.05, 0.1) * (random.nextBoolean() ? 1 : -1);
			final double width = uniform(0.2, 0.6);
			for (int t = 0; t < FRAMES; t++) {
				final double z = (time.seconds(t) - centre) / width;
				artefact[t] += height * StrictMath.exp(-z * z / 2);
			}
		}
		return artefact;
	}

	private double uniform(final double from, final double to) {
		return from + (to - from) * random.nextDouble();
	}
}
