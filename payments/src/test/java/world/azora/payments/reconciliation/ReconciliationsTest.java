package world.azora.payments.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static world.azora.payments.World.atOnce;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.ledger.LedgerId;
import world.azora.payments.FakeProvider;
import world.azora.payments.TokenBooks;
import world.azora.payments.World;
import world.azora.payments.payment.Depositing;
import world.azora.payments.reconciliation.ItemStore.Wanted;

/** The provider's file beside our books: what fits is booked as paid out, and what does not is shown. */
final class ReconciliationsTest {
    private static final String HEADING = "reference,kind,amount_minor,fee_minor,currency,date\n";

    private final FakeProvider provider = new FakeProvider();
    private final World world = new World(provider.settings());
    private final Reconciliations reconciliations = world.bean(Reconciliations.class);
    private final UserId treasurer = world.person();
    private final LocalDate today = LocalDate.ofInstant(world.clock.instant(), UTC);

    @AfterEach
    void books_are_whole() {
        world.jobs.run(2);
        world.booksAreWhole();
        world.close();
        provider.close();
    }

    @Test
    void what_fits_is_booked_and_what_does_not_is_listed_on_both_sides() {
        var fits = deposit(1000);
        var differs = deposit(500);
        var missing = deposit(300);
        var early = deposit(200);

        var done = take(
                line(fits, "CAPTURE", "1000,14", today),
                line(differs, "CAPTURE", "501,7", today),
                line("pay_unknown", "CAPTURE", "50,0", today),
                line(early, "CAPTURE", "200,3", today.minusDays(4)),
                line(fits, "CAPTURE", "1000,14", today));
        world.jobs.run(2);

        assertThat(statuses(done))
                .containsExactly(
                        "MATCHED", "AMOUNT_DIFFERS", "UNKNOWN_HERE", "DATE_DIFFERS", "REPEATED", "MISSING_THERE");
        assertThat(items(done).getLast().reference()).isEqualTo(missing);
        assertThat(done.totals()).isEqualTo(new Totals(2751, 38, 1200, 17, 2000, 2000));
        assertThat(done.totals().differenceMinor()).isZero();
        assertThat(clearing()).isEqualTo(800);
        assertThat(balance("bank")).isEqualTo(1200 - 17);
        assertThat(balance("fees:provider")).isEqualTo(17);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DAYS | STATUS
              -4 | DATE_DIFFERS
              -3 | MATCHED
               0 | MATCHED
               3 | MATCHED
               4 | DATE_DIFFERS
            """)
    void dates_may_be_three_days_apart(int days, String status) {
        var done = take(line(deposit(10), "CAPTURE", "10,0", today.plusDays(days)));

        assertThat(statuses(done)).containsExactly(status);
    }

    @Test
    void refunds_count_against_captures_and_may_exceed_them() {
        var payment = deposit(1000);
        take(line(payment, "CAPTURE", "1000,0", today));
        var refund = Depositing.refund(world, payment, 400);
        var other = deposit(100);

        var done = take(line(refund, "REFUND", "400,0", today), line(other, "CAPTURE", "100,1", today));
        world.jobs.run(2);

        assertThat(statuses(done)).containsExactly("MATCHED", "MATCHED");
        assertThat(done.totals())
                .isEqualTo(new Totals(-300, 1, -300, 1, -300, done.totals().clearingMinor()));
        assertThat(clearing()).isZero();
        assertThat(balance("bank")).isEqualTo(1000 - 301);
        assertThat(take(line(refund, "CAPTURE", "400,0", today)).totals().bookedMinor())
                .isZero();
    }

    @Test
    void same_file_again_is_answered_with_the_first_and_books_nothing() {
        var payment = deposit(1000);
        var content = line(payment, "CAPTURE", "1000,14", today);

        var both = atOnce(8, _ -> take(content));
        world.jobs.run(2);

        assertThat(both).allMatch(done -> done.equals(both.getFirst()));
        assertThat(balance("bank")).isEqualTo(986);
        assertThat(statuses(take(content, line("pay_more", "CAPTURE", "1,0", today))))
                .containsExactly("REPEATED", "UNKNOWN_HERE");
        world.jobs.run(2);
        assertThat(balance("bank")).isEqualTo(986);
    }

    @Test
    void what_was_missing_is_resolved_by_the_file_that_has_it() {
        var late = deposit(300);
        var first = take(line(deposit(100), "CAPTURE", "100,0", today));
        assertThat(items(first).getLast().isOpen()).isTrue();

        var second = take(line(late, "CAPTURE", "300,0", today));

        assertThat(items(first).getLast().isOpen()).isFalse();
        assertThat(items(first).getLast().note()).isEqualTo("Found in the file of " + second.id());
        assertThat(statuses(second)).containsExactly("MATCHED");
    }

    @Test
    void what_moved_after_the_last_day_of_the_file_is_not_missing_yet() {
        var payment = deposit(100);
        world.clock.advance(Duration.ofDays(2));
        deposit(300);

        assertThat(statuses(take(line(payment, "CAPTURE", "100,0", today)))).containsExactly("MATCHED");
    }

    @Test
    void item_is_resolved_once_and_with_a_note() {
        var done = take(line("pay_unknown", "CAPTURE", "50,0", today), line(deposit(10), "CAPTURE", "10,0", today));

        var resolved = reconciliations.resolve(new Resolution(done.id(), 1, " Of another shop ", treasurer));

        assertThat(resolved.orElseThrow().note()).isEqualTo("Of another shop");
        assertThat(resolved.orElseThrow().isOpen()).isFalse();
        assertThat(reconciliations.resolve(new Resolution(done.id(), 1, "again", treasurer)))
                .isEmpty();
        assertThat(reconciliations.resolve(new Resolution(done.id(), 2, "agrees", treasurer)))
                .isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Resolution(done.id(), 1, " ", treasurer));
        assertThat(world.bean(ReconciliationStore.class).counts(done.id()))
                .isEqualTo(new ReconciliationView.Counts(1, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                HEADING,
                "reference;kind;amount_minor;fee_minor;currency;date\n",
                HEADING + "pay_1,CAPTURE,1,0,USD,2026-01-31\n",
                HEADING + "pay_1,CAPTURE,1,0,EUR,31.01.2026\n",
                HEADING + "pay_1,CAPTURE,1,0,EUR,2026-02-30\n",
                HEADING + "pay_1,PAYOUT,1,0,EUR,2026-01-31\n",
                HEADING + "pay_1,CAPTURE,0,0,EUR,2026-01-31\n",
                HEADING + "pay_1,CAPTURE,-1,0,EUR,2026-01-31\n",
                HEADING + "pay_1,CAPTURE,1.5,0,EUR,2026-01-31\n",
                HEADING + "pay_1,CAPTURE,1,2,EUR,2026-01-31\n",
                HEADING + "pay_1,CAPTURE,9999999999999999,0,EUR,2026-01-31\n",
                HEADING + "pay_1,CAPTURE,1,0,EUR\n",
                HEADING + "pay_1,CAPTURE,1,0,EUR,2026-01-31,more\n",
                HEADING + "pay 1,CAPTURE,1,0,EUR,2026-01-31\n",
                HEADING + "\"pay_1,CAPTURE,1,0,EUR,2026-01-31\n"
            })
    void file_of_another_form_is_refused(String content) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> SettlementFile.read(content.getBytes(UTF_8), "EUR"))
                .withMessage("SETTLEMENT_FILE_MALFORMED");
    }

    @Test
    void file_may_begin_with_a_mark_and_have_as_many_lines_as_the_limit() {
        var most = "\uFEFF" + HEADING + "pay_1,CAPTURE,1,0,EUR,2026-01-31\r\n".repeat(SettlementFile.LINES_MAX);

        assertThat(SettlementFile.read(most.getBytes(UTF_8), "EUR").lines()).hasSize(SettlementFile.LINES_MAX);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> SettlementFile.read((most + "pay_1,CAPTURE,1,0,EUR,2026-01-31").getBytes(UTF_8), "EUR"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> SettlementFile.read(new byte[] {(byte) 0xff, 0x41}, "EUR"));
    }

    private String deposit(long minor) {
        return Depositing.deposit(world, minor);
    }

    private static String line(String reference, String kind, String amountAndFee, LocalDate date) {
        return "%s,%s,%s,EUR,%s\n".formatted(reference, kind, amountAndFee, date);
    }

    private Reconciliation take(String... lines) {
        var content = HEADING + String.join("", lines);
        return reconciliations.take(SettlementFile.read(content.getBytes(UTF_8), "EUR"), treasurer);
    }

    private List<Item> items(Reconciliation done) {
        return world.bean(ItemStore.class).list(new Wanted(done.id(), 0, null), 100);
    }

    private List<String> statuses(Reconciliation done) {
        return items(done).stream().map(item -> item.status().name()).toList();
    }

    private long clearing() {
        return world.bean(TokenBooks.class).clearing().balanceMinor();
    }

    private long balance(String name) {
        return world.ledger.trialBalance(LedgerId.MAIN).items().stream()
                .filter(item -> item.name().equals(name))
                .mapToLong(item -> item.debitMinor() - item.creditMinor())
                .sum();
    }
}
