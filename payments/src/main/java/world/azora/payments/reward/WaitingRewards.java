package world.azora.payments.reward;

import world.azora.learning.CourseId;
import world.azora.payments.TokenBooks;
import world.azora.platform.jobs.Outbox;

/** Has rewards that wait for funds paid, once there are some: the oldest first, as many as the treasury can pay. */
final class WaitingRewards {
    private static final int AT_ONCE_MAX = 1000;

    private final PayoutStore store;
    private final TokenBooks books;
    private final Outbox outbox;

    WaitingRewards(PayoutStore store, TokenBooks books, Outbox outbox) {
        this.store = store;
        this.books = books;
        this.outbox = outbox;
    }

    void resume(CourseId course) {
        var leftMinor = books.treasury(course).balanceMinor();
        for (var waiting : store.waiting(course, AT_ONCE_MAX)) {
            leftMinor -= waiting.amount().minor();
            // Every attempt that the ledger refuses stays in its books, so none is made that must fail.
            if (leftMinor < 0) return;
            outbox.send(Payout.PAY, Payout.instance(waiting.attempt()), waiting.reward());
        }
    }

    void resumeAll() {
        store.waitingCourses().forEach(this::resume);
    }
}
