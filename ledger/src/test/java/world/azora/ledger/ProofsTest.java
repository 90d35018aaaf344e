package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import world.azora.platform.secret.SealedColumns;
import world.azora.platform.testing.TestDatabase;

/** The heads that are signed every day, and the verification that runs every night. */
final class ProofsTest {
    private static final LedgerProcess LEDGER = OwnBooks.PROCESS;

    @BeforeAll
    static void post_and_sign() {
        var books = OwnBooks.MAIN;
        books.move(
                books.openOverdrawable("issuance", AccountKind.EQUITY), books.open("proved", AccountKind.LIABILITY), 5);
        LEDGER.run("ledger.sign-heads");
    }

    @Test
    void head_of_the_day_is_signed_once_and_lies_in_the_folder() throws Exception {
        var today = LocalDate.ofInstant(OwnBooks.DATABASE.clock().instant(), ZoneOffset.UTC);
        var before = json("/heads").path("items");
        OwnBooks.MAIN.move(OwnBooks.MAIN.account("issuance"), OwnBooks.MAIN.account("proved"), 1);
        LEDGER.run("ledger.sign-heads");

        var items = json("/heads").path("items");
        var head = SignedHead.read(items.at("/0/jws").asString()).orElseThrow();

        assertThat(items).isEqualTo(before);
        assertThat(head.claim().ledger()).isEqualTo(LedgerId.MAIN);
        assertThat(items.at("/0/claim/seq").asLong()).isEqualTo(head.claim().seq());
        assertThat(json("/heads/key").path("kid").asString()).isEqualTo(head.kid());
        assertThat(json("/heads/key").has("d")).isFalse();
        var file =
                OwnBooks.HEADS.resolve("heads").resolve("main-" + head.claim().day() + ".jws");
        assertThat(SignedHead.read(Files.readString(file))).contains(head);
        assertThat(head.claim().day()).isBetween(today.minusDays(1), today);
        assertThat(json("/heads?limit=1&cursor=" + world.azora.platform.web.Cursor.encode("2026-01-01"))
                        .path("items"))
                .isEmpty();
        assertThat(LEDGER.get("/heads?cursor=x", "AUDITOR").statusCode()).isEqualTo(422);
    }

    @Test
    void head_that_was_altered_is_none() throws Exception {
        var jws = json("/heads").at("/items/0/jws").asString();
        var parts = jws.split("\\.", -1);

        assertThat(SignedHead.read(jws)).isPresent();
        assertThat(SignedHead.read(parts[0] + "." + parts[1].substring(1) + "." + parts[2]))
                .isEmpty();
        assertThat(SignedHead.read(parts[0] + "." + parts[1] + "." + parts[2].substring(4) + "AAAA"))
                .isEmpty();
        assertThat(SignedHead.read(parts[0] + "." + parts[1] + ".")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a.b.c",
                "eyJhbGciOiJub25lIn0.e30.",
                "eyJhbGciOiJIUzI1NiJ9.e30.AAAA",
            })
    void what_is_no_head_is_none(String text) {
        assertThat(SignedHead.read(text)).isEmpty();
        assertThat(SignedHead.read(text + "x".repeat(5000))).isEmpty();
    }

    @Test
    void private_key_is_sealed_and_can_be_sealed_anew() {
        var sealed = OwnBooks.SQL.queryForObject("SELECT private_sealed FROM ledger.head_key", String.class);

        var columns = LEDGER.bean(SealedColumns.class);

        assertThat(sealed).doesNotContain("\"d\"");
        assertThat(columns.name()).isEqualTo("ledger.head-key");
        assertThat(columns.rewrap()).isZero();
    }

    @Test
    void nightly_verification_is_kept_and_told() throws Exception {
        LEDGER.run("ledger.verify-books");

        var last = json("/verification").path("last");

        assertThat(last.at("/report/whole").asBoolean()).isTrue();
        assertThat(last.at("/report/ledger").asString()).isEqualTo("main");
        assertThat(gauge(LEDGER, "azora.ledger.whole")).isEqualTo(1);
        assertThat(LEDGER.bean(Told.class).payloads()).isEmpty();
        assertThat(gauge(LEDGER, "azora.ledger.verified.seconds")).isBetween(0.0, 600.0);
    }

    @Test
    void broken_books_are_told_in_the_activity_and_as_a_figure() throws Exception {
        var database = TestDatabase.fresh("ledger");
        try (var process = LedgerProcess.on(database)) {
            var books = new Books(process.bean(Ledger.class), LedgerId.MAIN);
            books.move(
                    books.openOverdrawable("issuance", AccountKind.EQUITY), books.open("a", AccountKind.LIABILITY), 5);
            assertThat(gauge(process, "azora.ledger.whole")).isNaN();
            assertThat(process.get("/verification", "AUDITOR").body()).isEqualTo("{\"last\":null}");
            assertThat(process.get("/heads/key", "AUDITOR").statusCode()).isEqualTo(404);
            var owner = JdbcClient.create(database.owner());
            owner.sql("ALTER TABLE ledger.transfer DISABLE TRIGGER USER").update();
            owner.sql("UPDATE ledger.transfer SET amount_minor = 6").update();

            process.run("ledger.verify-books");

            assertThat(process.get("/verification", "AUDITOR").body()).contains("\"whole\":false", "\"brokenAtSeq\":1");
            assertThat(gauge(process, "azora.ledger.whole")).isZero();
            assertThat(process.bean(Told.class).payloads())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            VerificationRun.class,
                            run -> assertThat(run.report().brokenAtSeq()).isEqualTo(1));
            assertThat(database.jdbc()
                            .sql("SELECT count(*) FROM activity.entry WHERE action = 'ledger.not-whole'")
                            .query(Long.class)
                            .single())
                    .isOne();
        }
    }

    private static double gauge(LedgerProcess process, String name) {
        return process.bean(MeterRegistry.class).get(name).gauge().value();
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(LEDGER.get(path, "AUDITOR").body());
    }
}
