package world.azora.learning.content;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns CommonMark with tables into HTML that is safe to show. HTML within the Markdown is shown as text, and what comes
 * out goes through a list of allowed elements as well: the renderer alone must not be what keeps scripts out.
 */
final class Markdown {
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote")
            .allowElements("ul", "ol", "li", "em", "strong", "code", "pre")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("align")
            .matching(false, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("start")
            .matching(java.util.regex.Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .allowAttributes("class")
            .matching(java.util.regex.Pattern.compile("language-[a-z0-9]{1,20}"))
            .onElements("code")
            .allowElements("a")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private final Parser parser;
    private final HtmlRenderer renderer;

    Markdown() {
        var extensions = List.of(TablesExtension.create());
        this.parser = Parser.builder().extensions(extensions).build();
        this.renderer = HtmlRenderer.builder()
                .extensions(extensions)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build();
    }

    String html(String markdown) {
        return POLICY.sanitize(renderer.render(parser.parse(markdown)));
    }
}
