package world.azora.payments.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Amount;
import world.azora.kernel.IdSource;
import world.azora.kernel.UserId;
import world.azora.payments.OutsideMovement;
import world.azora.payments.ReconciliationId;
import world.azora.payments.TokenBooks;
import world.azora.payments.reconciliation.Totals.Owed;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;

/** Takes the provider's files: compares each once, keeps what came of it, and has booked what was paid out. */
final class Reconciliations {
    private final ReconciliationStore store;
    private final ItemStore items;
    private final MovementStore movements;
    private final TokenBooks books;
    private final Transactions transactions;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final IdSource ids;
    private final Clock clock;

    Reconciliations(
            ReconciliationStore store,
            ItemStore items,
            MovementStore movements,
            TokenBooks books,
            Transactions transactions,
            Outbox outbox,
            ActivityLog activities,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.items = items;
        this.movements = movements;
        this.books = books;
        this.transactions = transactions;
        this.outbox = outbox;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /** The same file again is answered with what came of it the first time. */
    Reconciliation take(SettlementFile file, UserId by) {
        var clearingMinor = books.clearing().balanceMinor();
        return transactions.run(() -> compare(file, clearingMinor, by));
    }

    /** Whether it is resolved so now; not if it was before, or needs no resolution. */
    Optional<Item> resolve(Resolution resolution) {
        return transactions.run(() -> note(resolution));
    }

    private Reconciliation compare(SettlementFile file, long clearingMinor, UserId by) {
        // One at a time: two files with the same line must not both find it open.
        store.lock();
        var earlier = store.find(file.hash());
        if (earlier.isPresent()) return earlier.get();

        var references = file.lines().stream().map(FileLine::reference).toList();
        var comparison = new Comparison(file.lines(), movements.known(references), movements.settled(references));
        var found = comparison.items(due(file));
        var owed = new Owed(movements.owedMinor(), clearingMinor);
        var done = new Reconciliation(
                new ReconciliationId(ids.next()),
                file.hash(),
                file.lines().size(),
                Amount.TOKEN,
                Totals.of(file.lines(), comparison.booked(found), owed),
                by,
                clock.instant());
        keep(done, found);
        return done;
    }

    /** Our movements that this file should have at the latest, and that nobody has missed before. */
    private List<OutsideMovement> due(SettlementFile file) {
        var last = file.lines().stream()
                .map(FileLine::date)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return movements.due(last);
    }

    private void keep(Reconciliation done, List<Item> found) {
        store.add(done);
        found.forEach(item -> items.add(done.id(), item));
        items.noteFound(done.id(), done.at());
        outbox.send(Bookings.BOOK, done.id().toString(), done.id());
        var facts = Map.of(
                "lines", String.valueOf(done.lines()), "file", done.fileHash().hex());
        activities.record(
                new Activity(done.by(), "payments.reconciled", done.id().toString(), facts));
    }

    private Optional<Item> note(Resolution resolution) {
        if (!items.resolve(resolution, clock.instant())) return Optional.empty();
        var id = resolution.reconciliation();
        var facts = Map.of("item", String.valueOf(resolution.number()), "note", resolution.note());
        activities.record(new Activity(resolution.by(), "payments.item-resolved", id.toString(), facts));
        return items.find(id, resolution.number());
    }
}
