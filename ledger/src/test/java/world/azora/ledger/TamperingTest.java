package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import world.azora.platform.testing.TestDatabase;

final class TamperingTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh("ledger");
    private static final JdbcTemplate SQL = new JdbcTemplate(DATABASE.owner());
    private static final ConfigurableApplicationContext CONTEXT =
            LedgerModule.alone(DATABASE.dataSource(), DATABASE.clock(), Books.SETTINGS);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Books books =
            new Books(CONTEXT.getBean(Ledger.class), new LedgerId("books-" + COUNT.incrementAndGet()));

    @BeforeEach
    void post_ten_transfers() {
        var issuance = books.openOverdrawable("issuance", AccountKind.EQUITY);
        var wallet = books.open("wallet", AccountKind.LIABILITY);
        for (var number = 1; number <= 10; number++) books.move(issuance, wallet, number);
    }

    @BeforeAll
    static void switch_the_triggers_off() {
        SQL.execute("ALTER TABLE ledger.transfer DISABLE TRIGGER USER");
        SQL.execute("ALTER TABLE ledger.account DISABLE TRIGGER USER");
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    // Whoever owns the tables can switch the triggers off. What he does then is found, and where.
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            BROKEN_AT | STATEMENT
            4         | UPDATE ledger.transfer SET amount_minor = 40 WHERE ledger = L AND seq = 4
            5         | UPDATE ledger.transfer SET cause = 'rwd_other' WHERE ledger = L AND seq = 5
            6         | UPDATE ledger.transfer SET code = 'Not A Code' WHERE ledger = L AND seq = 6
            7         | UPDATE ledger.transfer SET posted_at = posted_at + interval '1 microsecond' WHERE ledger = L AND seq = 7
            3         | UPDATE ledger.transfer SET hash = sha256('') WHERE ledger = L AND seq = 3
            2         | UPDATE ledger.transfer SET debit = credit, credit = debit WHERE ledger = L AND seq = 2
            8         | DELETE FROM ledger.transfer WHERE ledger = L AND seq = 8
            10        | DELETE FROM ledger.transfer WHERE ledger = L AND seq = 10
            9         | UPDATE ledger.transfer SET debit_version = 10 WHERE ledger = L AND seq = 9
            6         | UPDATE ledger.transfer SET credit_version = 5 WHERE ledger = L AND seq = 6
            8         | UPDATE ledger.transfer SET debit_balance = 0 WHERE ledger = L AND seq = 8
            5         | UPDATE ledger.transfer SET credit_balance = 0 WHERE ledger = L AND seq = 5
            7         | UPDATE ledger.transfer SET debit_total = 5 WHERE ledger = L AND seq = 7
            10        | UPDATE ledger.transfer SET credit_total = credit_total + 1 WHERE ledger = L AND seq = 10
            1         | UPDATE ledger.account SET may_overdraw = false WHERE ledger = L AND name = 'issuance'
            3         | UPDATE ledger.transfer SET seq = seq + 100 WHERE ledger = L AND seq = 3
            10        | UPDATE ledger.head SET hash = sha256('') WHERE ledger = L
            11        | UPDATE ledger.head SET seq = 11 WHERE ledger = L
            """)
    void tampering_is_found_where_it_happened(long brokenAt, String statement) {
        tamper(statement);

        var report = verify();

        assertThat(report.whole()).isFalse();
        assertThat(report.brokenAtSeq()).isEqualTo(brokenAt);
    }

    @Test
    void changed_reservation_is_found_with_its_difference() {
        tamper("UPDATE ledger.account SET credit_pending_minor = 7 WHERE name = 'wallet' AND ledger = L");

        var report = verify();

        assertThat(report.whole()).isFalse();
        assertThat(report.brokenAtSeq()).isNull();
        assertThat(report.differenceMinor()).isEqualTo(7);
    }

    @Test
    void untouched_books_are_whole() {
        var report = verify();

        assertThat(report.whole()).isTrue();
        assertThat(report.transfers()).isEqualTo(10);
        assertThat(report.brokenAtSeq()).isNull();
        assertThat(report.differenceMinor()).isZero();
    }

    private void tamper(String statement) {
        assertThat(SQL.update(statement.replace("ledger = L", "ledger = '" + books.id + "'")))
                .isPositive();
    }

    private ChainReport verify() {
        return books.ledger.verify(books.id);
    }
}
