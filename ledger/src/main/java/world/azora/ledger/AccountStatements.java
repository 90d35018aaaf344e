package world.azora.ledger;

import java.util.Optional;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Statements of accounts, to read and to keep. */
@HttpExchange("/internal/ledger/statements")
public interface AccountStatements {
    /** The most entries of one part. */
    int ROWS_MAX = 1000;

    /** The most entries of a PDF: some 150 pages. A spreadsheet takes any number. */
    int PDF_ENTRIES_MAX = 5000;

    /** A part of a statement; nothing if there is no such account. */
    @PostExchange
    Optional<Statement> statement(@RequestBody StatementRequest request);

    /** A part of a statement as a file. All parts after one another are the file, whatever its length. */
    @PostExchange("/paper")
    PaperOutcome paper(@RequestBody PaperRequest request);
}
