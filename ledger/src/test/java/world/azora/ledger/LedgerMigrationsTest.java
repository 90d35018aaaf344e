package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import world.azora.platform.data.MigrationFailure;
import world.azora.platform.data.MigrationSource;
import world.azora.platform.data.Migrations;
import world.azora.platform.testing.TestDatabase;

/** Rows of the first release, carried to the shape of today and back: nothing is lost on either way. */
final class LedgerMigrationsTest {
    private static final int FIRST_RELEASE = 2;

    private final TestDatabase database = TestDatabase.empty();
    private final JdbcTemplate sql = new JdbcTemplate(database.dataSource());
    private final Migrations migrations = new Migrations(database.address(), List.of(new MigrationSource("ledger")));

    @BeforeEach
    void fill_the_books_of_the_first_release() {
        var all = migrations.up().size();
        migrations.down("ledger", all - FIRST_RELEASE);
        sql.execute("""
                INSERT INTO ledger.account (ledger, id, name, kind, asset, may_overdraw, debit_minor, credit_minor, version, opened_at)
                VALUES ('main', '00000000-0000-8000-8000-000000000001', 'issuance', 'ASSET', 'AZR', true, 30, 12, 2, '2026-01-01'),
                       ('main', '00000000-0000-8000-8000-000000000002', 'wallet', 'LIABILITY', 'AZR', false, 12, 30, 2, '2026-01-01')
                """);
        sql.execute("""
                INSERT INTO ledger.transfer (ledger, seq, id, debit, credit, amount_minor, asset, code, cause, posted_at, hash)
                VALUES ('main', 1, '01890a5d-ac96-774b-bcce-b302099a8051', '00000000-0000-8000-8000-000000000001',
                        '00000000-0000-8000-8000-000000000002', 30, 'AZR', 'fund', 'by-hand', '2026-01-02 03:04:05.000006Z', sha256('1')),
                       ('main', 2, '01890a5d-ac96-774b-bcce-b302099a8052', '00000000-0000-8000-8000-000000000002',
                        '00000000-0000-8000-8000-000000000001', 12, 'AZR', 'spend', 'by-hand', '2026-01-02 03:04:06Z', sha256('2'))
                """);
        sql.execute("""
                INSERT INTO ledger.entry (account, version, ledger, seq, debit, amount_minor, balance_minor)
                VALUES ('00000000-0000-8000-8000-000000000001', 1, 'main', 1, true, 30, 30),
                       ('00000000-0000-8000-8000-000000000002', 1, 'main', 1, false, 30, 30),
                       ('00000000-0000-8000-8000-000000000002', 2, 'main', 2, true, 12, 18),
                       ('00000000-0000-8000-8000-000000000001', 2, 'main', 2, false, 12, 18)
                """);
        sql.execute("""
                INSERT INTO ledger.refusal (ledger, id, debit, credit, amount_minor, asset, code, cause, reason, refused_at)
                VALUES ('main', '01890a5d-ac96-774b-bcce-b302099a8053', '00000000-0000-8000-8000-000000000002',
                        '00000000-0000-8000-8000-000000000001', 99, 'AZR', 'spend', 'by-hand', 'INSUFFICIENT_FUNDS', '2026-01-03')
                """);
    }

    @Test
    void rows_of_the_first_release_come_back_as_they_were() {
        var before = first();

        migrations.up();
        var entries = sql.queryForList("""
                SELECT account::text AS account, version, seq, debit, amount_minor, balance_minor, code, counterparty::text AS counterparty
                  FROM ledger.entry
                 ORDER BY account, version
                """);
        var totals = sql.queryForList("SELECT total_minor FROM ledger.entry ORDER BY account, version", Long.class);
        var states = sql.queryForList(
                "SELECT debit_minor || ' ' || credit_minor || ' ' || version FROM ledger.account_state ORDER BY id",
                String.class);
        var steps = sql.queryForList("SELECT DISTINCT step FROM ledger.transfer", String.class);
        migrations.down("ledger", migrations.status().size() - FIRST_RELEASE);

        assertThat(entries).hasSize(4);
        assertThat(entries.get(3))
                .containsEntry("version", 2L)
                .containsEntry("seq", 2L)
                .containsEntry("debit", true)
                .containsEntry("balance_minor", 18L)
                .containsEntry("code", "spend");
        assertThat(totals).containsExactly(30L, 12L, 30L, 12L);
        assertThat(states).containsExactly("30 12 2", "12 30 2");
        assertThat(steps).containsExactly("POST");
        assertThat(first()).isEqualTo(before);
    }

    @Test
    void books_whose_entries_do_not_match_are_not_rewritten() {
        sql.execute("ALTER TABLE ledger.entry DISABLE TRIGGER USER");
        sql.execute("DELETE FROM ledger.entry WHERE seq = 2 AND debit");
        var before = first();

        assertThatExceptionOfType(MigrationFailure.class).isThrownBy(migrations::up);

        assertThat(first()).isEqualTo(before);
    }

    @Test
    void balances_that_the_entries_do_not_come_to_are_not_rewritten() {
        sql.execute("UPDATE ledger.account SET credit_minor = 31 WHERE name = 'wallet'");
        var before = first();

        assertThatExceptionOfType(MigrationFailure.class)
                .isThrownBy(migrations::up)
                .havingRootCause()
                .withMessageContaining("Balances and entries do not match");

        assertThat(first()).isEqualTo(before);
    }

    @Test
    void books_with_a_hold_do_not_go_back() {
        migrations.up();
        sql.execute("""
                INSERT INTO ledger.transfer (ledger, seq, id, debit, credit, amount_minor, asset, code, cause, posted_at, hash, step, expires_at)
                VALUES ('main', 3, '01890a5d-ac96-774b-bcce-b302099a8054', '00000000-0000-8000-8000-000000000001',
                        '00000000-0000-8000-8000-000000000002', 1, 'AZR', 'hold', 'by-hand', '2026-01-04', sha256('3'), 'HOLD', '2027-01-01')
                """);

        assertThatExceptionOfType(MigrationFailure.class)
                .isThrownBy(() -> migrations.down("ledger", migrations.status().size() - FIRST_RELEASE));

        assertThat(sql.queryForObject("SELECT count(*) FROM ledger.transfer WHERE step = 'HOLD'", Long.class))
                .isOne();
    }

    private List<@Nullable String> first() {
        return sql.queryForList("""
                SELECT to_jsonb(t)::text AS line FROM ledger.transfer t
                 UNION ALL
                SELECT to_jsonb(e)::text FROM ledger.entry e
                 UNION ALL
                SELECT to_jsonb(r)::text FROM ledger.refusal r
                 UNION ALL
                SELECT to_jsonb(a)::text FROM ledger.account a
                 ORDER BY line
                """, String.class);
    }
}
