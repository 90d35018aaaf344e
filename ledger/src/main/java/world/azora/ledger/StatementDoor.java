package world.azora.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.NativeWebRequest;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.platform.web.Cursor;
import world.azora.platform.web.PageRequest;

/**
 * Answers a request for a statement in the form that it asks for. There are several doors to statements, of any account
 * and of one's own wallet, and they differ only in whose account it is.
 */
public final class StatementDoor {
    private final AccountStatements statements;
    private final Clock clock;

    public StatementDoor(AccountStatements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    /** The answer as JSON; null if a file was written to the response instead. */
    public @Nullable StatementView answer(
            AccountId account, Optional<String> holder, StatementQuery query, NativeWebRequest exchange) {
        var period = StatementPeriod.parse(query.from(), query.to(), clock);
        var format = StatementFormat.of(query.format(), Optional.ofNullable(exchange.getHeader(HttpHeaders.ACCEPT)));
        if (format == StatementFormat.JSON) return view(account, period, query.page());

        var language = StatementLanguage.of(query.lang(), reader(exchange));
        var response = Objects.requireNonNull(exchange.getNativeResponse(HttpServletResponse.class));
        write(new PaperRequest(account, period, format, language, holder, Optional.empty()), response);
        return null;
    }

    // Without the header the container would answer with the language of the machine it runs on.
    private static Locale reader(NativeWebRequest exchange) {
        var request = Objects.requireNonNull(exchange.getNativeRequest(HttpServletRequest.class));
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.ENGLISH : request.getLocale();
    }

    private StatementView view(AccountId account, StatementPeriod period, PageRequest page) {
        var after = page.after().map(StatementDoor::version).orElse(0L);
        var statement = statements
                .statement(new StatementRequest(account, period, after, page.limit()))
                .orElseThrow(() -> new Refusal(LedgerProblem.ACCOUNT_UNKNOWN));
        var next = statement.more()
                ? Cursor.encode(Long.toString(statement.items().getLast().version()))
                : null;
        return new StatementView(
                statement.account(),
                statement.from(),
                statement.to(),
                statement.openingMinor(),
                statement.closingMinor(),
                statement.entries(),
                statement.items(),
                next);
    }

    /** One part at a time, so that the length of a statement does not matter. */
    private void write(PaperRequest request, HttpServletResponse response) {
        // The first part may be a refusal, and is fetched before anything is promised.
        var part = part(request);
        response.setContentType(request.format().mediaType()
                + (request.format() == StatementFormat.CSV ? ";charset=utf-8;header=present" : ""));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(request) + "\"");
        try {
            var out = response.getOutputStream();
            out.write(part.bytes());
            while (part.next().isPresent()) {
                part = part(request.after(part.next().get()));
                out.write(part.bytes());
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PaperOutcome.Part part(PaperRequest request) {
        return switch (statements.paper(request)) {
            case PaperOutcome.Part part -> part;
            case PaperOutcome.TooLong(int max) ->
                throw new Refusal(LedgerProblem.STATEMENT_TOO_LONG, Map.of("entriesMax", max));
            case PaperOutcome.UnknownAccount() -> throw new Refusal(LedgerProblem.ACCOUNT_UNKNOWN);
        };
    }

    private static String fileName(PaperRequest request) {
        return "statement-" + request.account() + "." + request.format().name().toLowerCase(Locale.ROOT);
    }

    private static long version(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException _) {
            throw new Refusal(CommonProblem.CURSOR_MALFORMED);
        }
    }
}
