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

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * A figure of a report.
 *
 * @param section key of the section that shows it
 * @param caption what is seen, in a sentence
 * @param png the figure as a PNG file; not copied
 */
public record Picture(String section, String caption, byte[] png) {

	/** Pixels of the file on one of the page: it was drawn for print. */
	private static final int SCALE = 2;
	/** Where a PNG file holds its width, and behind it its height. */
	private static final int WIDTH = 16;

	/** Adds the figure, with its caption under it, as a part of the page. */
	void write(final Html html) {
		final ByteBuffer bytes = ByteBuffer.wrap(png);
		html.open("figure").single("img", "alt", caption, "width", Integer.toString(bytes.getInt(WIDTH) / SCALE), "height",
			Integer.toString(bytes.getInt(WIDTH + Integer.BYTES) / SCALE), "src", "data:image/png;base64," + Base64.getEncoder()
				.encodeToString(png)).element("figcaption", caption).close();
	}
}
