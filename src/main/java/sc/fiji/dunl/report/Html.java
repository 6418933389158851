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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Text that becomes a page. Whatever users wrote is text in it and never markup.
 */
public final class Html {

	private static final Pattern NUMBER = Pattern.compile("[-+\u2265 ]*[0-9][0-9.,e+-]*( %)?( \\(.*\\))?");

	private final StringBuilder page = new StringBuilder();
	private final Deque<String> open = new ArrayDeque<>();

	/**
	 * Opens an element.
	 *
	 * @param attributes names and values in turn
	 */
	public Html open(final String tag, final String... attributes) {
		tag(tag, attributes);
		open.push(tag);
		return this;
	}

	/** Closes the element that was opened last. */
	public Html close() {
		page.append("</").append(open.pop()).append('>');
		if (open.size() <= 3) page.append('\n');
		return this;
	}

	/** Adds text. */
	public Html text(final String text) {
		page.append(escape(text));
		return this;
	}

	/** Adds an element that has no content. */
	public Html single(final String tag, final String... attributes) {
		tag(tag, attributes);
		return this;
	}

	/** Adds an element that holds text. */
	public Html element(final String tag, final String text, final String... attributes) {
		return open(tag, attributes).text(text).close();
	}

	/** Adds a paragraph. */
	public Html paragraph(final String text) {
		return element("p", text);
	}

	/**
	 * Adds a table that scrolls where it is too large.
	 *
	 * @param headings one per column
	 * @param rows cells as text; columns of numbers are set to the right
	 */
	public Html table(final List<String> headings, final List<List<String>> rows) {
		return table(headings, rows, List.of());
	}

	/**
	 * Adds a table whose first cells lead elsewhere.
	 *
	 * @param links addresses, one per row, or none
	 */
	public Html table(final List<String> headings, final List<List<String>> rows, final List<String> links) {
		final boolean[] numbers = new boolean[headings.size()];
		for (int c = 0; c < numbers.length; c++) {
			final int column = c;
			numbers[c] = c > 0 && rows.stream().map(row -> row.get(column)).allMatch(cell -> cell.isEmpty() || NUMBER.matcher(
				cell).matches()) && rows.stream().anyMatch(row -> !row.get(column).isEmpty());
		}
		// NB: In reach of the keyboard, without which nobody could scroll it.
		open("div", "class", "table", "tabindex", "0").open("table").open("thead").open("tr");
		IntStream.range(0, numbers.length).forEach(c -> element("th", headings.get(c), "scope", "col", "class", kind(
			numbers[c])));
		close().close().open("tbody");
		for (int r = 0; r < rows.size(); r++) {
			open("tr");
			for (int c = 0; c < numbers.length; c++) {
				open("td", "class", kind(numbers[c]));
				if (c == 0 && !links.isEmpty()) element("a", rows.get(r).get(c), "href", links.get(r));
				else text(rows.get(r).get(c));
				close();
			}
			close();
		}
		return close().close().close();
	}

	/** Starts a part that is folded until the reader asks for it. */
	public Html fold(final String heading) {
		return open("details").element("summary", heading);
	}

	/**
	 * The page.
	 *
	 * @throws IllegalStateException if an element is still open
	 */
	@Override
	public String toString() {
		if (!open.isEmpty()) throw new IllegalStateException("still open: " + open);
		return "<!DOCTYPE html>\n" + page;
	}

	private void tag(final String tag, final String... attributes) {
		page.append('<').append(tag);
		for (int i = 0; i < attributes.length; i += 2)
			page.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1])).append('"');
		page.append('>');
	}

	/** Markup of this class' own, such as a style sheet. */
	Html raw(final String markup) {
		page.append(markup);
		return this;
	}

	private static String kind(final boolean number) {
		return number ? "number" : "text";
	}

	private static String escape(final String text) {
		final StringBuilder escaped = new StringBuilder(text.length());
		text.codePoints().forEach(c -> {
			switch (c) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '"' -> escaped.append("&quot;");
				case '\n', '\t' -> escaped.appendCodePoint(c);
				// NB: Control characters and halves of pairs are allowed nowhere in a page.
				default -> escaped.appendCodePoint(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ||
					(c & 0xFFFE) == 0xFFFE ? 0xFFFD : c);
			}
		});
		return escaped.toString();
	}
}
