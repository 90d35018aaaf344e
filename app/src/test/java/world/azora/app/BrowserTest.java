package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The main job at the console, in a real browser, against a real server. With {@code -Dazora.picture=FILE} it leaves the
 * picture of a pay-out's trace that the README shows.
 */
@EnabledIf(value = "world.azora.app.Chromium#isInstalled", disabledReason = "apt install chromium, or set CHROMIUM")
final class BrowserTest {
    private static final Chromium BROWSER = Chromium.start();

    @AfterAll
    static void closeBrowser() {
        BROWSER.close();
    }

    @Test
    void main_job_holds_by_hand_and_every_page_is_accessible_in_both_languages() {
        try (var tour = new TourByHand(World.SHARED.server(), BROWSER)) {
            play(tour, World.SHARED.server()::log);
            takePicture(tour);

            var findings = Stream.concat(tour.looks(), Stream.of(operator(tour), stranger(tour)))
                    .flatMap(look -> new Axe(look.visitor()).look(look.pages()).stream());

            assertThat(findings).isEmpty();
            assertThat(tour.complaints()).isEmpty();
        }
    }

    @Test
    void main_job_holds_by_hand_in_two_processes() {
        try (var both = TwoProcesses.start();
                var tour = new TourByHand(both.front(), BROWSER)) {
            play(tour, both::log);

            assertThat(tour.complaints()).as(both::log).isEmpty();
        }
    }

    private static void play(TourByHand tour, Supplier<String> log) {
        try {
            tour.play();
        } catch (AssertionError | RuntimeException failed) {
            throw new AssertionError(
                    failed.getMessage() + "\n" + BROWSER.whatIsShown() + "\n" + tour.complaints() + "\n" + log.get(),
                    failed);
        }
    }

    private static TourByHand.Look operator(TourByHand tour) {
        return new TourByHand.Look(
                tour.operator(),
                List.of(
                        "/admin",
                        "/admin/mails",
                        "/admin/jobs",
                        "/admin/activity",
                        "/admin/health",
                        "/admin/settings"));
    }

    private static TourByHand.Look stranger(TourByHand tour) {
        return new TourByHand.Look(
                tour.stranger(), List.of("/", "/sign-up", "/sign-in", "/verify", "/setup", "/nowhere"));
    }

    private static void takePicture(TourByHand tour) {
        var file = System.getProperty("azora.picture");
        if (file == null) return;
        tour.auditor().open(tour.payout());
        tour.auditor().page().mouse().move(0, 0);
        tour.auditor().page().screenshot(new Page.ScreenshotOptions().setPath(Path.of(file)));
    }
}
