package world.azora.payments.certificate;

import java.time.Instant;
import java.util.Optional;
import world.azora.kernel.Amount;
import world.azora.ledger.TransferId;

/**
 * One transfer of a certificate: received or given.
 *
 * @param title of the exercise or the course; for what nobody of ours caused, its code once more
 * @param transferId leads, by its trace, to all that led to it
 * @param outside whether it went by the provider of payments, past the wallet
 */
record CertificateLine(
        Instant at,
        String code,
        String title,
        String cause,
        TransferId transferId,
        Optional<Amount> received,
        Optional<Amount> given,
        boolean outside) {
    Amount in() {
        return received.orElse(Amount.zero(Amount.TOKEN));
    }

    Amount out() {
        return given.orElse(Amount.zero(Amount.TOKEN));
    }
}
