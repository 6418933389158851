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
package sc.fiji.dunl.imagej.tiff;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import sc.fiji.dunl.InputException;

/**
 * What the OME-XML of an OME-TIFF file says of its one image: its axes, and which
 * page of which file each plane is (OME data model, schema 2016-06, elements
 * Pixels and TiffData).
 */
final class OmeXml {

	/** Where one plane is: the name of a file, empty for the file itself, and a page of it. */
	record Plane(String file, int page) {}

	private static final int MOST_PLANES = 1 << 26;

	private final Element pixels;
	private final String order;
	private final int channels;
	private final int slices;
	private final int frames;
	private final int samples;

	/**
	 * @param xml the description of a file's first page
	 * @param name of the file, for messages
	 * @throws InputException if it cannot be understood, or describes several
	 *           images
	 */
	OmeXml(final String xml, final String name) {
		final Element root = parse(xml, name);
		final List<Element> binary = children(root, "BinaryOnly");
		if (!binary.isEmpty()) throw new InputException("The OME-TIFF file '" + name +
			"' is a part of what '" + binary.get(0).getAttribute("MetadataFile") + "' describes; open that file instead.");
		final List<Element> images = children(root, "Image");
		final List<Element> pixelsOfAll = images.stream().flatMap(image -> children(image, "Pixels").stream()).toList();
		if (pixelsOfAll.size() != 1) throw new InputException("The OME-TIFF file '" + name + "' describes " + pixelsOfAll
			.size() + " images; save the one to be measured as a file of its own.");
		pixels = pixelsOfAll.get(0);
		samples = children(pixels, "Channel").stream().mapToInt(c -> number(c, "SamplesPerPixel", 1, name)).max().orElse(1);
		final int sizeC = number(pixels, "SizeC", 1, name);
		channels = samples > 1 && sizeC % samples == 0 ? sizeC / samples : sizeC;
		slices = number(pixels, "SizeZ", 1, name);
		frames = number(pixels, "SizeT", 1, name);
		if (channels < 1 || slices < 1 || frames < 1 || (double) channels * slices * frames > MOST_PLANES)
			throw new InputException("The OME-XML of '" + name + "' gives SizeC=" + sizeC + " SizeZ=" + slices + " SizeT=" +
				frames + ", which no file holds; save it again.");
		// NB: Required by the schema, but where at most one axis is longer than 1 nobody misses it.
		final boolean any = Math.max(channels, Math.max(slices, frames)) == channels * slices * frames;
		order = any ? "XYCZT" : pixels.getAttribute("DimensionOrder").toUpperCase(Locale.ROOT);
		if (!order.matches("XY(CZT|CTZ|ZCT|ZTC|TCZ|TZC)")) throw new InputException("The OME-XML of '" + name +
			"' gives the order of its axes as '" + order + "'; it must be XYCZT or another order of these letters.");
	}

	/** Whether a page's description is OME-XML. */
	static boolean is(final String description) {
		return description.contains("<OME") && description.contains("Pixels");
	}

	/** Number of channels, each in pages of its own. */
	int channels() {
		return channels;
	}

	int slices() {
		return slices;
	}

	int frames() {
		return frames;
	}

	/** Seconds from one frame to the next, or 0 if it is not told. */
	double frameIntervalS() {
		final String value = pixels.getAttribute("TimeIncrement");
		final double unit = switch (pixels.getAttribute("TimeIncrementUnit")) {
			case "ms" -> 1e-3;
			case "\u00b5s", "\u03bcs", "us" -> 1e-6;
			case "ns" -> 1e-9;
			case "min" -> 60;
			case "h" -> 3600;
			case "s", "" -> 1;
			default -> 0;
		};
		try {
			return value.isEmpty() ? 0 : Double.parseDouble(value) * unit;
		}
		catch (final NumberFormatException e) {
			return 0;
		}
	}

	/**
	 * Where the planes are.
	 *
	 * @param name of the file, for messages
	 * @return {@code [(t * slices + z) * channels + c]}; null where it is not told
	 */
	Plane[] planes(final String name) {
		final Plane[] planes = new Plane[channels * slices * frames];
		final List<Element> all = children(pixels, "TiffData");
		if (all.isEmpty()) fill(planes, "", 0, 0, planes.length);
		for (final Element data : all) {
			final int c = number(data, "FirstC", 0, name), z = number(data, "FirstZ", 0, name), t = number(data, "FirstT", 0,
				name);
			final boolean told = data.hasAttribute("IFD");
			final int page = number(data, "IFD", 0, name);
			final int count = number(data, "PlaneCount", told ? 1 : planes.length, name);
			if (c < 0 || c >= channels || z < 0 || z >= slices || t < 0 || t >= frames || page < 0) throw new InputException(
				"The OME-XML of '" + name + "' names the plane C=" + c + " Z=" + z + " T=" + t +
					", which is not one of its image; save it again.");
			final List<Element> uuid = children(data, "UUID");
			fill(planes, uuid.isEmpty() ? "" : uuid.get(0).getAttribute("FileName"), place(c, z, t), page, count);
		}
		return planes;
	}

	/** Lays pages on planes, which follow each other in the file's own order of axes. */
	private void fill(final Plane[] planes, final String file, final int from, final int page, final int count) {
		for (int i = 0; i < count && from + i < planes.length; i++)
			planes[index(from + i)] = new Plane(file, page + i);
	}

	/** Place of a plane in the file's order of axes. */
	private int place(final int c, final int z, final int t) {
		int place = 0;
		for (int i = order.length() - 1; i >= 2; i--)
			place = switch (order.charAt(i)) {
				case 'C' -> place * channels + c;
				case 'Z' -> place * slices + z;
				default -> place * frames + t;
			};
		return place;
	}

	/** Index in ImageJ's order, XYCZT, of a place in the file's. */
	private int index(final int place) {
		int rest = place, c = 0, z = 0, t = 0;
		for (int i = 2; i < order.length(); i++)
			switch (order.charAt(i)) {
				case 'C' -> {
					c = rest % channels;
					rest /= channels;
				}
				case 'Z' -> {
					z = rest % slices;
					rest /= slices;
				}
				default -> {
					t = rest % frames;
					rest /= frames;
				}
			}
		return (t * slices + z) * channels + c;
	}

	private static Element parse(final String xml, final String name) {
		try {
			final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setNamespaceAware(true);
			final DocumentBuilder builder = factory.newDocumentBuilder();
			// NB: The default handler prints to the error stream.
			builder.setErrorHandler(null);
			final Document document = builder.parse(new InputSource(new StringReader(xml.strip())));
			return document.getDocumentElement();
		}
		catch (final SAXException | IOException | ParserConfigurationException e) {
			throw new InputException("The OME-XML of '" + name + "' is damaged (" + e.getMessage() + "); save it again.", e);
		}
	}

	private static List<Element> children(final Element parent, final String name) {
		final List<Element> children = new ArrayList<>();
		final NodeList nodes = parent.getChildNodes();
		for (Node node = nodes.getLength() == 0 ? null : nodes.item(0); node != null; node = node.getNextSibling())
			if (node instanceof Element && name.equals(node.getLocalName())) children.add((Element) node);
		return children;
	}

	private static int number(final Element element, final String attribute, final int otherwise, final String name) {
		final String value = element.getAttribute(attribute).strip();
		try {
			return value.isEmpty() ? otherwise : Integer.parseInt(value);
		}
		catch (final NumberFormatException e) {
			throw new InputException("The OME-XML of '" + name + "' gives " + attribute + " as '" + value +
				"', which is no whole number; save it again.", e);
		}
	}
}
