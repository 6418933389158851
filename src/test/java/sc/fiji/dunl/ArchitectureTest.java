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

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Which package may use which: one direction, no way back. */
class ArchitectureTest {

	private static final String ROOT = "sc.fiji.dunl";

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(
		ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

	/** Our packages each may use, besides itself and the root. */
	private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(//
		Map.entry("progress", Set.of()), //
		Map.entry("settings", Set.of()), //
		Map.entry("trace", Set.of()), //
		Map.entry("roi", Set.of("trace", "progress")), //
		Map.entry("trial", Set.of("trace")), //
		Map.entry("tensor", Set.of()), //
		Map.entry("dunl", Set.of("trial", "tensor", "progress", "settings")), //
		Map.entry("dunl.train", Set.of("dunl", "trial", "tensor", "progress")), //
		Map.entry("evaluate", Set.of("dunl", "trace", "trial")), //
		Map.entry("behaviour", Set.of("dunl", "evaluate", "trace", "trial", "progress", "settings")), //
		Map.entry("compare", Set.of("dunl", "evaluate", "trace", "trial", "progress")), //
		Map.entry("simulate", Set.of("trace", "roi", "trial", "dunl", "progress")), //
		Map.entry("analysis", Set.of("trace", "roi", "trial", "dunl", "dunl.train", "evaluate", "progress", "settings",
			"io")), //
		Map.entry("benchmark", Set.of("trace", "trial", "dunl", "evaluate", "simulate", "analysis", "progress", "settings")), //
		Map.entry("io", Set.of("compare", "behaviour", "trace", "roi", "trial", "tensor", "dunl", "dunl.train", "evaluate", "analysis", "benchmark", "progress",
			"settings")), //
		Map.entry("report", Set.of("trace", "trial", "dunl", "evaluate", "analysis", "io", "settings")), //
		Map.entry("imagej.tiff", Set.of("progress")), //
		Map.entry("imagej", Set.of("report", "compare", "imagej.tiff", "behaviour", "trace", "roi", "trial", "dunl", "evaluate", "simulate", "analysis", "benchmark", "io", "progress",
			"settings")), //
		Map.entry("imagej.explore", Set.of("report", "imagej", "trace", "trial", "dunl", "evaluate", "io", "progress")), //
		Map.entry("command", Set.of("report", "compare", "behaviour", "trace", "roi", "trial", "dunl", "evaluate", "simulate", "analysis", "io", "imagej",
			"imagej.explore", "progress", "settings", "command.cli")), //
		Map.entry("command.cli", Set.of("report", "compare", "behaviour", "trace", "roi", "trial", "dunl", "evaluate", "simulate", "analysis", "benchmark", "io",
			"imagej", "progress", "settings", "command")));

	@Test
	void packagesUseOnlyWhatTheyMay() {
		final List<String> wrong = new ArrayList<>();
		final Set<String> seen = new TreeSet<>();
		for (final JavaClass from : CLASSES) {
			final String name = shortName(from);
			seen.add(name);
			if (name.isEmpty()) continue;
			from.getDirectDependenciesFromSelf().stream().map(d -> d.getTargetClass()).filter(to -> to.getPackageName()
				.startsWith(ROOT)).map(ArchitectureTest::shortName).filter(to -> !to.isEmpty() && !to.equals(name) && !MAY_USE
					.getOrDefault(name, Set.of()).contains(to)).distinct().forEach(to -> wrong.add(from.getSimpleName() + " (" +
						name + ") uses " + to));
		}
		assertEquals(List.of(), wrong);
		seen.remove("");
		assertEquals(new TreeSet<>(MAY_USE.keySet()), seen, "every package has its rule");
	}

	@Test
	void algorithmsKnowNoUserInterface() {
		noClasses().that().resideOutsideOfPackages(ROOT + ".imagej..", ROOT + ".command..").should().dependOnClassesThat()
			.resideInAnyPackage("ij..", "java.awt..", "javax.swing..", "org.scijava..", "picocli..").check(CLASSES);
	}

	@Test
	void onlyTensorNamesNd4j() {
		noClasses().that().resideOutsideOfPackage(ROOT + ".tensor..").should().dependOnClassesThat().resideInAnyPackage(
			"org.nd4j..", "org.bytedeco..").check(CLASSES);
	}

	@Test
	void tracesTrialsAndSettingsNeedOnlyTheJdk() {
		noClasses().that().resideInAnyPackage(ROOT + ".trace..", ROOT + ".trial..", ROOT + ".settings..", ROOT +
			".progress..").should().dependOnClassesThat().resideOutsideOfPackages("java..", ROOT + "..").check(CLASSES);
	}

	@Test
	void pipelineStagesHaveNoCycles() {
		SlicesRuleDefinition.slices().matching(ROOT + ".(trace|roi|trial|tensor|dunl|evaluate|behaviour|compare|simulate|imagej)..").should()
			.beFreeOfCycles().check(CLASSES);
	}

	@Test
	void nobodyPrintsStackTraces() {
		final Set<String> callers = CLASSES.stream().flatMap(c -> c.getMethodCallsFromSelf().stream()).filter(call -> call
			.getName().equals("printStackTrace")).map(call -> call.getOriginOwner().getName()).collect(Collectors.toSet());
		assertTrue(callers.isEmpty(), callers::toString);
	}

	private static String shortName(final JavaClass type) {
		final String name = type.getPackageName();
		return name.length() <= ROOT.length() ? "" : name.substring(ROOT.length() + 1);
	}
}
