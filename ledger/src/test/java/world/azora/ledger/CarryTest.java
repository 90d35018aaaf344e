package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import world.azora.ledger.TransferOutcome.AlreadyPosted;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.ledger.TransferOutcome.Reason;
import world.azora.ledger.TransferOutcome.Refused;
import world.azora.platform.testing.TestDatabase;

/** A ledger that is carried from one installation to another, and what is found out about one that was tampered with. */
final class CarryTest {
    private static final TestDatabase SOURCE = TestDatabase.fresh("ledger");
    private static final LedgerProcess FROM = LedgerProcess.on(SOURCE);
    private static final Books BOOKS = new Books(FROM.bean(Ledger.class), LedgerId.MAIN);
    private static final LedgerFiles FILES = LedgerFiles.offline();

    private static AccountId issuance;
    private static AccountId wallet;
    private static Transfer held;
    private static Transfer refused;
    private static byte[] exported;

    @TempDir
    private Path folder;

    @BeforeAll
    static void export() throws Exception {
        issuance = BOOKS.openOverdrawable("issuance", AccountKind.ASSET);
        wallet = BOOKS.open("wallet", AccountKind.LIABILITY);
        FROM.bean(AccountLimits.class)
                .limit(wallet, new BalanceLimits(java.util.Optional.empty(), java.util.Optional.of(90L)));
        var first = BOOKS.transfer(issuance, wallet, 50);
        BOOKS.ledger.transfer(first);
        BOOKS.ledger.transfer(first.reversal(Books.newId(), "by-hand"));
        BOOKS.move(issuance, wallet, 40);
        held = BOOKS.transfer(wallet, issuance, 30).held(Instant.parse("2999-01-01T00:00:00Z"));
        BOOKS.ledger.transfer(held);
        refused = BOOKS.transfer(wallet, issuance, 1000);
        BOOKS.ledger.transfer(refused);
        FROM.run("ledger.sign-heads");
        BOOKS.move(issuance, wallet, 1);
        exported = FROM.bytes("/export", "AUDITOR", "application/zip").body();
    }

    @AfterAll
    static void stop() {
        FROM.close();
    }

    @Test
    void exported_ledger_is_whole_without_server_or_database() throws Exception {
        var report = check(exported);

        assertThat(report.flaw()).isEmpty();
        assertThat(report.isWhole()).isTrue();
        assertThat(report.report()).isEqualTo(BOOKS.ledger.verify(LedgerId.MAIN));
        assertThat(report.heads()).hasSize(1);
    }

    // Each change in one place, and where it is found.
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            PART            | FROM                    | TO                      | FLAW            | LINE
            transfers.jsonl | "minor":40              | "minor":41              | transfers.jsonl | 3
            transfers.jsonl | "step":"HOLD"           | "step":"POST"           | transfers.jsonl | 4
            transfers.jsonl | "debitVersion":3        | "debitVersion":4        | transfers.jsonl | 3
            transfers.jsonl | "seq":2                 | "seq":3                 | transfers.jsonl | 2
            transfers.jsonl | "seq":2,                | "seq":2,,               | transfers.jsonl | 2
            transfers.jsonl | "code":"test"           | "code":"No Code"        | transfers.jsonl | 1
            accounts.jsonl  | "debitMinor":91         | "debitMinor":92         | accounts.jsonl  | 1
            accounts.jsonl  | "debitPendingMinor":30  | "debitPendingMinor":0   | accounts.jsonl  | 2
            accounts.jsonl  | "asset":"AZR"           | "asset":"EUR"           | transfers.jsonl | 1
            ledger.json     | "seq":5                 | "seq":4                 | transfers.jsonl | 0
            ledger.json     | azora-ledger            | other-ledger            | ledger.json     | 1
            ledger.json     | "ledger":"main"         | "ledger":"other"        | heads.jsonl     | 1
            heads.jsonl     | .                       | .x                      | heads.jsonl     | 1
            """)
    void tampering_is_found_in_its_line(String part, String from, String to, String flawPart, long line)
            throws Exception {
        var archive =
                Archive.of(exported).with(part, text -> text.replaceFirst(java.util.regex.Pattern.quote(from), to));
        assertThat(archive).isNotEqualTo(Archive.of(exported));

        var report = check(archive.zip());

        assertThat(report.isWhole()).isFalse();
        var flaw = report.flaw().orElseThrow();
        assertThat(flaw.part()).isEqualTo(flawPart);
        assertThat(flaw.line()).isEqualTo(line);
        assertThat(flaw.what()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "5"})
    void missing_line_is_found(int line) throws Exception {
        var archive = Archive.of(exported).with("transfers.jsonl", text -> without(text, line));

        assertThat(check(archive.zip()).isWhole()).isFalse();
    }

    @Test
    void cut_missing_and_foreign_files_are_told_apart_from_ledgers() throws Exception {
        var archive = Archive.of(exported);

        assertThat(check("no zip".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .isWhole())
                .isFalse();
        assertThat(check(Arrays.copyOf(exported, exported.length / 2)).isWhole())
                .isFalse();
        assertThat(check(archive.without("transfers.jsonl").zip())
                        .flaw()
                        .orElseThrow()
                        .part())
                .isEqualTo("transfers.jsonl");
        var unended = archive.with("transfers.jsonl", text -> text.substring(0, text.length() - 1));
        assertThat(check(unended.zip()).flaw().orElseThrow().line()).isEqualTo(5);
        var endless = archive.with("transfers.jsonl", text -> "x".repeat(1 << 20) + "\n" + text);
        assertThat(check(endless.zip()).flaw().orElseThrow().line()).isEqualTo(1);
        var blank = archive.with("accounts.jsonl", text -> "\n" + text);
        assertThat(check(blank.zip()).flaw().orElseThrow().line()).isEqualTo(1);
    }

    @Test
    void chain_that_was_computed_anew_is_betrayed_by_the_signed_head() throws Exception {
        var forged = Forgery.richer(Archive.of(exported));

        var flaw = check(forged.zip()).flaw().orElseThrow();
        var withoutHeads = forged.with("heads.jsonl", _ -> "");

        assertThat(flaw.what()).contains("signed head");
        // Without any head nothing betrays it; with one that somebody kept elsewhere, it is betrayed again.
        assertThat(check(withoutHeads.zip()).isWhole()).isTrue();
        var kept = check(exported).heads();
        var file = Files.write(folder.resolve("forged.zip"), withoutHeads.zip());
        assertThat(FILES.check(file, kept).isWhole()).isFalse();
    }

    @Test
    void empty_ledger_takes_it_in_once_and_goes_on_from_there() throws Exception {
        var database = TestDatabase.fresh("ledger");
        try (var other = LedgerProcess.on(database)) {
            var there = new Books(other.bean(Ledger.class), LedgerId.MAIN);
            // Modules open accounts before anything is posted.
            there.openOverdrawable("issuance", AccountKind.ASSET);

            var tried = JsonMapper.shared()
                    .readTree(other.upload("/import?dryRun=true", "ADMIN", exported)
                            .body());
            assertThat(tried.path("accepted").asBoolean()).isTrue();
            assertThat(there.transfers()).isEmpty();
            assertThat(other.upload("/import", "TREASURER", exported).statusCode())
                    .isEqualTo(403);
            var broken = Archive.of(exported)
                    .with("transfers.jsonl", text -> without(text, 2))
                    .zip();
            assertThat(other.upload("/import", "ADMIN", broken).body())
                    .contains("\"accepted\":false", "\"part\":\"transfers.jsonl\"", "\"line\":2");
            assertThat(there.transfers()).isEmpty();

            assertThat(other.upload("/import", "ADMIN", exported).body()).contains("\"accepted\":true");

            assertThat(there.ledger.verify(LedgerId.MAIN)).isEqualTo(BOOKS.ledger.verify(LedgerId.MAIN));
            assertThat(there.transfers()).isEqualTo(BOOKS.transfers());
            assertThat(there.ledger.transfer(held)).isInstanceOf(AlreadyPosted.class);
            assertThat(reason(there.ledger.transfer(refused))).isEqualTo(Reason.INSUFFICIENT_FUNDS);
            assertThat(reason(there.move(issuance, wallet, 60))).isEqualTo(Reason.BALANCE_ABOVE_MAX);
            assertThat(there.ledger.transfer(held.capture(Books.newId(), Books.azr(30))))
                    .isInstanceOf(Posted.class);
            assertThat(there.ledger.verify(LedgerId.MAIN).whole()).isTrue();
            assertThat(other.upload("/import", "ADMIN", exported).statusCode()).isEqualTo(409);
        }
    }

    @Test
    void ledger_with_another_account_of_that_name_takes_nothing_in() throws Exception {
        var database = TestDatabase.fresh("ledger");
        try (var other = LedgerProcess.on(database)) {
            new Books(other.bean(Ledger.class), LedgerId.MAIN).open("wallet", AccountKind.INCOME);

            var answer = other.upload("/import", "ADMIN", exported);

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("LEDGER_NOT_EMPTY");
            assertThat(other.bean(Ledger.class).account(issuance)).isEmpty();
        }
    }

    private FileReport check(byte[] zip) throws Exception {
        return FILES.check(Files.write(folder.resolve("ledger.zip"), zip), List.of());
    }

    private static Reason reason(TransferOutcome outcome) {
        return ((Refused) outcome).reason();
    }

    private static String without(String text, int line) {
        var lines = text.lines().collect(Collectors.toCollection(java.util.ArrayList::new));
        lines.remove(line - 1);
        return String.join("\n", lines) + "\n";
    }
}
