package world.azora.payments.payment;

import java.util.Optional;
import world.azora.kernel.Amount;
import world.azora.ledger.TransferId;

/**
 * What a payment brought in.
 *
 * @param transfer that captured it
 * @param hold that it was captured from; older payments were captured without
 * @param amount that was captured, with the fee
 */
record Proceeds(TransferId transfer, Optional<TransferId> hold, Amount amount, Amount fee) {}
