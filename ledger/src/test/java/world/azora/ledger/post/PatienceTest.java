package world.azora.ledger.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome;
import world.azora.ledger.TransferOutcome.Reason;
import world.azora.ledger.TransferOutcome.Refused;
import world.azora.platform.testing.Await;

/** How long a caller waits, on real threads and by the real clock. */
final class PatienceTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final Waiting waiting = new Waiting(List.of(), Way.POST_TOGETHER);

    @Test
    void caller_is_told_what_became_of_its_transfer() throws Exception {
        List<TransferOutcome> outcomes =
                List.of(new Refused(new TransferId(UUID.randomUUID()), Reason.SAME_ACCOUNT, Instant.EPOCH));
        try (var patience = started(LONG)) {
            var caller = waitingIn(patience);
            waiting.tell(outcomes);

            assertThat(caller.told.get(10, TimeUnit.SECONDS)).isEqualTo(outcomes);
        }
    }

    @Test
    void caller_waits_as_long_as_it_may_and_hardly_longer() {
        try (var patience = started(SHORT)) {
            var start = System.nanoTime();

            assertUnreachable(waitingIn(patience));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, SHORT.plusSeconds(5));
        }
    }

    @Test
    void whoever_still_waits_at_the_end_is_told_so() {
        var patience = started(LONG);
        var caller = waitingIn(patience);
        Await.until(Duration.ofSeconds(10), () -> caller.thread.getState() == Thread.State.WAITING);

        patience.close();

        assertUnreachable(caller);
    }

    @Test
    void whoever_comes_after_the_end_is_told_at_once() {
        var patience = started(LONG);
        patience.close();

        assertUnreachable(waitingIn(patience));
    }

    private static Patience started(Duration max) {
        var patience = new Patience(max);
        patience.start();
        return patience;
    }

    private record Caller(Thread thread, CompletableFuture<List<TransferOutcome>> told) {}

    private Caller waitingIn(Patience patience) {
        var told = new CompletableFuture<List<TransferOutcome>>();
        var thread = Thread.startVirtualThread(() -> {
            try {
                told.complete(patience.await(waiting));
            } catch (ExecutionException failed) {
                told.completeExceptionally(failed.getCause());
            } catch (InterruptedException interrupted) {
                told.completeExceptionally(interrupted);
            }
        });
        return new Caller(thread, told);
    }

    private static void assertUnreachable(Caller caller) {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> caller.told.get(10, TimeUnit.SECONDS))
                .havingCause()
                .isInstanceOf(Refusal.class)
                .matches(refusal -> ((Refusal) refusal).problem() == CommonProblem.UNREACHABLE);
    }
}
