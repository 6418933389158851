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
package sc.fiji.dunl.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static sc.fiji.dunl.io.Sentences.file;
import static sc.fiji.dunl.io.Sentences.refused;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampTableTest {

	@TempDir
	private Path folder;

	private Path table(final String text) {
		try {
			return file(folder, "t.csv", text.replace('#', '\n'));
		}
		catch (final IOException e) {
			throw new AssertionError(e);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "time_s#0.5#0.75|''|heading", "frame,time_ms,x#1,500,7#2,750,8|''|heading",
		"Time (s);Time (ms)#9;500#9;750|time (MS)|heading", "timestamp#500#750|''|ms", "a,b#1,500000#2,750000|b|us",
		"500#750|''|ms", "0.5#0.75|''|s", "camera clock#0.5#0.75|''|s", "time_ms#0.5#0.75|''|s" })
	void aColumnOfTimesIsReadInSeconds(final String text, final String column, final String unit) {
		assertArrayEquals(new double[] { 0.5, 0.75 }, TimestampTable.read(table(text), column, unit), 1e-15);
	}

	@Test
	void whatCannotBeReadIsNamed() {
		refused(() -> TimestampTable.read(table("time_s#1#x"), "", "heading"), "'x'", "row 2");
		refused(() -> TimestampTable.read(table("time_s#1#NaN"), "", "heading"), "'NaN'", "row 2");
		refused(() -> TimestampTable.read(table("time_s,x#1,2#,3"), "", "heading"), "empty in row 2");
		refused(() -> TimestampTable.read(table("time_s#"), "", "heading"), "no rows");
		refused(() -> TimestampTable.read(table("a,b#1,2"), "", "heading"), "no column", "'a', 'b'", "timestamps_column");
		refused(() -> TimestampTable.read(table("time_s,time_ms#1,2"), "", "heading"), "several columns");
		refused(() -> TimestampTable.read(table("time_s,x#1,2"), "y", "heading"), "'y'", "'time_s', 'x'");
		refused(() -> TimestampTable.read(table("timestamp#1#2"), "", "heading"), "no unit", "timestamps_unit");
		refused(() -> TimestampTable.read(table("1#2"), "", "heading"), "no unit");
		refused(() -> TimestampTable.read(table("frame#1#2"), "", "heading"), "no unit");
		refused(() -> TimestampTable.read(folder.resolve("none.csv"), "", "s"), "none.csv");
	}
}
