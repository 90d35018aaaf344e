package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.ledger.AccountOutcome.AlreadyOpen;
import world.azora.ledger.AccountOutcome.Opened;
import world.azora.ledger.CloseOutcome.NotEmpty;
import world.azora.ledger.TransferOutcome.AlreadyPosted;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.ledger.TransferOutcome.Reason;
import world.azora.ledger.TransferOutcome.Refused;

/** The addresses for people, and the front as another process sees it. */
final class LedgerOverHttpTest {
    private static final LedgerProcess LEDGER = LedgerProcess.here();
    private static final LedgerProcess OTHER = LedgerProcess.callingTo(LEDGER);
    private static final Books MAIN = new Books(LEDGER.bean(Ledger.class), LedgerId.MAIN);

    @BeforeAll
    static void fill() {
        var issuance = MAIN.openOverdrawable("issuance", AccountKind.EQUITY);
        MAIN.move(issuance, MAIN.open("wallet", AccountKind.LIABILITY), 100);
    }

    @AfterAll
    static void stop() {
        OTHER.close();
        LEDGER.close();
    }

    @Test
    void front_gives_another_process_the_same_answers() {
        var near = new Books();
        var far = new Books(OTHER.bean(Ledger.class), near.id);
        var issuance =
                Account.named(far.id, "issuance", AccountKind.EQUITY, "AZR").overdrawable();

        assertThat(far.ledger.open(issuance)).isEqualTo(new Opened(issuance));
        assertThat(far.ledger.open(issuance)).isEqualTo(new AlreadyOpen(issuance));
        var wallet = far.open("wallet", AccountKind.LIABILITY);
        var transfer = far.transfer(issuance.id(), wallet, 5);
        var posted = ((Posted) far.ledger.transfer(transfer)).posted();
        assertThat(posted.transfer()).isEqualTo(transfer);
        var again = far.ledger.transferAll(List.of(transfer, far.transfer(wallet, issuance.id(), 6)));
        assertThat(again.getFirst()).isEqualTo(new AlreadyPosted(posted));
        assertThat(((Refused) again.getLast()).reason()).isEqualTo(Reason.INSUFFICIENT_FUNDS);

        assertThat(far.ledger.find(transfer.id())).contains(posted);
        assertThat(far.ledger.find(Books.newId())).isEmpty();
        assertThat(far.ledger.account(wallet)).isEqualTo(near.ledger.account(wallet));
        assertThat(far.ledger.account(far.account("none"))).isEmpty();
        assertThat(far.ledger.balance(wallet)).isEqualTo(near.ledger.balance(wallet));
        assertThat(far.ledger.close(wallet)).isInstanceOf(NotEmpty.class);
        assertThat(far.entries(wallet)).isEqualTo(near.entries(wallet)).hasSize(1);
        assertThat(far.transfers()).isEqualTo(near.transfers()).hasSize(1);
        assertThat(far.ledger.accounts(far.id, "", 10)).isEqualTo(near.ledger.accounts(far.id, "", 10));
        assertThat(far.ledger.trialBalance(far.id)).isEqualTo(near.ledger.trialBalance(far.id));
        assertThat(far.ledger.verify(far.id)).isEqualTo(near.ledger.verify(far.id));
        var trace = OTHER.bean(LedgerTrace.class).around(transfer.cause());
        assertThat(trace.nodes()).hasSize(1);
        assertThat(trace).isEqualTo(Books.bean(LedgerTrace.class).around(transfer.cause()));
    }

    @ParameterizedTest
    @CsvSource({
        "/accounts, AUDITOR, 200",
        "/accounts?limit=1, TREASURER, 200",
        "/accounts?limit=0, TREASURER, 422",
        "/accounts?cursor=!, TREASURER, 422",
        "/accounts, LEARNER, 403",
        "/accounts/WALLET, ADMIN, 200",
        "/accounts/WALLET, EDUCATOR, 403",
        "/accounts/acc_00000000000000000000000000, AUDITOR, 404",
        "/accounts/acc_, AUDITOR, 422",
        "/accounts/WALLET/entries, AUDITOR, 200",
        "/accounts/WALLET/entries?cursor=YQ, AUDITOR, 422",
        "/accounts/WALLET/entries, LEARNER, 403",
        "/accounts/acc_00000000000000000000000000/entries, AUDITOR, 404",
        "/transfers/txn_00000000000000000000000000, AUDITOR, 404",
        "/transfers/txn_00000000000000000000000000, LEARNER, 403",
        "/trial-balance, AUDITOR, 200",
        "/trial-balance, OPERATOR, 403",
    })
    void reading_answers(String path, String role, int status) throws Exception {
        var wallet = MAIN.account("wallet").toString();

        assertThat(LEDGER.get(path.replace("WALLET", wallet), role).statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ROLE      | DEBIT    | CREDIT | MINOR | CODE    | STATUS | PROBLEM
            TREASURER | issuance | wallet | 1     | fix     | 201    | hash
            ADMIN     | issuance | wallet | 1     | fix     | 201    | hash
            AUDITOR   | issuance | wallet | 1     | fix     | 403    | NOT_ALLOWED
            TREASURER | wallet   | wallet | 1     | fix     | 422    | TRANSFER_SAME_ACCOUNT
            TREASURER | issuance | wallet | 0     | fix     | 422    | TRANSFER_AMOUNT_ZERO
            TREASURER | issuance | wallet | -1    | fix     | 422    | AMOUNT_NEGATIVE
            TREASURER | issuance | wallet | 1.5   | fix     | 422    | errors
            TREASURER | issuance | nobody | 1     | fix     | 422    | CREDIT_ACCOUNT_UNKNOWN
            TREASURER | wallet   | issuance | 9999 | fix    | 409    | ACCOUNT_FUNDS_INSUFFICIENT
            TREASURER | issuance | wallet | 1     | Not it  | 422    | TRANSFER_CODE_MALFORMED
            """)
    void posting_answers(
            String role, String debit, String credit, String minor, String code, int status, String problem)
            throws Exception {
        var body = """
                {"debit": "%s", "credit": "%s", "amount": {"minor": %s, "asset": "AZR"}, "code": "%s"}
                """.formatted(MAIN.account(debit), MAIN.account(credit), minor, code);

        var answer = LEDGER.post("/transfers", role, "key-" + Books.newId(), body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(problem);
    }

    @Test
    void posted_transfer_is_replayed_by_key_and_by_id() throws Exception {
        var body = """
                {"id": "%s", "debit": "%s", "credit": "%s", "amount": {"minor": 3, "asset": "AZR"}, "code": "fix"}
                """.formatted(Books.newId(), MAIN.account("issuance"), MAIN.account("wallet"));
        var before = MAIN.balance(MAIN.account("wallet"));
        var key = "key-" + Books.newId();

        var first = LEDGER.post("/transfers", "TREASURER", key, body);
        var byKey = LEDGER.post("/transfers", "TREASURER", key, body);
        var byId = LEDGER.post("/transfers", "TREASURER", "other-" + key, body);

        assertThat(first.statusCode()).isEqualTo(201);
        for (var again : List.of(byKey, byId)) {
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        }
        assertThat(MAIN.balance(MAIN.account("wallet"))).isEqualTo(before + 3);
    }

    @Test
    void transfers_without_ids_move_once_though_the_first_answer_was_lost_with_its_process() throws Exception {
        var before = MAIN.balance(MAIN.account("wallet"));
        var line = """
                {"debit": "%s", "credit": "%s", "amount": {"minor": 2, "asset": "AZR"}, "code": "fix"}
                """.formatted(MAIN.account("issuance"), MAIN.account("wallet"));
        var lines = "{\"transfers\": [" + line + ", " + line + "]}";
        var key = "key-" + Books.newId();

        var one = LEDGER.post("/transfers", "TREASURER", key + "-one", line);
        var many = LEDGER.post("/transfers/bulk", "TREASURER", key + "-many", lines);
        // As if the process had died between the commit of the money and that of the answer, and the claim had lapsed.
        LEDGER.bean(JdbcClient.class)
                .sql("DELETE FROM platform.idempotency WHERE key LIKE ?")
                .param(key + "%")
                .update();
        var oneAgain = LEDGER.post("/transfers", "TREASURER", key + "-one", line);
        var manyAgain = LEDGER.post("/transfers/bulk", "TREASURER", key + "-many", lines);

        assertThat(oneAgain.body()).isEqualTo(one.body());
        assertThat(manyAgain.body()).isEqualTo(many.body().replace("\"POSTED\"", "\"ALREADY_POSTED\""));
        assertThat(MAIN.balance(MAIN.account("wallet"))).isEqualTo(before + 6);
        var other = line.replace("\"minor\": 2", "\"minor\": 1");
        assertThat(LEDGER.post("/transfers", "TREASURER", key + "-one", other).statusCode())
                .isEqualTo(422);
    }

    @Test
    void hold_is_captured_in_part_and_the_capture_reversed() throws Exception {
        var before = MAIN.balance(MAIN.account("wallet"));
        var hold = Books.newId();
        var body = """
                {"transfer": %s, "expiresAt": "2999-01-01T00:00:00Z"}
                """.formatted(line(hold, "issuance", 10));

        var held = LEDGER.post("/holds", "TREASURER", "key-" + hold, body);
        assertThat(held.statusCode()).isEqualTo(201);
        assertThat(held.body()).contains("\"step\":\"HOLD\"");
        assertThat(MAIN.ledger.balance(MAIN.account("wallet")).orElseThrow().pendingInMinor())
                .isEqualTo(10);
        var capture = Books.newId();
        var captured =
                LEDGER.post("/holds/" + hold + "/capture", "TREASURER", "key-" + capture, """
                {"id": "%s", "amount": {"minor": 4, "asset": "AZR"}}
                """.formatted(capture));
        assertThat(captured.statusCode()).isEqualTo(201);
        assertThat(MAIN.balance(MAIN.account("wallet"))).isEqualTo(before + 4);
        var reversed = LEDGER.post("/transfers/" + capture + "/reversal", "ADMIN", "key-r" + capture, "{}");
        assertThat(reversed.statusCode()).isEqualTo(201);
        assertThat(MAIN.balance(MAIN.account("wallet"))).isEqualTo(before);
        assertThat(LEDGER.post("/holds/" + hold + "/void", "TREASURER", "key-v" + hold, "{}")
                        .body())
                .contains("TRANSFER_ORIGIN_SETTLED");
        assertThat(LEDGER.post("/holds/" + Books.newId() + "/void", "TREASURER", "key-u" + hold, "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ATOMIC | DRY_RUN | FIRST  | SECOND                     | MOVED
            false  | false   | POSTED | ACCOUNT_FUNDS_INSUFFICIENT | 5
            false  | true    | POSTED | ACCOUNT_FUNDS_INSUFFICIENT | 0
            true   | false   | TRANSFER_LINK_BROKEN | ACCOUNT_FUNDS_INSUFFICIENT | 0
            true   | true    | TRANSFER_LINK_BROKEN | ACCOUNT_FUNDS_INSUFFICIENT | 0
            """)
    void bulk_answers_line_by_line(boolean atomic, boolean dryRun, String first, String second, long moved)
            throws Exception {
        var before = MAIN.balance(MAIN.account("wallet"));
        MAIN.open("empty", AccountKind.LIABILITY);
        var one = Books.newId();
        var two = Books.newId();
        var body = """
                {"transfers": [%s, %s], "atomic": %s, "dryRun": %s}
                """.formatted(line(one, "issuance", 5), line(two, "empty", 5), atomic, dryRun);

        var answer = LEDGER.post("/transfers/bulk", "TREASURER", "key-" + one, body);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("{\"id\":\"" + one + "\",\"outcome\":\"" + first + "\"}")
                .contains("{\"id\":\"" + two + "\",\"outcome\":\"" + second + "\"}");
        assertThat(MAIN.balance(MAIN.account("wallet"))).isEqualTo(before + moved);
        assertThat(LEDGER.post("/transfers/bulk", "AUDITOR", "key-a" + one, body)
                        .statusCode())
                .isEqualTo(403);
    }

    private static String line(TransferId id, String debit, long minor) {
        return """
                {"id": "%s", "debit": "%s", "credit": "%s", "amount": {"minor": %d, "asset": "AZR"}, "code": "fix"}
                """.formatted(id, MAIN.account(debit), MAIN.account("wallet"), minor);
    }

    @Test
    void statements_are_the_same_for_another_process() {
        var wallet = MAIN.account("wallet");
        var period = new StatementPeriod(Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z"));
        var near = LEDGER.bean(AccountStatements.class);
        var far = OTHER.bean(AccountStatements.class);
        var question = new StatementRequest(wallet, period, 0, 2);
        var none = new StatementRequest(MAIN.account("none"), period, 0, 2);
        var paper = new PaperRequest(
                wallet, period, StatementFormat.CSV, StatementLanguage.EN, Optional.of("Somebody"), Optional.empty());

        assertThat(far.statement(question)).isEqualTo(near.statement(question)).isPresent();
        assertThat(far.statement(none)).isEmpty();
        assertThat(far.paper(paper)).isEqualTo(near.paper(paper)).isInstanceOf(PaperOutcome.Part.class);
        assertThat(far.paper(paper.after(1))).isEqualTo(near.paper(paper.after(1)));
    }
}
