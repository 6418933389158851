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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class HtmlTest {

	@Test
	void whatUsersWriteIsNeverMarkup() {
		final String page = new Html().element("p", "<b>&\"", "title", "\"><script>").toString();
		assertEquals("<!DOCTYPE html>\n<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&quot;</p>\n", page);
	}

	@Test
	void charactersThatNoPageMayHoldAreReplaced() {
		assertEquals("<!DOCTYPE html>\na\uFFFDb\uFFFDc\uFFFD\u00b5\ud83d\ude00", new Html().text("a\u0000b\ud800c\uffff\u00b5\ud83d\ude00")
			.toString());
	}

	@Test
	void columnsOfNumbersAreSetToTheRightAndOthersAreNot() {
		final String page = new Html().table(List.of("1", "number", "mixed", "empty"), List.of(List.of("2", "-0.5", "3", ""),
			List.of("3", "\u2265 1.2e-7", "three", ""))).toString();
		assertTrue(page.contains("<th scope=\"col\" class=\"text\">1</th>"), page);
		assertTrue(page.contains("<td class=\"number\">-0.5</td>"), page);
		assertTrue(page.contains("<td class=\"text\">three</td>"), page);
		assertTrue(page.contains("<th scope=\"col\" class=\"text\">empty</th>"), page);
	}

	@Test
	void aPageWithAnOpenElementIsNone() {
		assertThrows(IllegalStateException.class, () -> new Html().open("p").toString());
	}
}
