package world.azora.payments.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.HttpWorld.WORLD;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;
import world.azora.learning.CourseSummary;
import world.azora.learning.ExerciseSummary;
import world.azora.learning.GradeChanged;
import world.azora.learning.GradeChangedListener;
import world.azora.learning.RegradeId;
import world.azora.ledger.TransferId;
import world.azora.payments.Reply;

/** What was paid in a period: complete, held against the ledger, and safe to open in a spreadsheet. */
final class PayoutsTest {
    private final LocalDate today =
            WORLD.database.clock().instant().atZone(ZoneOffset.UTC).toLocalDate();
    private final Actor treasurer = WORLD.actor(PersonRole.TREASURER);
    private final Actor learner = WORLD.actor(PersonRole.LEARNER);
    private final Actor educator = WORLD.actor(PersonRole.EDUCATOR);
    private final CourseSummary course = WORLD.catalogue.addCourse("Spreadsheets", educator.id(), true);
    private final ExerciseSummary exercise = WORLD.catalogue.addExercise(course, "=SUM(A1), or \"what\"?");

    @Test
    void treasurer_sees_what_everybody_was_paid_and_that_the_ledger_agrees() {
        earnAndLose();

        var summary = payouts(treasurer, "&person=" + learner.id());
        assertThat(summary.status()).isEqualTo(200);
        var totals = summary.json().required("totals");
        assertThat(totals.required("count").asInt()).isEqualTo(2);
        assertThat(totals.at("/paid/minor").asLong()).isEqualTo(25);
        assertThat(totals.at("/takenBack/minor").asLong()).isEqualTo(25);
        assertThat(totals.at("/ledgerPaid/minor").asLong()).isEqualTo(25);
        assertThat(totals.at("/ledgerTakenBack/minor").asLong()).isEqualTo(25);
        assertThat(totals.required("whole").asBoolean()).isTrue();
        assertThat(summary.json().at("/people/0/learner").asString())
                .isEqualTo(learner.id().toString());

        var lines = csv(treasurer, "&person=" + learner.id());
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).startsWith("REWARD,").contains(",\"'=SUM(A1), or \"\"what\"\"?\",");
        assertThat(lines.get(2)).startsWith("TAKEN_BACK,");
        assertThat(lines.get(3)).isEqualTo("TOTAL,,,,,,2,25,25,AZR,25,25,true");

        var certificate = WORLD.get(learner, "/payouts/certificate?from=" + today + "&to=" + today.plusDays(1));
        assertThat(certificate.minor("received")).isEqualTo(25);
        assertThat(certificate.minor("given")).isEqualTo(25);
        assertThat(certificate.minor("closing")).isZero();
    }

    @Test
    void learner_sees_the_own_ones_only_and_other_days_hold_nothing() {
        earnAndLose();

        assertThat(payouts(learner, "").json().required("people")).hasSize(1);
        assertThat(csv(learner, "&person=" + learner.id())).hasSize(4);
        assertThat(payouts(learner, "&person=" + educator.id()).text("code")).isEqualTo("NOT_ALLOWED");
        assertThat(payouts(educator, "").json().at("/totals/count").asInt()).isZero();
        for (var day : List.of(today.minusDays(1), today.plusDays(2))) {
            var none = WORLD.get(learner, "/payouts?from=" + day + "&to=" + day);
            assertThat(none.json().at("/totals/count").asInt()).isZero();
        }
    }

    @Test
    void pay_out_that_the_ledger_has_otherwise_is_found() {
        earnAndLose();
        WORLD.database
                .jdbc()
                .sql("UPDATE payments.reward SET amount_minor = 26 WHERE learner_id = ?")
                .param(learner.id().uuid())
                .update();

        var totals = payouts(learner, "").json().required("totals");
        assertThat(totals.at("/paid/minor").asLong()).isEqualTo(26);
        assertThat(totals.at("/ledgerPaid/minor").asLong()).isEqualTo(25);
        assertThat(totals.required("whole").asBoolean()).isFalse();
        assertThat(csv(learner, "").getLast()).endsWith(",false");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from=2026-02-01&to=2026-01-31 | PERIOD_MALFORMED | 422
            from=1969-12-31&to=2026-01-31 | PERIOD_MALFORMED | 422
            from=2026-02-30&to=2026-03-31 | INVALID          | 422
            from=2026-02-01               | INVALID          | 422
            from=yesterday&to=today       | INVALID          | 422
            """)
    void mistake_is_answered(String query, String code, int status) {
        var reply = WORLD.get(learner, "/payouts?" + query);

        assertThat(reply.text("code") + " " + reply.status()).isEqualTo(code + " " + status);
    }

    @Test
    void field_is_quoted_where_it_must_be_and_never_computed() {
        var texts = List.of("plain", "a,b", "a\"b", "a\r\nb", "=1+1", "+1", "-1", "@x", "\tx", "");

        assertThat(texts.stream().map(PayoutCsv::field))
                .containsExactly(
                        "plain", "\"a,b\"", "\"a\"\"b\"", "\"a\r\nb\"", "'=1+1", "'+1", "'-1", "'@x", "'\tx", "");
    }

    @Test
    void line_without_its_transfer_in_the_ledger_is_not_whole() {
        var ids = WORLD.database.ids();
        var line = new PayoutLine(
                Instant.EPOCH,
                PayoutLine.Kind.RETURNED,
                new UserId(ids.next()),
                course.id(),
                "x",
                "cmp_1",
                new TransferId(ids.next()),
                new Amount(5, Amount.TOKEN));
        var out = new StringWriter();

        var totals = PayoutTotals.NONE.with(line, Amount.zero(Amount.TOKEN));
        new PayoutCsv(out).line(line, totals);

        assertThat(totals.whole()).isFalse();
        assertThat(totals.paid().minor()).isEqualTo(5);
        assertThat(out.toString()).endsWith(",5,0,AZR,0,0,false\r\n");
    }

    private void earnAndLose() {
        WORLD.promise(educator, exercise.id(), "{\"minor\":25,\"asset\":\"AZR\"}");
        WORLD.post(
                treasurer,
                "/treasuries/" + course.id() + "/funding",
                "fund-" + course.id(),
                "{\"amount\":{\"minor\":100,\"asset\":\"AZR\"},\"reason\":\"Autumn term\"}");
        var pass = WORLD.earn(learner, course.id(), exercise.id());
        WORLD.elsewhere
                .getBean(GradeChangedListener.class)
                .changed(new GradeChanged(
                        new RegradeId(WORLD.database.ids().next()),
                        pass.grade(),
                        pass.submission(),
                        pass.run(),
                        learner.id(),
                        course.id(),
                        exercise.id(),
                        educator.id(),
                        pass.at()));
        var compensation =
                WORLD.get(learner, "/compensations").item(0).required("id").asString();
        var path = "/compensations/" + compensation + "/approval";
        assertThat(WORLD.send(educator, "POST", path, "{}").status()).isEqualTo(403);
        assertThat(WORLD.send(treasurer, "POST", path, "{}").text("status")).isEqualTo("POSTED");
    }

    private Reply payouts(Actor actor, String more) {
        return WORLD.get(actor, "/payouts?from=" + today + "&to=" + today.plusDays(1) + more);
    }

    private List<String> csv(Actor actor, String more) {
        var path = "/payouts?from=" + today + "&to=" + today.plusDays(1) + more;
        var reply = WORLD.send(actor, "GET", path, null, "Accept", "text/csv");
        assertThat(reply.status()).isEqualTo(200);
        return reply.body().lines().toList();
    }
}
