package world.azora.ledger;

import java.util.Locale;
import java.util.Optional;
import world.azora.kernel.Refusal;

/** What a statement is written in. */
public enum StatementLanguage {
    EN,
    AR;

    /** The one that was asked for by name, or else the reader's. */
    public static StatementLanguage of(Optional<String> asked, Locale reader) {
        return asked.map(StatementLanguage::named).orElse(reader.getLanguage().equals("ar") ? AR : EN);
    }

    private static StatementLanguage named(String text) {
        return switch (text) {
            case "en" -> EN;
            case "ar" -> AR;
            default -> throw new Refusal(LedgerProblem.STATEMENT_FORM_UNKNOWN);
        };
    }
}
