package world.azora.learning.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownTest {
    private final Markdown markdown = new Markdown();

    @Test
    void what_lessons_need_comes_through() {
        var html = markdown.html("""
                # Title

                Some *text* with `code` and a [link](https://azora.world).

                ```python
                print("x" < "y")
                ```

                | a | b |
                |---|--:|
                | 1 | 2 |

                3. three
                """);

        assertThat(html)
                .contains("<h1>Title</h1>", "<em>text</em>", "<code>code</code>")
                .contains("href=\"https://azora.world\"", "noopener")
                .contains("<code class=\"language-python\">", "&lt;")
                .contains("<table>", "<td align=\"right\">2</td>", "<ol start=\"3\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](javascript:alert(1))",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<iframe src=//evil></iframe>",
                "[x](https://a\"onmouseover=\"alert(1))",
                "```\"><script>alert(1)</script>\n```",
                "<style>*{display:none}</style>",
                "<div onclick=alert(1)>"
            })
    void what_could_run_does_not(String hostile) {
        var html = markdown.html(hostile);

        assertThat(html.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("<script", "<img", "<svg", "<iframe", "<style", "<div")
                .doesNotContain("href=\"javascript", "href=\"data")
                .doesNotContainPattern("<[^>]*\\son[a-z]+=");
    }
}
