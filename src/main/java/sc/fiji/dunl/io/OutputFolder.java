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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import sc.fiji.dunl.InputException;

/**
 * A folder of results that appears whole or not at all. Files are written to a
 * hidden folder beside the target, which takes the target's name in
 * {@link #commit()}; {@link #close()} without it leaves no trace.
 * <p>
 * An existing folder is only ever replaced if it is empty, or if that is
 * wished and it holds nothing but a former result.
 * </p>
 */
public final class OutputFolder implements AutoCloseable {

	/** What file browsers leave behind in folders they show. */
	private static final Set<String> CLUTTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

	private final Path target;
	private final Path hidden;
	private final boolean overwrite;
	/** The folder that this is a part of, or null. */
	private final OutputFolder whole;
	private final Deque<Path> createdParents = new ArrayDeque<>();
	private boolean committed;

	private OutputFolder(final Path target, final boolean overwrite) {
		this.target = target;
		this.overwrite = overwrite;
		whole = null;
		hidden = AtomicFile.hiddenSibling(target);
	}

	/** A part of a folder, which is committed with it. */
	private OutputFolder(final OutputFolder whole, final String name, final Path hidden) {
		this.whole = whole;
		this.hidden = hidden;
		target = whole.target.resolve(name);
		overwrite = whole.overwrite;
	}

	/** As {@link #create(Path, boolean)}, refusing any folder with something in it. */
	public static OutputFolder create(final Path target) {
		return create(target, false);
	}

	/**
	 * Starts a folder of results.
	 *
	 * @param target where it will be; missing parents are made
	 * @param overwrite whether a former result there is replaced in the end
	 * @throws InputException if the target holds anything else, or cannot be
	 *           written
	 */
	public static OutputFolder create(final Path target, final boolean overwrite) {
		Path place = target.toAbsolutePath().normalize();
		try {
			if (Files.exists(place)) place = place.toRealPath();
			if (place.getFileName() == null) throw new InputException("Cannot write results to '" + target +
				"'; name a folder in it.");
			final OutputFolder folder = new OutputFolder(place, overwrite);
			folder.checkTarget();
			folder.start();
			return folder;
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("write", target, e);
		}
	}

	/** Where the results will be. */
	public Path target() {
		return target;
	}

	/** Where the files are until {@link #commit()}. */
	public Path hidden() {
		return hidden;
	}

	/**
	 * Where to write a file of the results, until {@link #commit()}.
	 *
	 * @param name name of the file, with {@code /} for one in a folder, which is
	 *          made
	 */
	public Path path(final String name) {
		final Path path = hidden.resolve(name).normalize();
		if (committed() || !path.startsWith(hidden) || path.equals(hidden)) throw new IllegalArgumentException(
			"not a file of this folder: " + name);
		try {
			Files.createDirectories(path.getParent());
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("write", path, e);
		}
		return path;
	}

	/**
	 * A folder inside this one, for a part of the results: what is written there
	 * appears with the rest.
	 *
	 * @param name its name
	 */
	public OutputFolder within(final String name) {
		return new OutputFolder(this, name, path(name));
	}

	/**
	 * Refuses to let the results take the place of what they are made from.
	 *
	 * @param input a file or folder that is read
	 * @throws InputException if it is the target or lies in it
	 */
	public void keep(final Path input) {
		if (whole != null) whole.keep(input);
		else if (holds(input)) throw new InputException("The results are made from '" + input +
			"', whose place they would take in '" + target + "'; choose another output folder.");
	}

	/** Whether a file that is read lies in the target, and nothing of its name was written to be there instead. */
	boolean loses(final Path input) {
		if (whole != null) return whole.loses(input);
		return holds(input) && !Files.exists(hidden.resolve(target.relativize(real(input))));
	}

	private boolean holds(final Path input) {
		return real(input).startsWith(target);
	}

	private static Path real(final Path path) {
		try {
			return path.toRealPath();
		}
		catch (final IOException e) {
			// NB: Not there, which whoever reads it will say.
			return path.toAbsolutePath().normalize();
		}
	}

	/**
	 * Gives the results their place in one rename.
	 *
	 * @throws InputException if that fails; a former result is then still there
	 */
	public void commit() {
		if (whole != null) throw new IllegalStateException("a part is committed with its folder");
		if (committed) throw new IllegalStateException("committed twice");
		try {
			// NB: Once more: something may have come there while the analysis ran.
			checkTarget();
			if (!Files.exists(target)) Files.move(hidden, target);
			else replace();
			committed = true;
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("write", target, e);
		}
	}

	/** Deletes what was written, unless it was committed. */
	@Override
	public void close() {
		if (committed || whole != null) return;
		delete(hidden);
		while (!createdParents.isEmpty()) {
			try {
				Files.deleteIfExists(createdParents.pop());
			}
			catch (final IOException e) {
				// NB: Somebody else has put something there by now.
				return;
			}
		}
	}

	private boolean committed() {
		return whole == null ? committed : whole.committed();
	}

	private void start() throws IOException {
		for (Path p = target.getParent(); p != null && !Files.exists(p); p = p.getParent())
			createdParents.addLast(p);
		try {
			Files.createDirectories(target.getParent());
			Files.createDirectory(hidden);
		}
		catch (final IOException e) {
			close();
			throw e;
		}
	}

	private void replace() throws IOException {
		final Path former = AtomicFile.hiddenSibling(target);
		Files.move(target, former);
		try {
			Files.move(hidden, target);
		}
		catch (final IOException e) {
			Files.move(former, target);
			throw e;
		}
		delete(former);
	}

	private void checkTarget() throws IOException {
		if (!Files.exists(target)) return;
		if (!Files.isDirectory(target)) throw new InputException("Cannot write results to '" + target +
			"': there is a file of that name; choose another folder.");
		final List<String> present;
		try (Stream<Path> files = Files.walk(target)) {
			present = files.filter(f -> !Files.isDirectory(f) && !CLUTTER.contains(f.getFileName().toString())).map(f -> target
				.relativize(f).toString().replace('\\', '/')).sorted().toList();
		}
		catch (final UncheckedIOException e) {
			throw e.getCause();
		}
		if (present.isEmpty()) return;
		final Path record = target.resolve(RunRecord.FILE_NAME);
		final Set<String> ours = Files.isRegularFile(record) ? RunRecord.outputsOf(record) : Set.of();
		if (ours.isEmpty()) throw new InputException("The folder '" + target + "' already holds '" + present.get(0) +
			"' and is no former result; choose an empty or a new folder.");
		if (!overwrite) throw new InputException("The folder '" + target +
			"' already holds a result; choose another folder, or allow to replace it (overwrite).");
		final String foreign = present.stream().filter(f -> !ours.contains(f)).findFirst().orElse(null);
		if (foreign != null) throw new InputException("The former result in '" + target + "' cannot be replaced, because '" +
			foreign + "' is not a part of it; move that file away or choose another folder.");
	}

	private static void delete(final Path folder) {
		if (!Files.exists(folder)) return;
		try {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {

				@Override
				public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) throws IOException {
					Files.delete(file);
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult postVisitDirectory(final Path visited, final IOException e) throws IOException {
					Files.delete(visited);
					return FileVisitResult.CONTINUE;
				}
			});
		}
		catch (final IOException e) {
			// NB: What is left is hidden and harmless; the results are not affected.
		}
	}
}
