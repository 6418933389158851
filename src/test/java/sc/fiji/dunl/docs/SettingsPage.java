package sc.fiji.dunl.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.DunlOptions;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.settings.Option;

/**
 * The page {@code docs/settings.md}: a template with the tables of all options
 * put in. {@link #main} writes it:
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=sc.fiji.dunl.docs.SettingsPage -Dexec.args=docs/settings.md
 * </pre>
 */
public final class SettingsPage {

	private static final String TEMPLATE = "settings-template.md";

	private SettingsPage() {
		// NB: static use only.
	}

	/** Writes the page to the file that is named. */
	public static void main(final String... args) throws IOException {
		Files.writeString(Path.of(args[0]), text(), StandardCharsets.UTF_8);
	}

	/** The whole page, in Markdown. */
	static String text() throws IOException {
		final int shown = TraceOptions.ALL.size() + DunlOptions.ALL.size();
		if (shown != AnalysisOptions.ALL.size()) throw new IllegalStateException("The page shows " + shown + " of " +
			AnalysisOptions.ALL.size() + " settings.");
		try (InputStream template = SettingsPage.class.getResourceAsStream(TEMPLATE)) {
			return new String(template.readAllBytes(), StandardCharsets.UTF_8).replace("@TRACE@", table(TraceOptions.ALL))
				.replace("@DUNL@", table(DunlOptions.ALL));
		}
	}

	private static String table(final List<Option<?>> options) {
		final StringBuilder table = new StringBuilder("| Key | In the dialog | Default | Allowed | Meaning |\n|---|---|---|---|---|");
		for (final Option<?> option : options)
			table.append(String.format("%n| `%s` | %s | %s | %s | %s |", option.key(), option.label(), value(option), option
				.allowed(), option.help()).replace(System.lineSeparator(), "\n"));
		return table.toString();
	}

	private static String value(final Option<?> option) {
		final String text = String.valueOf(option.defaultValue());
		if (text.isEmpty()) return "empty";
		final String number = option.defaultValue() instanceof Double ? text.replaceFirst("\\.0$", "") : text;
		return "`" + number + "`" + (option.unit().isEmpty() ? "" : " " + option.unit());
	}
}
