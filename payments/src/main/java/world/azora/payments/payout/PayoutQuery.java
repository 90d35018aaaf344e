package world.azora.payments.payout;

import java.util.Optional;
import world.azora.kernel.UserId;
import world.azora.payments.Days;

/** The pay-outs of some days; of one person, if one is given. */
record PayoutQuery(Days days, Optional<UserId> person) {}
