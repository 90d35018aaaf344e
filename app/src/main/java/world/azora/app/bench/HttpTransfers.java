package world.azora.app.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import world.azora.app.bench.HttpLoad.Figures;
import world.azora.app.bench.LedgerBenchReport.Cell;
import world.azora.ledger.Transfer;

/**
 * Transfers through the public door, as a treasurer's program sends them: with a session, an idempotency key for each
 * request and an id for each transfer, one per request or many.
 */
final class HttpTransfers {
    /** Who sends one at a time. */
    static final int SINGLE_CALLERS = 64;

    /** Who sends lists. Together they leave the ledger's queue, of 10,000 places, some room. */
    static final int BULK_CALLERS = 8;

    private final URI server;
    private final String session;
    private final BenchAccounts accounts;
    private final int lines;
    private final SplittableRandom chance = new SplittableRandom();

    /**
     * The transfers of one treasurer.
     *
     * @param session the headers that say who asks
     * @param lines how many transfers a request of many has
     */
    HttpTransfers(URI server, String session, BenchAccounts accounts, int lines) {
        this.server = server;
        this.session = session;
        this.accounts = accounts;
        this.lines = lines;
    }

    /** One transfer per request. */
    Cell single(boolean isHot, Duration duration) {
        var figures = run(SINGLE_CALLERS, () -> new Single(isHot), duration);
        return cell(isHot, SINGLE_CALLERS, 1, figures);
    }

    /** Many transfers per request, each by itself. */
    Cell bulk(boolean isHot, Duration duration) {
        var figures = run(BULK_CALLERS, () -> new Bulk(isHot), duration);
        return cell(isHot, BULK_CALLERS, lines, figures);
    }

    private Figures run(int callers, Supplier<HttpLoad.Caller> caller, Duration duration) {
        var load = new HttpLoad(server, Stream.generate(caller).limit(callers).toList());
        return load.run(duration);
    }

    private byte[] post(String path, String body) {
        // All of it is ASCII, so that a letter is a byte.
        var text = "POST /api/v1/ledger/" + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + session
                + "Content-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Cell cell(boolean isHot, int callers, int lines, Figures figures) {
        return new Cell(
                lines == 1 ? "http single" : "http bulk",
                isHot ? "hot" : "uniform",
                callers,
                Math.round(figures.perSecond() * lines),
                figures.p50Micros() / 1e3,
                figures.p99Micros() / 1e3,
                figures.errors());
    }

    private static void append(StringBuilder json, Transfer transfer) {
        json.append("{\"id\":\"").append(transfer.id());
        json.append("\",\"debit\":\"").append(transfer.debit());
        json.append("\",\"credit\":\"").append(transfer.credit());
        json.append("\",\"amount\":{\"minor\":").append(transfer.amount().minor());
        json.append(",\"asset\":\"").append(transfer.amount().asset());
        json.append("\"},\"code\":\"").append(transfer.code());
        json.append("\",\"cause\":\"").append(transfer.cause()).append("\"}");
    }

    private final class Single implements HttpLoad.Caller {
        private final RandomGenerator random = chance.split();
        private final boolean isHot;

        Single(boolean isHot) {
            this.isHot = isHot;
        }

        @Override
        public byte[] request() {
            var body = new StringBuilder();
            append(body, accounts.transfer(random, isHot));
            return post("transfers", body.toString());
        }

        @Override
        public boolean wants(HttpAnswer answer) {
            return answer.status() == 201;
        }
    }

    private final class Bulk implements HttpLoad.Caller {
        private static final int LINE_LENGTH = 256;
        private final RandomGenerator random = chance.split();
        private final boolean isHot;

        Bulk(boolean isHot) {
            this.isHot = isHot;
        }

        @Override
        public byte[] request() {
            var body = new StringBuilder(lines * LINE_LENGTH).append("{\"transfers\":");
            for (var line = 0; line < lines; line++) {
                body.append(line == 0 ? '[' : ',');
                append(body, accounts.transfer(random, isHot));
            }
            return post("transfers/bulk", body.append("]}").toString());
        }

        // Lines are refused one by one, in an answer of status 200.
        @Override
        public boolean wants(HttpAnswer answer) {
            return answer.status() == 200
                    && answer.endsWith("\"posted\":" + lines + ",\"refused\":0,\"dryRun\":false}");
        }
    }
}
