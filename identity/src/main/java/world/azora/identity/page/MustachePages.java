package world.azora.identity.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import world.azora.identity.PageView;
import world.azora.identity.Pages;
import world.azora.identity.PersonLocale;
import world.azora.kernel.Problem;

/** Pages from Mustache templates, which escape whatever they are given. */
final class MustachePages implements Pages {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " frame-ancestors 'none'; form-action 'self'";

    private final PageTexts texts;
    private final FormTokens forms;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Mustache.Compiler compiler = Mustache.compiler()
            .withLoader(MustachePages::open)
            .emptyStringIsFalse(true)
            .defaultValue("");

    MustachePages(PageTexts texts, FormTokens forms) {
        this.texts = texts;
        this.forms = forms;
    }

    @Override
    public void write(PageView page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var locale = PageLanguage.of(request);
        var chance = forms.chance(request);
        var html = template(page.template()).execute(model(page, locale, chance));

        response.setStatus(page.status());
        response.addHeader(HttpHeaders.SET_COOKIE, forms.cookie(chance));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", policy(page.formEndsAt()));
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.code());
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isOurForm(HttpServletRequest request) {
        return forms.matches(request);
    }

    private Map<String, Object> model(PageView page, PersonLocale locale, String chance) {
        var words = texts.in(locale);
        var model = new HashMap<String, Object>(page.facts());
        page.facts().forEach((name, fact) -> {
            if (fact instanceof Problem problem) model.put(name, words(problem, locale));
        });
        model.put("t", words);
        model.put("lang", locale.code());
        model.put("dir", locale == PersonLocale.ARABIC ? "rtl" : "ltr");
        model.put("title", words.getOrDefault(page.template() + ".title", page.template()));
        model.put("form_token", forms.token(chance));
        return model;
    }

    private static String words(Problem problem, PersonLocale locale) {
        return switch (locale) {
            case ENGLISH -> problem.english();
            case ARABIC -> problem.arabic();
        };
    }

    private static String policy(Optional<URI> formEndsAt) {
        return formEndsAt.map(uri -> POLICY + " " + source(uri)).orElse(POLICY);
    }

    /** As the policy names it: an origin, or the scheme of an app. */
    private static String source(URI uri) {
        var isWeb = uri.getScheme().startsWith("http") && uri.getRawAuthority() != null;
        return isWeb ? uri.getScheme() + "://" + uri.getRawAuthority() : uri.getScheme() + ":";
    }

    private Template template(String name) {
        return templates.computeIfAbsent(name, known -> compiler.compile(open(known)));
    }

    private static Reader open(String name) {
        var stream = MustachePages.class.getResourceAsStream("/pages/" + name + ".mustache");
        if (stream == null) throw new IllegalStateException("There is no page " + name);
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
