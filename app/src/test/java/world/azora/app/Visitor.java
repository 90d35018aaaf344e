package world.azora.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a browser window of their own, which remembers what the browser complained of. */
final class Visitor implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 20_000;
    private static final String TELL_OF_THE_POLICY = """
            addEventListener('securitypolicyviolation', (event) =>
              console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
            """;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.addInitScript(TELL_OF_THE_POLICY);
        page = context.newPage();
        page.onPageError(error -> complaints.add(path() + ": uncaught " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning"))
                complaints.add(path() + ": " + message.text() + " " + message.location());
        });
    }

    /** Opens an address and waits until nothing on the page is loading. */
    void open(String address) {
        page.navigate(address);
        settle();
    }

    void settle() {
        page.locator("#page-title").waitFor();
        assertThat(page.locator(".loading")).hasCount(0);
    }

    Place here() {
        return new Place(page.locator("body"));
    }

    Place dialog() {
        return new Place(page.getByRole(AriaRole.DIALOG));
    }

    void seesNoDialog() {
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    /** Replaces what stands in the editor of the exercise, as by select-all and paste. */
    void writeCode(String code) {
        here().named(AriaRole.TEXTBOX, "Your code").click();
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().insertText(code);
    }

    /** The file that the browser saves when the link is followed. */
    Path download(String link) {
        return page.waitForDownload(() -> here().follow(link)).path();
    }

    /** The path of the page, when it has become one that matches. */
    String pathLike(String pattern) {
        page.waitForURL(Pattern.compile(".*" + pattern));
        return path();
    }

    String path() {
        var address = URI.create(page.url());
        return address.getPath() == null ? page.url() : address.getPath();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Errors and warnings of the console, uncaught errors, breaches of the page's policy. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
