package world.azora.ledger.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import world.azora.kernel.Amount;
import world.azora.kernel.Refusal;
import world.azora.kernel.Sha256;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountKind;
import world.azora.ledger.LedgerId;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.Step;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome.Reason;
import world.azora.platform.web.JsonModule;

/**
 * A zip file of a header and JSON Lines, written and read line by line, so that its length does not matter. What each line
 * holds is the record of its name.
 */
public final class LedgerFile {
    public static final String FORMAT = "azora-ledger";
    public static final int VERSION = 1;

    public static final String HEADER = "ledger.json";
    public static final String ACCOUNTS = "accounts.jsonl";
    public static final String TRANSFERS = "transfers.jsonl";
    public static final String REFUSALS = "refusals.jsonl";
    public static final String HEADS = "heads.jsonl";

    /** Ten times what a line of ours can be. */
    private static final int LINE_BYTES_MAX = 16 << 10;

    private static final JsonMapper JSON = JsonModule.mapper();

    private LedgerFile() {}

    /** The ledger as it stood, and where its chain ended. */
    public record Header(String format, int version, LedgerId ledger, Instant exportedAt, long seq, Sha256 hash) {}

    /** An account and what it holds. */
    public record AccountLine(
            AccountId id,
            String name,
            AccountKind kind,
            String asset,
            boolean mayOverdraw,
            boolean closed,
            Optional<Long> minMinor,
            Optional<Long> maxMinor,
            Instant openedAt,
            long debitMinor,
            long creditMinor,
            long version,
            long debitPendingMinor,
            long creditPendingMinor) {}

    /** A transfer; what moves nothing has no versions and no balances. */
    public record TransferLine(
            long seq,
            TransferId id,
            AccountId debit,
            AccountId credit,
            Amount amount,
            String code,
            String cause,
            Step step,
            Optional<TransferId> follows,
            Optional<Instant> expiresAt,
            Instant postedAt,
            Optional<Long> debitVersion,
            Optional<Long> debitBalanceMinor,
            Optional<Long> creditVersion,
            Optional<Long> creditBalanceMinor,
            Sha256 hash) {
        /** The transfer; a {@link Refusal} if it is none. */
        public PostedTransfer posted(LedgerId ledger) {
            var transfer = new Transfer(ledger, id, debit, credit, amount, code, cause, step, follows, expiresAt);
            return new PostedTransfer(transfer, seq, postedAt, hash);
        }
    }

    /** A refusal, which the same transfer sent again must get again. */
    public record RefusalLine(
            TransferId id,
            AccountId debit,
            AccountId credit,
            Amount amount,
            String code,
            String cause,
            Step step,
            Optional<TransferId> follows,
            Optional<Instant> expiresAt,
            Reason reason,
            Instant refusedAt) {}

    /** A signed head: a compact JWS. */
    public record HeadLine(String jws) {}

    /** Something in the file cannot be read; the line says where, 0 for all of the part. */
    public static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;
        private final String part;
        private final long line;

        Unreadable(String part, long line, String what) {
            super(what);
            this.part = part;
            this.line = line;
        }

        public String part() {
            return part;
        }

        public long line() {
            return line;
        }
    }

    /** What is done with each line of a part. */
    @FunctionalInterface
    public interface LineReader<T> {
        void read(T value, long line) throws IOException;
    }

    /** Writes a file from its first part to its last. */
    public static final class Sink implements AutoCloseable {
        private final ZipOutputStream zip;

        public Sink(OutputStream out) {
            this.zip = new ZipOutputStream(new BufferedOutputStream(out), StandardCharsets.UTF_8);
        }

        /** Begins a part; what is written from now on belongs to it. */
        public void begin(String part, Instant at) throws IOException {
            var entry = new ZipEntry(part);
            entry.setLastModifiedTime(java.nio.file.attribute.FileTime.from(at));
            zip.putNextEntry(entry);
        }

        public void write(Object line) throws IOException {
            zip.write(JSON.writeValueAsBytes(line));
            zip.write('\n');
        }

        /** Ends the file, without closing what it was written to. */
        @Override
        public void close() throws IOException {
            zip.finish();
            zip.flush();
        }
    }

    /** Reads a file, each part as often as needed. */
    public static final class Source implements AutoCloseable {
        private final ZipFile zip;

        public Source(Path file) throws IOException {
            try {
                this.zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            } catch (ZipException _) {
                throw new Unreadable(String.valueOf(file.getFileName()), 0, "This is no export of a ledger.");
            }
        }

        public Header header() throws IOException {
            try (var in = open(HEADER)) {
                var header = value(line(in, HEADER, 1), Header.class, HEADER, 1);
                if (!header.format.equals(FORMAT) || header.version != VERSION)
                    throw new Unreadable(HEADER, 1, "This is not version 1 of " + FORMAT + ".");
                return header;
            }
        }

        public <T> void each(String part, Class<T> type, LineReader<T> reader) throws IOException {
            try (var in = open(part)) {
                var number = 1L;
                for (var line = line(in, part, number); line.length > 0; line = line(in, part, number)) {
                    reader.read(value(line, type, part, number), number);
                    number++;
                }
            }
        }

        private InputStream open(String part) throws IOException {
            var entry = zip.getEntry(part);
            if (entry == null) throw new Unreadable(part, 0, "This part is missing.");
            return new BufferedInputStream(zip.getInputStream(entry));
        }

        private static <T> T value(byte[] line, Class<T> type, String part, long number) throws Unreadable {
            try {
                return JSON.readValue(line, type);
            } catch (JacksonException | Refusal _) {
                throw new Unreadable(part, number, "This line cannot be read.");
            }
        }

        /** The next line; nothing at the end. No line feed, no line: what was cut off is not taken for whole. */
        private static byte[] line(InputStream in, String part, long number) throws IOException {
            var line = new ByteArrayOutputStream();
            for (var next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0 && line.size() == 0) return new byte[0];
                if (next < 0 || line.size() == LINE_BYTES_MAX)
                    throw new Unreadable(part, number, "This line does not end.");
                line.write(next);
            }
            if (line.size() == 0) throw new Unreadable(part, number, "This line is empty.");
            return line.toByteArray();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
