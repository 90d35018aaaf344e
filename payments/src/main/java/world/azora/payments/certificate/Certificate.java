package world.azora.payments.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.ledger.AccountId;
import world.azora.ledger.ChainHead;

/**
 * What came to a person and went from them in a period. One that exists agrees: what payments wrote down with what the
 * ledger posted, and the lines of the wallet with its balances.
 *
 * @param opening what the wallet held before the period
 * @param received in all, by the wallet or back from outside
 * @param given in all, by the wallet or from outside
 * @param chain where the ledger stood afterwards: its hash covers every line
 */
record Certificate(
        UserId person,
        Optional<String> name,
        Optional<String> organisation,
        AccountId account,
        LocalDate from,
        LocalDate to,
        Instant issuedAt,
        Amount opening,
        Amount received,
        Amount given,
        Amount closing,
        ChainHead chain,
        List<CertificateTotal> totals,
        List<CertificateLine> lines) {
    Certificate {
        totals = List.copyOf(totals);
        lines = List.copyOf(lines);
    }
}
