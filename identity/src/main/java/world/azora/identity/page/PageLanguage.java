package world.azora.identity.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import world.azora.identity.PersonLocale;

/** The language of a page: what its address asks for, then what the other tool asked for, then what the browser likes. */
final class PageLanguage {
    private PageLanguage() {}

    static PersonLocale of(HttpServletRequest request) {
        return Stream.of(asked(request, "lang"), asked(request, "ui_locales"), browsers(request))
                .flatMap(List::stream)
                .map(PageLanguage::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(PersonLocale.ENGLISH);
    }

    private static List<String> asked(HttpServletRequest request, String parameter) {
        var value = request.getParameter(parameter);
        return value == null ? List.of() : Arrays.asList(value.split(" ", -1));
    }

    private static List<String> browsers(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .toList();
    }

    private static Optional<PersonLocale> known(String tag) {
        var language = tag.split("-", 2)[0];
        return Arrays.stream(PersonLocale.values())
                .filter(locale -> locale.code().equalsIgnoreCase(language))
                .findFirst();
    }
}
