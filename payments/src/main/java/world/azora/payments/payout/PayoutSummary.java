package world.azora.payments.payout;

import java.time.LocalDate;
import java.util.List;
import world.azora.kernel.UserId;

/** The pay-outs of a period, in all and by person. Nothing in it says what is taxed where. */
record PayoutSummary(LocalDate from, LocalDate to, PayoutTotals totals, List<OfPerson> people) {
    record OfPerson(UserId learner, PayoutTotals totals) {}
}
