package world.azora.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The browser of this machine; each visitor has a profile of its own in it. */
final class Chromium implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            // Else a report of a stopped script comes a minute later.
            "--short-reporting-delay",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        // Nothing is downloaded: the browser is the one that the machine has.
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS)
                        .setHeadless(true));
    }

    static boolean isInstalled() {
        return executable().isPresent();
    }

    static Chromium start() {
        return new Chromium(executable().orElseThrow());
    }

    /** Somebody who has never been here, at a window of 1280×800 in English and in light colours. */
    Visitor visitor(URI server) {
        return new Visitor(browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(server.toString())
                .setLocale("en-ZA")
                .setTimezoneId("Africa/Johannesburg")
                .setColorScheme(ColorScheme.LIGHT)
                .setViewportSize(1280, 800)));
    }

    /** Every open page with its words: what a person would have seen when a step failed. */
    String whatIsShown() {
        return browser.contexts().stream()
                .flatMap(context -> context.pages().stream())
                .map(page -> "== " + page.url() + "\n" + page.locator("body").innerText())
                .collect(Collectors.joining("\n"));
    }

    /** Plays something; if it fails, the failure says what was shown. */
    void show(Runnable play) {
        try {
            play.run();
        } catch (AssertionError | RuntimeException failed) {
            throw new AssertionError(failed.getMessage() + "\n" + whatIsShown(), failed);
        }
    }

    @Override
    public void close() {
        try {
            browser.close();
        } finally {
            playwright.close();
        }
    }

    private static Optional<Path> executable() {
        return Stream.of(
                        Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
