package world.azora.ledger;

import java.util.Optional;

/**
 * Asks for a statement as a file, part by part.
 *
 * @param holder whose account it is, in words for the heading
 * @param afterVersion where the part before this one ended; absent for the first
 */
public record PaperRequest(
        AccountId account,
        StatementPeriod period,
        StatementFormat format,
        StatementLanguage language,
        Optional<String> holder,
        Optional<Long> afterVersion) {
    /** The same request for what follows. */
    public PaperRequest after(long version) {
        return new PaperRequest(account, period, format, language, holder, Optional.of(version));
    }
}
