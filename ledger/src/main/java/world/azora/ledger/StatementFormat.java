package world.azora.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import world.azora.kernel.Refusal;

/** In what form a statement is given. */
public enum StatementFormat {
    JSON("application/json"),
    CSV("text/csv"),
    PDF("application/pdf");

    private final String mediaType;

    StatementFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The one that was asked for by name, or else the first in an {@code Accept} header that we have; JSON otherwise. */
    public static StatementFormat of(Optional<String> asked, Optional<String> accept) {
        return asked.map(StatementFormat::named)
                .orElseGet(() -> accept.flatMap(StatementFormat::accepted).orElse(JSON));
    }

    private static StatementFormat named(String text) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal(LedgerProblem.STATEMENT_FORM_UNKNOWN));
    }

    private static Optional<StatementFormat> accepted(String header) {
        return Arrays.stream(header.split(",", -1))
                .map(range -> range.split(";", 2)[0].strip())
                .flatMap(type -> Arrays.stream(values()).filter(format -> format.mediaType.equals(type)))
                .findFirst();
    }
}
