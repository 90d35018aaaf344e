package world.azora.audit.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import world.azora.audit.TestParameters;
import world.azora.audit.TinyJournal;

final class JournalTestsTest {
    private static final String MONDAY = "2026-03-02";

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DEBIT | CREDIT | FOUND
              100 |   -100 | false
              100 |    -99 | true
              100 |   -101 | true
            """)
    void unbalanced(long debit, long credit, boolean found) {
        var journal = new TinyJournal().line("a " + MONDAY + " costs " + debit).line("a " + MONDAY + " bank " + credit);

        assertThat(found(journal, JournalTest.UNBALANCED)).isEqualTo(found ? Set.of("a") : Set.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DATE       | AMOUNT | ACCOUNT | FOUND
            2026-03-02 |    100 | costs   | true
            2026-03-03 |    100 | costs   | false
            2026-03-02 |    101 | costs   | false
            2026-03-02 |    100 | other   | false
            """)
    void duplicate_of_an_entry_of_100_of_that_monday(String date, long amount, String account, boolean found) {
        var journal = new TinyJournal()
                .entry("a", MONDAY, 100)
                // The order of the lines makes no difference.
                .line("b " + date + " bank " + -amount)
                .line("b " + date + " " + account + " " + amount);

        assertThat(found(journal, JournalTest.DUPLICATE)).isEqualTo(found ? Set.of("a", "b") : Set.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            FIRST      | SECOND     | AMOUNT | FOUND
            2026-03-31 | 2026-04-10 |   -100 | true
            2026-03-31 | 2026-04-11 |   -100 | false
            2026-03-20 | 2026-03-25 |   -100 | false
            2026-03-31 | 2026-04-01 |    100 | false
            2026-03-31 | 2026-04-01 |    -99 | false
            """)
    void reversal(String first, String second, long amount, boolean found) {
        var journal = new TinyJournal()
                .entry("a", first, 100)
                .line("b " + second + " costs " + amount)
                .line("b " + second + " bank " + -amount);

        assertThat(found(journal, JournalTest.REVERSAL)).isEqualTo(found ? Set.of("a", "b") : Set.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            USER | APPROVER | FOUND
            ann  | bob      | false
            ann  | ann      | true
            ann  | ANN      | true
            ann  | ''       | false
            ''   | ''       | false
            """)
    void same_person(String user, String approver, boolean found) {
        var journal = new TinyJournal().entry("a", MONDAY, 100, "user=" + user, "approver=" + approver);

        assertThat(found(journal, JournalTest.SAME_PERSON)).isEqualTo(found ? Set.of("a") : Set.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
             AMOUNT | FOUND
             989999 | false
             990000 | true
             999999 | true
            1000000 | false
            """)
    void below_limit_of_ten_thousand(long amount, boolean found) {
        var journal = new TinyJournal().entry("a", MONDAY, amount);

        assertThat(found(journal, JournalTest.BELOW_LIMIT)).isEqualTo(found ? Set.of("a") : Set.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            OTHERS | AMOUNT  | FOUND
                40 |    5000 | false
                40 | 9000000 | true
                18 | 9000000 | false
            """)
    void outlier_among_amounts_of_100_to_199(int others, long amount, boolean found) {
        var journal = new TinyJournal().entry("odd", MONDAY, amount);
        for (var i = 0; i < others; i++) journal.entry("e" + i, MONDAY, 10_000 + i * 4_000L / others);
        // With 5,000 the logarithm lies some seven tenths below the others: unusual, but not far above.
        assertThat(found(journal, JournalTest.OUTLIER)).isEqualTo(found ? Set.of("odd") : Set.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            POSTED              | FOUND
            2026-03-02T10:00:00 | false
            2026-04-01T10:00:00 | false
            2026-04-02T10:00:00 | true
            """)
    void back_dated_entry_of_the_second_of_march(String posted, boolean found) {
        var journal = new TinyJournal().entry("a", posted, 100);
        journal.session()
                .sql()
                .sql("UPDATE journal.line SET entry_date = '2026-03-02'")
                .update();

        assertThat(found(journal, JournalTest.BACK_DATED)).isEqualTo(found ? Set.of("a") : Set.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            USUAL | RARE | FOUND
                5 |    1 | false
               11 |    1 | true
               40 |    3 | true
               90 |    4 | false
            """)
    void rare_pair_below_one_in_ten(int usual, int rare, boolean found) {
        var journal = new TinyJournal();
        for (var i = 0; i < usual; i++) journal.entry("u" + i, MONDAY, 100 + i);
        var expected = new HashSet<String>();
        for (var i = 0; i < rare; i++) {
            journal.line("r" + i + " " + MONDAY + " costs 100").line("r" + i + " " + MONDAY + " gifts -100");
            if (found) expected.add("r" + i);
        }

        assertThat(found(journal, JournalTest.RARE_PAIR, rarity(0.1))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            OTHERS | FOUND
                 8 | false
                 9 | true
                20 | true
            """)
    void seldom_user_and_seldom_account_with_at_most_one_line_in_ten(int others, boolean found) {
        var journal = new TinyJournal();
        for (var i = 0; i < others; i++) journal.entry("e" + i, MONDAY, 100);
        journal.line("odd " + MONDAY + " gifts 100 user=eve").line("odd " + MONDAY + " loans -100 user=eve");

        assertThat(found(journal, JournalTest.SELDOM_USER, rarity(0.1))).isEqualTo(found ? Set.of("odd") : Set.of());
        assertThat(found(journal, JournalTest.SELDOM_ACCOUNT, rarity(0.05)))
                .isEqualTo(found ? Set.of("odd") : Set.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DATE       | FOUND
            2026-03-06 | false
            2026-03-07 | true
            2026-03-08 | true
            2026-03-09 | false
            """)
    void weekend(String date, boolean found) {
        var journal = new TinyJournal().entry("a", date, 100);

        assertThat(found(journal, JournalTest.WEEKEND)).isEqualTo(found ? Set.of("a") : Set.of());
    }

    @Test
    void weekend_of_another_country() {
        var journal = new TinyJournal().entry("a", "2026-03-06", 100).entry("b", "2026-03-08", 100);
        var standard = TestParameters.DEFAULT;
        var friday = new TestParameters(
                new TestParameters.Timing(5, 6, 7, 20, 30, 10), standard.amounts(), standard.rarity());

        assertThat(found(journal, JournalTest.WEEKEND, friday)).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            POSTED              | FOUND
            2026-03-02T06:59:59 | true
            2026-03-02T07:00:00 | false
            2026-03-02T19:59:59 | false
            2026-03-02T20:00:00 | true
            2026-03-02          | false
            """)
    void out_of_hours(String posted, boolean found) {
        var journal = new TinyJournal().entry("a", posted, 100);

        assertThat(found(journal, JournalTest.OUT_OF_HOURS)).isEqualTo(found ? Set.of("a") : Set.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            AMOUNT | FOUND
             99999 | false
            100000 | true
            100001 | false
            300000 | true
            """)
    void round(long amount, boolean found) {
        var journal = new TinyJournal().entry("a", MONDAY, amount);

        assertThat(found(journal, JournalTest.ROUND)).isEqualTo(found ? Set.of("a") : Set.of());
    }

    @Test
    void zero_line_one_line_and_blank_text() {
        var journal = new TinyJournal().lines("""
                whole 2026-03-02 costs 100
                whole 2026-03-02 bank -100 text=
                zero  2026-03-02 costs 100
                zero  2026-03-02 bank -100
                zero  2026-03-02 tax 0
                alone 2026-03-02 costs 100
                blank 2026-03-02 costs 100 text=
                blank 2026-03-02 bank -100 text=
                """);

        assertThat(found(journal, JournalTest.ZERO_LINE)).containsExactly("zero");
        assertThat(found(journal, JournalTest.ONE_LINE)).containsExactly("alone");
        assertThat(found(journal, JournalTest.BLANK_TEXT)).containsExactly("blank");
    }

    @ParameterizedTest
    @EnumSource
    void every_test_explains_itself_in_both_languages(JournalTest test) {
        var reason = test.message(List.of("1", "2", "3", "4"));

        assertThat(reason.en()).isNotBlank().doesNotContain("{");
        assertThat(reason.ar()).isNotBlank().doesNotContain("{").isNotEqualTo(reason.en());
        assertThat(test.title().en()).isNotBlank();
        assertThat(test.title().ar()).isNotBlank();
        assertThat(test.weight()).isBetween(1, 10);
    }

    @Test
    void reason_says_amounts_as_people_write_them() {
        var journal = new TinyJournal().entry("a", MONDAY, 999_999);
        found(journal, JournalTest.BELOW_LIMIT);

        var reason = new AllTests().reason("BELOW_LIMIT", List.of("999999", "1000000", "", ""));

        assertThat(reason.message().en())
                .isEqualTo("9,999.99 is just below the limit of 10,000.00 from which approval is needed.");
    }

    private static TestParameters rarity(double share) {
        var standard = TestParameters.DEFAULT;
        return new TestParameters(
                standard.timing(), standard.amounts(), new TestParameters.Rarity(3, share, 100, share, share));
    }

    private static Set<String> found(TinyJournal journal, JournalTest test) {
        return found(journal, test, TestParameters.DEFAULT);
    }

    private static Set<String> found(TinyJournal journal, JournalTest test, TestParameters parameters) {
        for (var table : List.of("entry", "pair", "hit", "weight"))
            journal.session().execute("DROP TABLE IF EXISTS " + table);
        new AllTests().run(journal.session(), parameters, _ -> {});
        var entries = journal.session()
                .sql()
                .sql("SELECT DISTINCT entry_id FROM hit WHERE test = ?")
                .param(test.name())
                .query(String.class)
                .list();
        return new HashSet<>(entries);
    }
}
