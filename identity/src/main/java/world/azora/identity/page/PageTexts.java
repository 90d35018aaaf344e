package world.azora.identity.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import world.azora.identity.PersonLocale;

/** The words of the pages, one file for each language. */
final class PageTexts {
    private final Map<PersonLocale, Map<String, String>> texts = new EnumMap<>(PersonLocale.class);

    PageTexts() {
        for (var locale : PersonLocale.values()) texts.put(locale, read(locale));
    }

    Map<String, String> in(PersonLocale locale) {
        return texts.getOrDefault(locale, Map.of());
    }

    private static Map<String, String> read(PersonLocale locale) {
        var file = "/pages/texts_" + locale.code() + ".properties";
        try (var stream = PageTexts.class.getResourceAsStream(file)) {
            if (stream == null) throw new IllegalStateException("The jar must hold " + file);
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            var words = new TreeMap<String, String>();
            properties.stringPropertyNames().forEach(name -> words.put(name, properties.getProperty(name)));
            return Collections.unmodifiableMap(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
