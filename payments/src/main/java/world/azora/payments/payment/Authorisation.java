package world.azora.payments.payment;

import java.time.Instant;
import java.util.Optional;
import world.azora.ledger.TransferId;

/**
 * That a payer's money is set aside for a payment.
 *
 * @param hold in the ledger, if the money is in a wallet; what is outside is set aside by the provider
 * @param until when it can be captured
 */
record Authorisation(Optional<TransferId> hold, Instant until) {}
