package world.azora.payments.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static world.azora.payments.HttpWorld.WORLD;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.kernel.PersonRole;
import world.azora.kernel.TypeIds;
import world.azora.learning.CourseSummary;
import world.azora.ledger.Account;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountKind;
import world.azora.ledger.AccountStatements;
import world.azora.ledger.Ledger;
import world.azora.ledger.LedgerId;
import world.azora.ledger.StatementLanguage;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;
import world.azora.payments.Days;
import world.azora.payments.Reply;
import world.azora.platform.paper.PaperKind;
import world.azora.platform.paper.PaperSigning;
import world.azora.platform.paper.PaperToSign;
import world.azora.platform.paper.SignedPaper;

/** What a certificate says after everything that can happen to somebody's money, and when there is none. */
final class CertificateTest {

    private final LocalDate today =
            WORLD.database.clock().instant().atZone(ZoneOffset.UTC).toLocalDate();
    private final Actor treasurer = WORLD.actor(PersonRole.TREASURER);
    private final Actor learner = WORLD.actor(PersonRole.LEARNER);
    private final Actor educator = WORLD.actor(PersonRole.EDUCATOR);

    @Test
    void certificate_holds_all_that_was_received_and_given_with_the_state_of_the_chain() {
        earn();
        depositAndBuy();
        gifts(1);

        var certificate = certificate(learner, "");
        var json = certificate.json();

        assertThat(certificate.status()).as(certificate.toString()).isEqualTo(200);
        assertThat(certificate.minor("opening")).isZero();
        assertThat(certificate.minor("received")).isEqualTo(25 + 100 + 15 + 7 + 10);
        assertThat(certificate.minor("given")).isEqualTo(3 + 40 + 30);
        assertThat(certificate.minor("closing")).isEqualTo(25 + 100 - 3 - 40 + 15 + 7);
        assertThat(certificate.text("name")).isEqualTo("Amal Haddad");
        assertThat(json.at("/chain/seq").asLong()).isPositive();
        assertThat(json.at("/chain/hash").asString()).hasSize(64);
        assertThat(StreamSupport.stream(json.required("totals").spliterator(), false))
                .extracting(
                        total -> total.at("/code").asString(),
                        total -> total.at("/count").asInt())
                .containsExactly(
                        tuple("deposit.capture", 1),
                        tuple("deposit.fee", 1),
                        tuple("gift", 1),
                        tuple("payment.capture", 2),
                        tuple("payment.refund", 2),
                        tuple("reward", 1));
        assertThat(StreamSupport.stream(json.required("lines").spliterator(), false))
                .filteredOn(line -> line.at("/outside").asBoolean())
                .extracting(line -> line.at("/title").asString())
                .containsOnly("Bought from outside")
                .hasSize(2);
        assertThat(certificate(treasurer, "&person=" + learner.id()).json().required("lines"))
                .isEqualTo(json.required("lines"));
    }

    @Test
    void other_days_certify_the_same_wallet_without_lines() {
        earn();

        var before = days(today.minusDays(3), today.minusDays(2));
        var after = days(today.plusDays(2), today.plusDays(3));

        assertThat(before.minor("closing")).isZero();
        assertThat(after.minor("opening")).isEqualTo(25);
        assertThat(after.minor("closing")).isEqualTo(25);
        assertThat(after.json().required("lines")).isEmpty();
        assertThat(after.minor("received")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE payments.reward SET amount_minor = amount_minor + 1 WHERE learner_id = ?",
                "UPDATE payments.reward SET transfer_id = gen_random_uuid() WHERE learner_id = ?",
                "DELETE FROM payments.reward WHERE learner_id = ?"
            })
    void nothing_is_certified_that_the_ledger_has_otherwise(String change) {
        earn();
        WORLD.database.jdbc().sql(change).param(learner.id().uuid()).update();

        var refused = certificate(learner, "");

        assertThat(refused.status() + " " + refused.text("code")).isEqualTo("409 CERTIFICATE_NOT_WHOLE");
        assertThat(refused.json().at("/transfers/0").asString()).startsWith("txn_");
        assertThat(document(learner, "").status()).isEqualTo(409);
    }

    @Test
    void certificate_holds_a_thousand_lines_and_no_more() {
        gifts(AccountStatements.PDF_ENTRIES_MAX);
        assertThat(certificate(learner, "").json().required("lines")).hasSize(AccountStatements.PDF_ENTRIES_MAX);

        gifts(1);
        var refused = certificate(learner, "");

        assertThat(refused.text("code")).isEqualTo("CERTIFICATE_TOO_LONG");
        assertThat(refused.json().at("/linesMax").asInt()).isEqualTo(AccountStatements.PDF_ENTRIES_MAX);
    }

    @Test
    void certificate_of_another_is_for_treasurers() {
        var other = "&person=" + learner.id();

        assertThat(certificate(educator, other).text("code")).isEqualTo("NOT_ALLOWED");
        assertThat(document(educator, other).status()).isEqualTo(403);
        assertThat(document(treasurer, other).status()).isEqualTo(200);
        assertThat(certificate(learner, other).status()).isEqualTo(200);
        assertThat(WORLD.get(null, "/payouts/certificate?from=" + today + "&to=" + today)
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from=2026-02-01&to=2026-01-31         | PERIOD_MALFORMED
            from=1969-12-31&to=2026-01-31         | PERIOD_MALFORMED
            from=2026-01-01&to=9999-12-31         | PERIOD_MALFORMED
            from=2026-01-01                       | INVALID
            from=2026-01-01&to=2026-01-31&lang=fr | STATEMENT_FORM_UNKNOWN
            """)
    void mistake_is_answered(String query, String code) {
        var reply = WORLD.get(learner, "/payouts/certificate/document?" + query);

        assertThat(reply.text("code") + " " + reply.status()).isEqualTo(code + " 422");
    }

    @Test
    void document_says_it_in_both_languages_and_is_signed_where_there_is_a_signature() throws IOException {
        earn();
        var certificate = WORLD.here
                .getBean(Certificates.class)
                .certify(learner, learner.id(), new Days(today.minusDays(1), today.plusDays(1)));

        var english = text(CertificatePdf.render(certificate, StatementLanguage.EN, true));
        var arabic = text(CertificatePdf.render(certificate, StatementLanguage.AR, false));

        assertThat(english)
                .contains(
                        "Certificate of payment",
                        "Amal Haddad",
                        learner.id().toString(),
                        "25 AZR",
                        certificate.chain().hash().hex(),
                        certificate.lines().getFirst().transferId().toString(),
                        "Signed electronically")
                .contains("<Loops> {{rows}}");
        assertThat(arabic)
                .doesNotContain("Certificate", "Reward")
                .contains("25 AZR", learner.id().toString());
        assertThat(document(learner, "").response().headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .contains("certificate-" + learner.id());

        var asked = new AtomicReference<PaperToSign>();
        PaperSigning signing = paper -> {
            asked.set(paper);
            return new SignedPaper("somebody", new byte[] {1, 2, 3});
        };
        var beans = new StaticListableBeanFactory();
        beans.addBean("signing", signing);
        var papers = new CertificatePapers(beans.getBeanProvider(PaperSigning.class));
        assertThat(papers.pdf(certificate, StatementLanguage.EN)).containsExactly(1, 2, 3);
        assertThat(asked.get().kind()).isEqualTo(PaperKind.PAYMENT_CERTIFICATE);
        assertThat(text(asked.get().pdf())).contains("Signed electronically");
    }

    private Reply certificate(Actor actor, String more) {
        return WORLD.get(actor, "/payouts/certificate?from=" + today + "&to=" + today.plusDays(1) + more);
    }

    private Reply document(Actor actor, String more) {
        return WORLD.get(actor, "/payouts/certificate/document?from=" + today + "&to=" + today.plusDays(1) + more);
    }

    private Reply days(LocalDate from, LocalDate to) {
        return WORLD.get(learner, "/payouts/certificate?from=" + from + "&to=" + to);
    }

    private void earn() {
        var course = WORLD.catalogue.addCourse("Python", educator.id(), true);
        var exercise = WORLD.catalogue.addExercise(course, "<Loops> {{rows}}");
        WORLD.promise(educator, exercise.id(), "{\"minor\":25,\"asset\":\"AZR\"}");
        post(treasurer, "/treasuries/" + course.id() + "/funding", "\"amount\":" + azr(100) + ",\"reason\":\"Autumn\"");
        WORLD.earn(learner, course.id(), exercise.id());
    }

    private void depositAndBuy() {
        post(learner, "/deposits", "\"amount\":" + azr(100));
        var byWallet = buy(course("Bought by wallet", 40), 40, "WALLET");
        post(treasurer, "/payments/" + byWallet + "/refunds", "\"amount\":" + azr(15) + ",\"reason\":\"half\"");
        var outside = buy(course("Bought from outside", 30), 30, "PROVIDER");
        post(treasurer, "/payments/" + outside + "/refunds", "\"amount\":" + azr(10) + ",\"reason\":\"a third\"");
    }

    private CourseSummary course(String title, long price) {
        var course = WORLD.catalogue.addCourse(title, educator.id(), true);
        WORLD.put(treasurer, "/courses/" + course.id() + "/price", "{\"amount\":" + azr(price) + "}");
        return course;
    }

    private String buy(CourseSummary course, long price, String method) {
        var order = "\"courseId\":\"" + course.id() + "\",\"amount\":" + azr(price) + ",\"capture\":true,\"method\":\""
                + method + "\"";
        return post(learner, "/payments", order).text("id");
    }

    private void gifts(int count) {
        var ledger = WORLD.here.getBean(Ledger.class);
        var issuance = Account.named(LedgerId.MAIN, "issuance", AccountKind.ASSET, Amount.TOKEN)
                .overdrawable();
        ledger.open(issuance);
        var wallet =
                TypeIds.parse(AccountId.class, WORLD.get(learner, "/wallet").text("accountId"));
        ledger.transferAll(IntStream.range(0, count)
                .mapToObj(_ -> new Transfer(
                        LedgerId.MAIN,
                        new TransferId(WORLD.database.ids().next()),
                        issuance.id(),
                        wallet,
                        new Amount(7, Amount.TOKEN),
                        "gift",
                        "by-hand"))
                .toList());
    }

    private static Reply post(Actor actor, String path, String members) {
        var reply = WORLD.post(actor, path, "key-of-" + path + members.hashCode(), "{" + members + "}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply;
    }

    private static String azr(long minor) {
        return "{\"minor\":" + minor + ",\"asset\":\"AZR\"}";
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            // What is too long for a column is broken.
            return text.replaceAll("(?<=[0-9a-z])\\R(?=[0-9a-z]{2})", "");
        }
    }
}
