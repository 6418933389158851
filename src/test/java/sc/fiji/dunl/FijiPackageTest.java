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
package sc.fiji.dunl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Holds the package for Fiji, src/assembly/fiji.xml, to what the software needs and Fiji lacks. */
class FijiPackageTest {

	/** What we use and every Fiji ships, in its own version. */
	private static final Set<String> IN_FIJI = Set.of("commons-codec:commons-codec", "commons-io:commons-io",
		"com.google.code.gson:gson", "net.imagej:ij", "net.imglib2:imglib2", "org.apache.commons:commons-compress",
		"org.apache.commons:commons-lang3", "org.apache.commons:commons-math3", "org.scijava:parsington",
		"org.scijava:scijava-common", "org.slf4j:slf4j-api");

	/** What only the command line outside Fiji needs, where Fiji has another. */
	private static final Set<String> OUTSIDE_FIJI = Set.of("org.slf4j:slf4j-simple");

	@Test
	void thePackageHoldsWhatFijiLacksAndNothingElse() throws IOException {
		final Set<String> needed = runtime();
		assertTrue(needed.containsAll(IN_FIJI), "Fiji ships what is not needed: " + needed);
		assertTrue(needed.containsAll(OUTSIDE_FIJI));
		needed.removeAll(IN_FIJI);
		needed.removeAll(OUTSIDE_FIJI);
		final Set<Pattern> packed = included();
		assertEquals(Set.of(), needed.stream().filter(artifact -> packed.stream().noneMatch(pattern -> pattern.matcher(
			artifact).matches())).collect(Collectors.toSet()), "needed, but not packed");
		assertEquals(Set.of(), packed.stream().filter(pattern -> needed.stream().noneMatch(pattern.asMatchPredicate()))
			.map(Pattern::pattern).collect(Collectors.toSet()), "packed, but not needed");
		for (final String artifact : IN_FIJI)
			assertTrue(packed.stream().noneMatch(pattern -> pattern.matcher(artifact).matches()), artifact);
	}

	@Test
	void whatIsPackedUnderTheNameOfALibraryOfFijiHoldsNoClassOfIt() throws IOException {
		final Pattern packages = Pattern.compile("com/google/(common|protobuf)/.*|com/fasterxml/.*");
		for (final String jar : System.getProperty("java.class.path").split(File.pathSeparator)) {
			if (!jar.matches(".*[/\\\\](guava|jackson|protobuf)-1\\.0\\.0-M2\\.1\\.jar")) continue;
			try (JarFile file = new JarFile(jar)) {
				assertEquals(List.of(), file.stream().map(JarEntry::getName).filter(packages.asMatchPredicate()).limit(3)
					.toList(), jar);
			}
		}
	}

	/** Group and artifact of all that is needed to run, as Maven resolved it for this build. */
	private static Set<String> runtime() throws IOException {
		final Set<String> artifacts = new TreeSet<>();
		final Pattern line = Pattern.compile("^ +([\\w.-]+):([\\w.-]+):jar:");
		for (final String text : Files.readAllLines(Path.of("target/runtime-dependencies.txt"))) {
			final Matcher matcher = line.matcher(text);
			if (matcher.find()) artifacts.add(matcher.group(1) + ":" + matcher.group(2));
		}
		assertTrue(artifacts.size() > 20, artifacts.toString());
		return artifacts;
	}

	private static Set<Pattern> included() throws IOException {
		final String libraries = Files.readString(Path.of("src/assembly/fiji.xml")).split("<outputDirectory>jars<")[1];
		return Pattern.compile("<include>([^<]+)</include>").matcher(libraries).results().map(result -> Pattern.compile(
			result.group(1).replace(".", "\\.").replace("*", "[^:]+"))).collect(Collectors.toSet());
	}
}
