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
package sc.fiji.dunl.report;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** What went in, how learning went, and on which machine. */
final class ProvenanceSection implements Section {

	@Override
	public String title() {
		return "Inputs and run";
	}

	@Override
	public void write(final Subject subject, final Html html) {
		final JsonObject run = subject.run();
		final List<List<String>> inputs = new ArrayList<>();
		for (final JsonElement element : run.getAsJsonArray("inputs")) {
			final JsonObject input = element.getAsJsonObject();
			inputs.add(List.of(input.get("path").getAsString(), input.get("bytes").getAsString(), input.get("sha256")
				.getAsString()));
		}
		if (inputs.isEmpty()) html.paragraph("No file was read: the recording was open in Fiji, and not as it is saved.");
		else html.table(List.of("file", "bytes", "SHA-256"), inputs);
		final JsonArray losses = run.getAsJsonArray("losses");
		html.paragraph(losses.isEmpty() ? "The kernels were given and not learned." : "Learning took " + Digits.count(losses
			.size(), "epoch") + ", in which the loss went from " + Digits.of(losses.get(0).getAsDouble()) + " to " + Digits.of(
				losses.get(losses.size() - 1).getAsDouble()) + "." + heldOut(run));
		html.paragraph("Every random number came from seed " + subject.text("seed") +
			", so that the same inputs and settings give the same result.");
		html.fold("Machine and times");
		final List<List<String>> rows = new ArrayList<>();
		for (final String key : List.of("date", "version", "java", "os"))
			rows.add(List.of(key, subject.text(key)));
		run.getAsJsonObject("timings_s").entrySet().forEach(time -> rows.add(List.of(time.getKey(), Digits.of(time.getValue()
			.getAsDouble()) + " s")));
		html.table(List.of("what", "value"), rows).close();
	}

	private static String heldOut(final JsonObject run) {
		if (!run.has("held_out_losses")) return "";
		final JsonArray losses = run.getAsJsonArray("held_out_losses");
		return losses.isEmpty() ? "" : " That of the part that was held out ended at " + Digits.of(losses.get(losses.size() - 1)
			.getAsDouble()) + ".";
	}
}
