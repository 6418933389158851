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
package sc.fiji.dunl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scijava.command.Command;

import sc.fiji.dunl.InputException;

/** What the line of a macro may hold. */
class MacroLinePreprocessorTest {

	private final Commands commands = new Commands();

	@AfterEach
	void dispose() {
		commands.close();
	}

	@Test
	void theLinesOfTheDocumentationAreUnderstood() throws IOException {
		final String text = Files.readString(Path.of("docs/commands.md"));
		for (final Class<? extends Command> command : Commands.ALL) {
			final Matcher line = Pattern.compile("run\\(\"" + Pattern.quote(commands.info(command).getMenuPath().getLeaf()
				.getName()) + "\", \"([^\"]+)\"\\);").matcher(text);
			while (line.find())
				MacroLinePreprocessor.check(commands.info(command), line.group(1) + " ");
		}
	}

	@Test
	void linesAsFijiRecordsThemAreUnderstood() {
		understood(AnalyzeStack.class, "rois=/a/rois.zip events=[/my data/e.csv] preset=none settings= rate_hz=0.0 " +
			"signal_channel=0 control_channel=0 kernel_num=0 kernel_length_s=1.5 options=[seed=2 trial_event=''] " +
			"output=/a/out overwrite=false show=true preview=false ");
		understood(DeconvolveTraces.class, "table= traces=/a/dff.csv fluorescence=false events= preset=none settings= " +
			"rate_hz=0.0 kernel_num=1 kernel_length_s=1.5 options=seed=2 output=/a/out overwrite=false show=true preview=false ");
		understood(ExploreResults.class, "results=/a/out movie= ");
		understood(SimulateRecording.class, "recording=calcium recording_seed=3 folder=/a/b open_movie=true ");
		understood(OpenCalciumSample.class, " ");
		understood(SimulateRecording.class, "recording=calcium recording_seed=&seed folder=&folder open_movie=true ");
	}

	@Test
	void whatWouldBePassedOverIsRefused() {
		assertEquals("The macro names 'Rate_hz', which is no key of this command; write it in lower case.", refused(
			"Rate_hz=15"));
		assertEquals("The macro names 'roi', which is no key of this command; its keys are image, rois, events, preset, " +
			"settings, rate_hz, signal_channel, control_channel, options, output, overwrite, show, preview.", refused(
				"roi=[/a b/c.zip]"));
		assertEquals("In the macro 'rate_hz' is 'abc'; it must be a number.", refused("rois=[] rate_hz=abc"));
		assertEquals("In the macro 'signal_channel' is '2.7'; it must be a whole number.", refused("signal_channel=2.7"));
		assertEquals("In the macro 'overwrite' is 'yes'; it must be true or false.", refused("overwrite=yes"));
		assertEquals("The macro names 'overwrite' without a value; write overwrite= followed by true or false.", refused(
			"rois=[] overwrite"));
	}

	private void understood(final Class<? extends Command> command, final String line) {
		MacroLinePreprocessor.check(commands.info(command), line);
	}

	private String refused(final String line) {
		return assertThrows(InputException.class, () -> understood(ExtractTraces.class, line)).getMessage();
	}
}
