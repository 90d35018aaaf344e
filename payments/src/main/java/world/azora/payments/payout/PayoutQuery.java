package world.azora.payments.payout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.payments.PaymentsProblem;

/** The pay-outs of whole days (UTC), the last one included; of one person, if one is given. */
record PayoutQuery(LocalDate from, LocalDate to, Optional<UserId> person) {
    private static final int YEAR_MIN = 1970;
    private static final int YEAR_MAX = 9999;

    PayoutQuery {
        if (to.isBefore(from) || from.getYear() < YEAR_MIN || to.getYear() > YEAR_MAX)
            throw new Refusal(PaymentsProblem.PERIOD_MALFORMED);
    }

    Instant start() {
        return from.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** The first moment that is not in it any more. */
    Instant end() {
        return to.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
