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
import java.util.stream.IntStream;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trial.Event;

/**
 * A two-photon calcium movie: 14 cells in neuropil, 54 x 54 pixels, 70 s at 15
 * Hz. Tones start a fast response and rewards a slow, later one; a reward
 * comes 0.8 to 1.6 s after its tone, so that the responses overlap. Some tones
 * go unrewarded and some rewards come alone. Each cell prefers tones, rewards
 * or both, varies from trial to trial, and sometimes fails; half of them also
 * fire by themselves.
 */
public final class CalciumRecording {

	private static final int WIDTH = 54;
	private static final int HEIGHT = 54;
	private static final int FRAMES = 1050;
	private static final double RATE_HZ = 15;
	private static final double KERNEL_SECONDS = 2;
	private static final int FAST = 0;
	private static final int SLOW = 1;

	private static final String TONE = "tone";
	private static final String REWARD = "reward";
	private static final String TRIAL = "trial";

	/** What a trial holds, and how often. */
	private static final int TONE_AND_REWARD = 8;
	private static final int TONE_ALONE = 4;
	private static final int REWARD_ALONE = 3;

	/** What cells respond to, and how many: tones, rewards, both, neither. */
	private static final boolean[][] TUNINGS = { { true, false }, { false, true }, { true, true }, { false, false } };
	private static final int[] CELLS = { 4, 4, 5, 1 };

	private static final double MARGIN = 6.5;
	private static final double SPACING = 11;
	private static final double NEUROPIL = 170;
	/** Part of the neuropil seen in a cell's own pixels that is replaced by the cell. */
	private static final double DISPLACED = 0.35;
	private static final double BLEACHED = 0.08;
	private static final double BLEACH_SECONDS = 40;
	private static final double FAILURE = 0.15;
	private static final double SPONTANEOUS_HZ = 0.06;
	private static final double SPONTANEOUS_GAP_SECONDS = 0.5;
	private static final Detector DETECTOR = new Detector(20, 60, 6);

	private final Random random;
	private final TimeAxis time = TimeAxis.of(FRAMES, RATE_HZ);
	private final KernelBank kernels = kernels();

	private CalciumRecording(final long seed) {
		random = new Random(seed);
	}

	/** The recording of a seed. */
	public static SimulatedRecording generate(final long seed) {
		return new CalciumRecording(seed).generate();
	}

	private SimulatedRecording generate() {
		final List<Event> events = events();
		final List<CellShape> shapes = shapes();
		final List<Code> codes = codes(events, shapes.size());
		final double[][] signals = SimulatedRecording.decode(kernels, codes, shapes.size(), FRAMES);
		final List<Outline> outlines = new ArrayList<>();
		for (int i = 0; i < shapes.size(); i++)
			outlines.add(shapes.get(i).outline(String.format("cell%02d", i + 1)));
		final SimulatedMovie movie = new SimulatedMovie(WIDTH, HEIGHT, 1, RATE_HZ, planes(shapes, signals, events));
		return new SimulatedRecording("calcium", movie, outlines, events, List.of(TRIAL), kernels, codes);
	}

	private static KernelBank kernels() {
		final int length = (int) Math.round(KERNEL_SECONDS * RATE_HZ);
		return new KernelBank(List.of(kernel("fast", TONE, Waveforms.riseAndDecay(length, RATE_HZ, 0, 0.08, 0.4)), kernel(
			"slow", REWARD, Waveforms.bump(length, RATE_HZ, 0.2, 0.27))), RATE_HZ);
	}

	private static Kernel kernel(final String name, final String event, final double[] waveform) {
		return new Kernel(new KernelSpec(name, List.of(event), 1, true, KERNEL_SECONDS, List.of(), Double.NaN), waveform);
	}

	// -- Behaviour --

	private List<Event> events() {
		final List<boolean[]> trials = new ArrayList<>();
		trials.addAll(Collections.nCopies(TONE_AND_REWARD, new boolean[] { true, true }));
		trials.addAll(Collections.nCopies(TONE_ALONE, new boolean[] { true, false }));
		trials.addAll(Collections.nCopies(REWARD_ALONE, new boolean[] { false, true }));
		Collections.shuffle(trials, random);
		final List<Event> events = new ArrayList<>();
		double start = 2;
		for (int trial = 1; trial <= trials.size(); trial++) {
			final double reward = start + uniform(0.8, 1.6);
			if (trials.get(trial - 1)[FAST]) add(events, TONE, start, trial);
			if (trials.get(trial - 1)[SLOW]) add(events, REWARD, reward, trial);
			start += uniform(3.8, 4.6);
		}
		return events;
	}

	private static void add(final List<Event> events, final String name, final double seconds, final int trial) {
		// NB: whole milliseconds, so that a table of the events places them at the same samples.
		events.add(new Event(name, Math.rint(seconds * 1000) / 1000, events.size() + 1, Map.of(TRIAL, Integer.toString(
			trial))));
	}

	private List<Code> codes(final List<Event> events, final int cells) {
		final List<boolean[]> tunings = new ArrayList<>();
		for (int i = 0; i < TUNINGS.length; i++)
			tunings.addAll(Collections.nCopies(CELLS[i], TUNINGS[i]));
		Collections.shuffle(tunings, random);
		final List<Code> codes = new ArrayList<>();
		for (int cell = 0; cell < cells; cell++) {
			final double[] size = { uniform(0.9, 1.4), uniform(1.3, 1.8) };
			for (final Event event : events) {
				final int kernel = event.name().equals(TONE) ? FAST : SLOW;
				final double amplitude = tunings.get(cell)[kernel] ? response(size[kernel]) : 0;
				codes.add(new Code(cell, kernel, trial(event), sample(event), event.row(), amplitude));
			}
			final boolean silent = !tunings.get(cell)[FAST] && !tunings.get(cell)[SLOW];
			if (silent || cell % 2 == 0) addSpontaneous(codes, cell, size[FAST], events);
		}
		codes.sort(Comparator.comparingInt(Code::roi).thenComparingInt(Code::kernel).thenComparingInt(Code::sample));
		return codes;
	}

	private double response(final double size) {
		final double amplitude = size * Math.max(0.3, 1 + 0.25 * random.nextGaussian());
		return random.nextDouble() < FAILURE ? 0 : amplitude;
	}

	/** Events of a cell's own, apart from each other and from its driven fast ones. */
	private void addSpontaneous(final List<Code> codes, final int cell, final double size, final List<Event> events) {
		final int gap = time.samples(SPONTANEOUS_GAP_SECONDS);
		final int last = FRAMES - kernels.get(FAST).length();
		for (int sample = 0; sample < last; sample++) {
			if (random.nextDouble() >= SPONTANEOUS_HZ / RATE_HZ) continue;
			final int at = sample;
			if (codes.stream().anyMatch(c -> c.roi() == cell && c.kernel() == FAST && Math.abs(c.sample() - at) < gap))
				continue;
			final int trial = events.stream().filter(e -> sample(e) <= at).mapToInt(CalciumRecording::trial).max().orElse(
				1);
			codes.add(new Code(cell, FAST, trial, sample, 0, size * uniform(0.7, 1.3)));
		}
	}

	private static int trial(final Event event) {
		return Integer.parseInt(event.covariates().get(TRIAL));
	}

	private int sample(final Event event) {
		return time.firstSampleAtOrAfter(event.seconds());
	}

	// -- Movie --

	private List<CellShape> shapes() {
		final int cells = IntStream.of(CELLS).sum();
		List<double[]> centres = new ArrayList<>();
		for (int tries = 0; centres.size() < cells; tries++) {
			// NB: early cells may leave no room for the last ones, then all are placed anew.
			if (tries % 1000 == 999) centres = new ArrayList<>();
			final double x = uniform(MARGIN, WIDTH - MARGIN);
			final double y = uniform(MARGIN, HEIGHT - MARGIN);
			if (centres.stream().allMatch(c -> StrictMath.hypot(c[0] - x, c[1] - y) > SPACING)) centres.add(new double[] {
				x, y });
		}
		// NB: from top to bottom, as one counts cells.
		centres.sort(Comparator.comparingDouble(c -> c[1]));
		return centres.stream().map(c -> CellShape.random(random, c[0], c[1], uniform(4.2, 5))).toList();
	}

	private short[][] planes(final List<CellShape> shapes, final double[][] signals, final List<Event> events) {
		final int pixels = WIDTH * HEIGHT;
		final double[][] cells = new double[shapes.size()][pixels];
		final double[] share = new double[pixels];
		Arrays.fill(share, 1);
		for (int i = 0; i < cells.length; i++) {
			final double brightness = uniform(400, 640);
			for (int p = 0; p < pixels; p++) {
				final double x = p % WIDTH + 0.5;
				final double y = p / WIDTH + 0.5;
				cells[i][p] = brightness * shapes.get(i).brightness(x, y);
				share[p] -= DISPLACED * shapes.get(i).inside(x, y, 1);
			}
		}
		final double[] texture = RandomFields.map(random, WIDTH, HEIGHT, 3);
		final double[] ripple = RandomFields.map(random, WIDTH, HEIGHT, 12);
		final double[] common = commonFluctuation(events);
		final double[] local = RandomFields.course(random, FRAMES, 2 * RATE_HZ);

		final short[][] planes = new short[FRAMES][pixels];
		final double[] mean = new double[pixels];
		for (int t = 0; t < FRAMES; t++) {
			for (int p = 0; p < pixels; p++)
				mean[p] = share[p] * NEUROPIL * (1 + 0.12 * texture[p]) * (1 + common[t] + 0.03 * ripple[p] * local[t]);
			for (int i = 0; i < cells.length; i++)
				for (int p = 0; p < pixels; p++)
					mean[p] += cells[i][p] * (1 + signals[i][t]);
			final double left = bleaching(t);
			for (int p = 0; p < pixels; p++)
				planes[t][p] = DETECTOR.pixel(left * Math.max(0, mean[p]), random);
		}
		return planes;
	}

	/** dF/F of the neuropil: slow by itself, and a little of every event. */
	private double[] commonFluctuation(final List<Event> events) {
		final double[] course = RandomFields.course(random, FRAMES, 4 * RATE_HZ);
		for (int t = 0; t < FRAMES; t++)
			course[t] *= 0.06;
		final double[] h = kernels.get(SLOW).waveform();
		for (final Event event : events) {
			final double size = 0.3 * uniform(0.6, 1.4);
			for (int k = 0; k < h.length && sample(event) + k < FRAMES; k++)
				course[sample(event) + k] += size * h[k];
		}
		return course;
	}

	private double bleaching(final int frame) {
		final double whole = 1 - StrictMath.exp(-time.endSeconds() / BLEACH_SECONDS);
		return 1 - BLEACHED * (1 - StrictMath.exp(-time.seconds(frame) / BLEACH_SECONDS)) / whole;
	}

	private double uniform(final double from, final double to) {
		return from + (to - from) * random.nextDouble();
	}
}
