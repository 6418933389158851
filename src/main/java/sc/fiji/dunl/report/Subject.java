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

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonObject;

/**
 * What a report is about.
 *
 * @param title names the result
 * @param findings of the recording, or of several that were learned from together
 * @param warnings sentences for the user
 * @param run the record of the run, as in {@code run.json}
 * @param again how to repeat it, where that is known
 * @param folder of the whole result
 */
public record Subject(String title, List<Finding> findings, List<String> warnings, JsonObject run,
	Optional<Repetition> again, Path folder)
{

	public Subject {
		findings = List.copyOf(findings);
		warnings = List.copyOf(warnings);
		if (findings.isEmpty()) throw new IllegalArgumentException("a report needs a recording");
	}

	/** Whether it is about one recording. */
	public boolean single() {
		return findings.size() == 1;
	}

	/** What was found in the first recording. */
	public Finding first() {
		return findings.get(0);
	}

	/** A text of the record; empty if it holds none of that name. */
	String text(final String key) {
		return run.has(key) ? run.get(key).getAsString() : "";
	}
}
