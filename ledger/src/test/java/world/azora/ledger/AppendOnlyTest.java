package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

final class AppendOnlyTest {
    private final Books books = new Books();
    private final JdbcTemplate application = new JdbcTemplate(Books.DATABASE.dataSource());
    private final JdbcTemplate owner = new JdbcTemplate(Books.DATABASE.owner());

    @BeforeEach
    void post_a_transfer() {
        books.move(
                books.openOverdrawable("issuance", AccountKind.EQUITY), books.open("wallet", AccountKind.LIABILITY), 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger.transfer SET amount_minor = 1",
                "DELETE FROM ledger.transfer",
                "TRUNCATE ledger.transfer",
                "UPDATE ledger.refusal SET reason = ''",
                "DELETE FROM ledger.refusal",
                "TRUNCATE ledger.refusal",
                "UPDATE ledger.account SET name = 'other'",
                "UPDATE ledger.account SET may_overdraw = true",
                "DELETE FROM ledger.account",
                "TRUNCATE ledger.account",
                "DELETE FROM ledger.head",
                "TRUNCATE ledger.head"
            })
    void statement_that_would_change_the_past_is_refused(String statement) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> owner.execute(statement))
                .withMessageContaining("append-only");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.execute(statement))
                .havingRootCause()
                .withMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TRIGGER append_only ON ledger.transfer",
                "ALTER TABLE ledger.transfer DISABLE TRIGGER ALL",
                "ALTER TABLE ledger.transfer DROP CONSTRAINT balance_not_overdrawn",
                "ALTER DOMAIN ledger.positive DROP CONSTRAINT positive_check",
                "DROP TABLE ledger.transfer",
                "SET session_replication_role = replica"
            })
    void application_cannot_take_away_what_protects_the_past(String statement) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> application.execute(statement));
    }

    @Test
    void balance_below_zero_is_refused_by_the_schema_too() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.execute(insertWith("credit_balance", "-1")))
                .withMessageContaining("balance_not_overdrawn");
    }

    @Test
    void entry_without_all_that_belongs_to_it_is_refused_by_the_schema() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.execute(insertWith("credit_total", null)))
                .withMessageContaining("step_complete");
    }

    @ParameterizedTest
    @CsvSource({
        "seq, 0, positive",
        "amount_minor, 0, positive",
        "debit_version, 0, positive",
        "credit_version, -1, positive",
        "debit_total, -1, turnover",
        "credit_total, 9007199254740992, turnover",
        "hash, 'short', hash",
        "step, GIVE, step"
    })
    void transfer_with_a_value_that_cannot_be_is_refused_by_its_type(String column, String value, String type) {
        refuses(insertWith(column, value), type);
    }

    /** The transfer of the wallet once more, with another value in one column. */
    private static String insertWith(String column, @Nullable String value) {
        return """
                INSERT INTO ledger.transfer
                SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), '%s', %s))).*
                  FROM ledger.transfer t
                  JOIN ledger.account a ON a.id = t.credit AND a.name = 'wallet'
                 LIMIT 1
                """.formatted(column, value == null ? "NULL" : "'" + value + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "account, debit_pending_minor, -1, turnover",
        "account, credit_pending_minor, 9007199254740992, turnover",
        "head, version, -1, tally",
        "head, seq, -1, tally",
        "head, hash, short, hash"
    })
    void balance_or_head_that_cannot_be_is_refused_by_its_type(String table, String column, String value, String type) {
        refuses("UPDATE ledger.%s SET %s = '%s'".formatted(table, column, value), type);
    }

    private void refuses(String statement, String type) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.execute(statement))
                .withMessageContaining("value for domain ledger." + type);
    }
}
