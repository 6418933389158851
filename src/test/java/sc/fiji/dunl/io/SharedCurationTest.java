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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static sc.fiji.dunl.io.Sentences.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.imagej.ResultFixture;

/** Decisions about one result that are made in two places. */
class SharedCurationTest {

	private final StoredResult result = StoredResult.of(ResultFixture.result(4, 200));
	private final Code code = result.codes().get(0);

	@TempDir
	private Path folder;

	private SharedCuration open() {
		final Path file = folder.resolve("curation.csv");
		return new SharedCuration(result, file, CurationTable.read(file, result));
	}

	private Curation file() {
		return CurationTable.read(folder.resolve("curation.csv"), result);
	}

	@Test
	void bothKeepTheirDecisions() {
		final SharedCuration here = open(), there = open();
		final Curation mine = here.save(Curation.NONE.with(0, Decision.ACCEPTED));
		final Curation theirs = there.save(Curation.NONE.with(1, Decision.REJECTED).with(code, Decision.ACCEPTED));
		final Curation both = Curation.NONE.with(0, Decision.ACCEPTED).with(1, Decision.REJECTED).with(code,
			Decision.ACCEPTED);
		assertEquals(both, theirs);
		assertEquals(both, file());
		assertEquals(both, here.refresh(mine));
		here.save(both.with(0, Decision.UNDECIDED));
		assertEquals(both.with(0, Decision.UNDECIDED), there.refresh(both), "what is taken back is so everywhere");
	}

	@Test
	void theLastDecisionAboutOneThingHolds() {
		final SharedCuration here = open(), there = open();
		final Curation mine = here.save(Curation.NONE.with(0, Decision.ACCEPTED));
		there.save(Curation.NONE.with(0, Decision.REJECTED));
		assertEquals(Decision.REJECTED, file().of(0));
		assertEquals(Decision.REJECTED, here.refresh(mine).of(0));
	}

	@Test
	void lookingLeavesWhatIsNotSavedYet() {
		final SharedCuration here = open(), there = open();
		there.save(Curation.NONE.with(1, Decision.REJECTED));
		final Curation own = Curation.NONE.with(0, Decision.ACCEPTED);
		final Curation seen = here.refresh(own);
		assertEquals(own.with(1, Decision.REJECTED), seen);
		here.save(seen);
		assertEquals(seen, file());
	}

	@Test
	void aFileThatWasMovedAwayIsWrittenAnew() throws IOException {
		final SharedCuration here = open();
		final Curation own = here.save(Curation.NONE.with(0, Decision.ACCEPTED));
		Files.delete(folder.resolve("curation.csv"));
		assertEquals(own, here.refresh(own));
		here.save(own.with(1, Decision.ACCEPTED));
		assertEquals(own.with(1, Decision.ACCEPTED), file());
	}

	@Test
	void manyWindowsAtOnceLoseNothing() throws InterruptedException {
		final List<Thread> threads = new ArrayList<>();
		Curation expected = Curation.NONE;
		for (int r = 0; r < 4; r++) {
			final int roi = r;
			final SharedCuration window = open();
			expected = expected.with(roi, Decision.ACCEPTED);
			threads.add(new Thread(() -> {
				Curation own = Curation.NONE;
				for (int i = 0; i < 10; i++)
					own = window.save(own.with(roi, i % 2 == 0 ? Decision.REJECTED : Decision.ACCEPTED));
			}));
		}
		threads.forEach(Thread::start);
		for (final Thread thread : threads)
			thread.join();
		assertEquals(expected, file());
		assertFalse(Files.exists(folder.resolve(".curation.csv.lock")));
	}

	@Test
	void whatAKilledProgramLeftIsNoObstacle() throws IOException {
		final Path lock = Files.createFile(folder.resolve(".curation.csv.lock"));
		Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofMinutes(5))));
		open().save(Curation.NONE.with(2, Decision.ACCEPTED));
		assertEquals(Decision.ACCEPTED, file().of(2));
	}

	@Test
	void aDamagedFileIsNotOverwritten() throws IOException {
		final SharedCuration here = open();
		Files.writeString(folder.resolve("curation.csv"), "roi,kernel,trial,sample,decision\nnobody,,,,accepted\n");
		refused(() -> here.save(Curation.NONE.with(0, Decision.ACCEPTED)), "nobody");
		assertEquals("roi,kernel,trial,sample,decision\nnobody,,,,accepted\n", Files.readString(folder.resolve(
			"curation.csv")));
	}
}
