package world.azora.app.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import world.azora.kernel.Secret;

/**
 * The main job of the platform from end to end, played over HTTP as people would: a course is published, work is graded,
 * paid once, spent and half refunded, and an auditor walks the token back to its run. Every step checks what it sees.
 */
public final class Tour {
    /** What a tour needs to know of the server. */
    public record Server(URI address, Secret serviceToken, Optional<Path> certificate) {
        public Server(URI address, Secret serviceToken) {
            this(address, serviceToken, Optional.empty());
        }
    }

    private record Step(String name, Runnable play) {}

    private final Consumer<String> progress;
    private final People people;
    private final Teaching teaching;
    private final Spending spending;
    private final Auditing auditing;

    public Tour(Server server, Consumer<String> progress) {
        this.progress = progress;
        this.people = new People(server);
        this.teaching = new Teaching(people);
        this.spending = new Spending(people, teaching);
        this.auditing = new Auditing(people, teaching, spending);
    }

    /** Plays every step; the first that does not hold ends it with {@link TourFailed}. */
    public void play() {
        var steps = steps();
        for (var number = 1; number <= steps.size(); number++) {
            var step = steps.get(number - 1);
            try {
                step.play().run();
            } catch (RuntimeException e) {
                throw new TourFailed("Step " + number + ", \"" + step.name() + "\": " + e.getMessage(), e);
            }
            progress.accept("%2d/%d  %s".formatted(number, steps.size(), step.name()));
        }
    }

    /** The people of the tour and their passwords, so that a person can go on where the tour ended. */
    public List<Person> people() {
        return people.all();
    }

    private List<Step> steps() {
        return List.of(
                new Step("People register, verify their addresses and sign in", people::arrive),
                new Step("The educator writes and publishes a course with a Python exercise", teaching::publish),
                new Step(
                        "The treasurer funds the course and approves that the exercise pays 25 tokens", spending::fund),
                new Step("The learner enrols and reads the first lesson", teaching::enrol),
                new Step("Wrong code is refused, and the learner sees which test failed and why", teaching::failOnce),
                new Step("Right code passes in the sandbox", teaching::pass),
                new Step("The reward of 25 tokens arrives in the wallet", spending::earn),
                new Step("Passing again pays nothing more", spending::earnNothingTwice),
                new Step("The learner buys a course for 20 tokens and is enrolled", spending::buy),
                new Step("Half of the price is refunded", spending::refundHalf),
                new Step("The books balance and the chain is whole", spending::checkBooks),
                new Step("The auditor opens an engagement over the platform's own ledger", auditing::open),
                new Step("Journal tests and the anomaly forest go over every entry", auditing::analyse),
                new Step("The pay-out is walked back to the run and the code that earned it", auditing::trace),
                new Step("The report is rendered, signed and verified", auditing::report),
                new Step("The engagement is archived under its hash", auditing::archive));
    }
}
