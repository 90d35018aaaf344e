package world.azora.ledger.row;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import world.azora.kernel.Amount;
import world.azora.kernel.Sha256;
import world.azora.ledger.Account;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountKind;
import world.azora.ledger.LedgerId;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.Step;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;

/** Reads the columns by their names in the schema. */
public final class LedgerRow {
    private LedgerRow() {}

    public static Transfer transfer(ResultSet row) throws SQLException {
        return new Transfer(
                new LedgerId(row.getString("ledger")),
                transfer(row, "id"),
                account(row, "debit"),
                account(row, "credit"),
                new Amount(row.getLong("amount_minor"), row.getString("asset")),
                row.getString("code"),
                row.getString("cause"),
                Step.valueOf(row.getString("step")),
                Optional.ofNullable(row.getObject("follows", UUID.class)).map(TransferId::new),
                Optional.ofNullable(row.getObject("expires_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    public static PostedTransfer postedTransfer(ResultSet row) throws SQLException {
        return new PostedTransfer(transfer(row), row.getLong("seq"), instant(row, "posted_at"), hash(row, "hash"));
    }

    public static Account account(ResultSet row) throws SQLException {
        return new Account(
                new LedgerId(row.getString("ledger")),
                account(row, "id"),
                row.getString("name"),
                kind(row),
                row.getString("asset"),
                row.getBoolean("may_overdraw"));
    }

    public static AccountId account(ResultSet row, String column) throws SQLException {
        return new AccountId(row.getObject(column, UUID.class));
    }

    public static TransferId transfer(ResultSet row, String column) throws SQLException {
        return new TransferId(row.getObject(column, UUID.class));
    }

    public static AccountKind kind(ResultSet row) throws SQLException {
        return AccountKind.valueOf(row.getString("kind"));
    }

    public static Sha256 hash(ResultSet row, String column) throws SQLException {
        return Sha256.ofDigest(row.getBytes(column));
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
