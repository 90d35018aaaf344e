package world.azora.payments.payout;

import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.payments.TokenBooks;
import world.azora.payments.payout.PayoutLineStore.Place;

/** Walks over the pay-outs of a period and asks the ledger for each whether it has it, and of how much. */
final class Payouts {
    private static final int AT_A_TIME = 500;
    private static final UUID START = new UUID(0, 0);

    private final PayoutLineStore store;
    private final TokenBooks books;

    Payouts(PayoutLineStore store, TokenBooks books) {
        this.store = store;
        this.books = books;
    }

    /** Hands out each line with what it comes to, oldest first, however many there are; the sum of all. */
    PayoutTotals walk(PayoutQuery query, BiConsumer<PayoutLine, PayoutTotals> each) {
        var totals = PayoutTotals.NONE;
        var page = store.lines(query, new Place(query.days().start(), START), AT_A_TIME);
        while (!page.isEmpty()) {
            for (var line : page) {
                var own = PayoutTotals.NONE.with(line, inLedger(line));
                totals = totals.plus(own);
                each.accept(line, own);
            }
            var last = page.getLast();
            page = store.lines(query, new Place(last.at(), last.transfer().uuid()), AT_A_TIME);
        }
        return totals;
    }

    PayoutSummary summary(PayoutQuery query) {
        var people = new LinkedHashMap<UserId, PayoutTotals>();
        var totals = walk(query, (line, own) -> people.merge(line.learner(), own, PayoutTotals::plus));
        return new PayoutSummary(
                query.days().from(),
                query.days().to(),
                totals,
                people.entrySet().stream()
                        .map(one -> new PayoutSummary.OfPerson(one.getKey(), one.getValue()))
                        .toList());
    }

    private Amount inLedger(PayoutLine line) {
        return books.moved(line.transfer()).orElse(Amount.zero(line.amount().asset()));
    }
}
