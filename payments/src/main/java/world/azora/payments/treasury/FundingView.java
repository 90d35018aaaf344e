package world.azora.payments.treasury;

import org.jspecify.annotations.Nullable;
import world.azora.kernel.Amount;
import world.azora.ledger.TransferId;
import world.azora.payments.FundingId;

/**
 * A funding as people see it.
 *
 * @param transferId that booked it; none while it waits for a second person
 * @param balance what the treasury holds now
 */
record FundingView(
        FundingId fundingId, FundingStatus status, @Nullable TransferId transferId, Amount balance) {}
