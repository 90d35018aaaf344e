package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import world.azora.ledger.TransferOutcome.Posted;

/** What an account held and what happened to it, as people ask for it. */
final class StatementsOverHttpTest {
    private static final LedgerProcess LEDGER = OwnBooks.PROCESS;
    private static final Books MAIN = OwnBooks.MAIN;
    private static final AccountId ISSUANCE = MAIN.openOverdrawable("issuance", AccountKind.EQUITY);

    private final AccountId wallet = MAIN.open("wallet:" + Books.newId(), AccountKind.LIABILITY);
    private final AccountId shop = MAIN.open("shop:" + Books.newId(), AccountKind.LIABILITY);

    @Test
    void balance_at_a_moment_knows_what_was_posted_and_what_was_held_until_then() throws Exception {
        var first = posted(MAIN.transfer(ISSUANCE, wallet, 100));
        var held = posted(MAIN.transfer(wallet, shop, 60).held(Instant.parse("2999-01-01T00:00:00Z")));
        var captured = posted(held.transfer().capture(Books.newId(), Books.azr(25)));

        assertThat(at(wallet, first.postedAt().minusNanos(1000))).containsExactly(0L, 0L, 0L, 0L, 0L);
        assertThat(at(wallet, first.postedAt())).containsExactly(1L, 100L, 0L, 0L, 100L);
        assertThat(at(wallet, held.postedAt().minusNanos(1000))).containsExactly(1L, 100L, 0L, 0L, 100L);
        assertThat(at(wallet, held.postedAt())).containsExactly(1L, 100L, 0L, 60L, 40L);
        assertThat(at(shop, held.postedAt())).containsExactly(0L, 0L, 60L, 0L, 0L);
        assertThat(at(wallet, captured.postedAt())).containsExactly(2L, 75L, 0L, 0L, 75L);
        assertThat(at(shop, Instant.parse("2999-01-01T00:00:00Z"))).containsExactly(1L, 25L, 0L, 0L, 25L);
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, 422",
        "1969-12-31T23:59:59Z, 422",
        "1970-01-01T00:00:00Z, 200",
        "9999-12-31T00:00:00Z, 200",
        "9999-12-31T00:00:01Z, 422"
    })
    void moment_is_one_that_can_be(String at, int status) throws Exception {
        assertThat(get("/accounts/" + wallet + "?at=" + at).statusCode()).isEqualTo(status);
    }

    @Test
    void statement_runs_from_the_opening_to_the_closing_balance_page_by_page() throws Exception {
        var posted = new ArrayList<PostedTransfer>();
        for (var number = 1; number <= 5; number++) posted.add(posted(MAIN.transfer(ISSUANCE, wallet, number)));
        var path = "/accounts/" + wallet + "/statement?from=" + posted.get(1).postedAt() + "&to="
                + posted.get(4).postedAt() + "&limit=2";

        var first = json(get(path).body());
        var second =
                json(get(path + "&cursor=" + first.at("/nextCursor").asString()).body());

        assertThat(first.at("/openingMinor").asLong()).isEqualTo(1);
        assertThat(first.at("/closingMinor").asLong()).isEqualTo(10);
        assertThat(first.at("/entries").asLong()).isEqualTo(3);
        assertThat(balances(first)).containsExactly(3L, 6L);
        assertThat(balances(second)).containsExactly(10L);
        assertThat(second.hasNonNull("nextCursor")).isFalse();
        assertThat(second.at("/openingMinor").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-02-30",
        "from=2026-11-20&to=2026-11-18",
        "to=soon",
        "format=doc",
        "format=pdf&lang=fr",
        "cursor=x"
    })
    void malformed_question_is_refused(String query) throws Exception {
        assertThat(get("/accounts/" + wallet + "/statement?" + query).statusCode())
                .isEqualTo(422);
    }

    @Test
    void day_includes_itself_and_an_empty_period_is_a_statement_too() throws Exception {
        var posted = posted(MAIN.transfer(ISSUANCE, wallet, 7));
        var day = posted.postedAt().toString().substring(0, 10);

        var today = json(get("/accounts/" + wallet + "/statement?from=" + day + "&to=" + day)
                .body());
        var before = json(get("/accounts/" + wallet + "/statement?to=" + posted.postedAt())
                .body());

        assertThat(today.at("/closingMinor").asLong()).isEqualTo(7);
        assertThat(before.at("/entries").asLong()).isZero();
        assertThat(before.at("/closingMinor").asLong()).isZero();
    }

    @Test
    void spreadsheet_has_all_lines_and_no_formula() throws Exception {
        var plain = MAIN.transfer(ISSUANCE, wallet, 5);
        MAIN.ledger.transfer(new Transfer(
                plain.ledger(),
                plain.id(),
                plain.debit(),
                plain.credit(),
                plain.amount(),
                "gift",
                "=HYPERLINK(\"x\")"));
        posted(MAIN.transfer(wallet, ISSUANCE, 2));

        var answer = LEDGER.bytes("/accounts/" + wallet + "/statement", "AUDITOR", "text/csv");
        var lines = new String(answer.body(), StandardCharsets.UTF_8).lines().toList();

        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/csv");
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).startsWith("opening,").endsWith(",0,AZR");
        assertThat(lines.get(2)).contains(",gift,\"'=HYPERLINK(\"\"x\"\")\",").endsWith(",,5,5,AZR");
        assertThat(lines.get(3)).startsWith("entry,2,").endsWith(",2,,3,AZR");
        assertThat(lines.get(4)).startsWith("closing,").endsWith(",3,AZR");
    }

    @Test
    void long_spreadsheet_comes_in_parts_and_a_pdf_only_up_to_its_limit() throws Exception {
        var count = AccountStatements.PDF_ENTRIES_MAX + 1;
        for (var done = 0; done < count; done += Postings.TRANSFERS_MAX) {
            var transfers = new ArrayList<Transfer>();
            for (var number = done; number < Math.min(count, done + Postings.TRANSFERS_MAX); number++)
                transfers.add(MAIN.transfer(ISSUANCE, wallet, 1));
            MAIN.ledger.transferAll(transfers);
        }

        var csv = LEDGER.bytes("/accounts/" + wallet + "/statement?format=csv", "TREASURER", "*/*");
        var pdf = LEDGER.bytes("/accounts/" + wallet + "/statement?format=pdf", "TREASURER", "*/*");

        var lines = new String(csv.body(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(count + 3).doesNotHaveDuplicates();
        assertThat(lines.getLast()).endsWith("," + count + ",AZR");
        assertThat(pdf.statusCode()).isEqualTo(422);
        assertThat(new String(pdf.body(), StandardCharsets.UTF_8)).contains("STATEMENT_TOO_LONG", "5000");
    }

    @Test
    void pdf_holds_the_table_with_page_numbers_in_both_languages() throws Exception {
        var transfers = new ArrayList<Transfer>();
        for (var number = 0; number < 60; number++) transfers.add(MAIN.transfer(ISSUANCE, wallet, 1000));
        MAIN.ledger.transferAll(transfers);

        var english = text(LEDGER.bytes("/accounts/" + wallet + "/statement", "AUDITOR", "application/pdf")
                .body());
        var arabic = LEDGER.bytes("/accounts/" + wallet + "/statement?lang=ar", "AUDITOR", "application/pdf");

        assertThat(english)
                .contains(
                        "Account statement", "Opening balance", "Closing balance", "60,000", "1/3", wallet.toString());
        assertThat(text(arabic.body())).doesNotContain("Account statement").contains("60,000", "AZR");
        java.nio.file.Files.write(java.nio.file.Path.of("target/statement-ar.pdf"), arabic.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEARNER", "EDUCATOR", "OPERATOR"})
    void statement_of_any_account_is_not_for_everybody(String role) throws Exception {
        assertThat(LEDGER.get("/accounts/" + wallet + "/statement", role).statusCode())
                .isEqualTo(403);
        assertThat(LEDGER.get("/accounts/" + wallet + "?at=2026-11-20T00:00:00Z", role)
                        .statusCode())
                .isEqualTo(403);
        assertThat(LEDGER.get("/export", role).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "pdf"})
    void unknown_account_has_no_statement(String format) throws Exception {
        var none = MAIN.account("none");

        assertThat(get("/accounts/" + none + "/statement?format=" + format).statusCode())
                .isEqualTo(404);
        assertThat(get("/accounts/" + none + "?at=2026-11-20T00:00:00Z").statusCode())
                .isEqualTo(404);
    }

    @Test
    void limits_are_set_and_told() throws Exception {
        var path = "/accounts/" + wallet + "/limits";

        assertThat(get(path).body()).isEqualTo("{\"minMinor\":null,\"maxMinor\":null}");
        assertThat(LEDGER.put(path, "TREASURER", "{\"maxMinor\": 10}").body())
                .isEqualTo("{\"minMinor\":null,\"maxMinor\":10}");
        assertThat(get(path).body()).isEqualTo("{\"minMinor\":null,\"maxMinor\":10}");
        assertThat(MAIN.move(ISSUANCE, wallet, 11)).isInstanceOf(TransferOutcome.Refused.class);
        assertThat(MAIN.move(ISSUANCE, wallet, 10)).isInstanceOf(Posted.class);
        assertThat(LEDGER.put(path, "TREASURER", "{\"minMinor\": 2, \"maxMinor\": 1}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(LEDGER.put(path, "AUDITOR", "{}").statusCode()).isEqualTo(403);
        assertThat(LEDGER.put("/accounts/" + MAIN.account("none") + "/limits", "TREASURER", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void transfers_are_listed_newest_first_with_holds() throws Exception {
        posted(MAIN.transfer(ISSUANCE, wallet, 9));
        var hold = posted(MAIN.transfer(wallet, shop, 9).held(Instant.parse("2999-01-01T00:00:00Z")));

        var first = json(get("/transfers?limit=1").body());
        var second =
                json(get("/transfers?limit=1&cursor=" + first.at("/nextCursor").asString())
                        .body());

        assertThat(first.at("/items/0/transfer/id").asString())
                .isEqualTo(hold.transfer().id().toString());
        assertThat(second.at("/items/0/seq").asLong()).isEqualTo(hold.seq() - 1);
        assertThat(get("/transfers?cursor=x").statusCode()).isEqualTo(422);
    }

    private static PostedTransfer posted(Transfer transfer) {
        return ((Posted) MAIN.ledger.transfer(transfer)).posted();
    }

    private static List<Long> at(AccountId account, Instant moment) throws Exception {
        var balance = json(get("/accounts/" + account + "?at=" + moment).body()).path("balance");
        return List.of(
                balance.path("version").asLong(),
                balance.path("balanceMinor").asLong(),
                balance.path("pendingInMinor").asLong(),
                balance.path("pendingOutMinor").asLong(),
                balance.path("availableMinor").asLong());
    }

    private static List<Long> balances(JsonNode statement) {
        return statement
                .path("items")
                .valueStream()
                .map(item -> item.path("balanceMinor").asLong())
                .toList();
    }

    private static java.net.http.HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return LEDGER.get(path, "AUDITOR");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
