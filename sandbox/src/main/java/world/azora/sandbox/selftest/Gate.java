package world.azora.sandbox.selftest;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import world.azora.sandbox.Language;
import world.azora.sandbox.LanguageState;
import world.azora.sandbox.SandboxCheck;
import world.azora.sandbox.SandboxSettings;
import world.azora.sandbox.SandboxTier;
import world.azora.sandbox.grading.Grader;

/**
 * Gives out the grader, and only while the self-test holds. The first test begins at once and beside the rest of the
 * start; whoever asks before it is over waits for it.
 */
public final class Gate implements AutoCloseable {
    private final CompletableFuture<Equipment> equipment;
    private volatile SandboxCheck latest =
            new SandboxCheck(false, SandboxTier.NONE, "The self-test is not over.", List.of());

    public Gate(SandboxSettings settings, Clock clock) {
        equipment = CompletableFuture.supplyAsync(
                () -> {
                    var made = Equipment.of(settings, clock);
                    latest = made.check();
                    return made;
                },
                work -> Thread.ofVirtual().name("sandbox-self-test").start(work));
    }

    /** What the last self-test found. */
    public SandboxCheck latest() {
        equipment.join();
        return latest;
    }

    /** Tests again, after something was installed or allowed; toolchains are looked for at the start only. */
    public SandboxCheck testAgain() {
        latest = equipment.join().check();
        return latest;
    }

    /** Waits for the first self-test; empty if programs must not be run. */
    public Optional<Grader> grader() {
        var made = equipment.join();
        return latest.grading() ? made.grader() : Optional.empty();
    }

    public List<LanguageState> languages() {
        return equipment.join().languages();
    }

    /** Why a program in this language cannot be run, if it cannot. */
    public Optional<String> obstacle(Language language) {
        if (!latest().grading()) return Optional.of(latest.why());
        return languages().stream()
                .filter(state -> state.language() == language && !state.available())
                .flatMap(state -> Stream.ofNullable(state.why()))
                .findFirst();
    }

    @Override
    public void close() {
        equipment.join().close();
    }
}
