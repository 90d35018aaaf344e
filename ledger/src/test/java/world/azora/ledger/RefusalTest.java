package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.kernel.Amount;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.ledger.TransferOutcome.Refused;

final class RefusalTest {
    private final Books books = new Books();

    // wallet holds 100 and cash 50; full has room for 10 credits more, mint for 10 debits more.
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DEBIT    | CREDIT | MINOR               | ASSET | OUTCOME
            wallet   | shop   | 99                  | AZR   | Posted
            wallet   | shop   | 100                 | AZR   | Posted
            wallet   | shop   | 101                 | AZR   | INSUFFICIENT_FUNDS
            issuance | cash   | 50                  | AZR   | Posted
            issuance | cash   | 51                  | AZR   | INSUFFICIENT_FUNDS
            cash     | wallet | 51                  | AZR   | Posted
            issuance | full   | 10                  | AZR   | Posted
            issuance | full   | 11                  | AZR   | LIMIT_EXCEEDED
            issuance | full   | 9223372036854775807 | AZR   | LIMIT_EXCEEDED
            mint     | shop   | 10                  | AZR   | Posted
            mint     | shop   | 11                  | AZR   | LIMIT_EXCEEDED
            wallet   | shop   | 1                   | AZR   | Posted
            wallet   | shop   | 0                   | AZR   | AMOUNT_ZERO
            euro     | euro   | 0                   | AZR   | SAME_ACCOUNT
            nobody   | nobody | 0                   | AZR   | SAME_ACCOUNT
            nobody   | none   | 0                   | AZR   | AMOUNT_ZERO
            nobody   | none   | 1                   | AZR   | UNKNOWN_DEBIT
            nobody   | closed | 1                   | EUR   | UNKNOWN_DEBIT
            closed   | none   | 1                   | EUR   | UNKNOWN_CREDIT
            closed   | euro   | 1                   | AZR   | ACCOUNT_CLOSED
            euro     | closed | 1                   | AZR   | ACCOUNT_CLOSED
            wallet   | euro   | 101                 | AZR   | ASSET_MISMATCH
            euro     | wallet | 101                 | AZR   | ASSET_MISMATCH
            wallet   | shop   | 101                 | EUR   | ASSET_MISMATCH
            wallet   | full   | 101                 | AZR   | INSUFFICIENT_FUNDS
            wallet   | full   | 11                  | AZR   | LIMIT_EXCEEDED
            """)
    void first_reason_in_order_is_the_answer(String debit, String credit, long minor, String asset, String expected) {
        prepare();
        var before = books.ledger.trialBalance(books.id);
        var transfer = books.transfer(books.account(debit), books.account(credit), new Amount(minor, asset));

        var outcome = books.ledger.transfer(transfer);

        if (outcome instanceof Refused(var id, var reason, var at)) {
            assertThat(reason.name()).isEqualTo(expected);
            assertThat(id).isEqualTo(transfer.id());
            assertThat(at).isNotNull();
            assertThat(books.ledger.trialBalance(books.id)).isEqualTo(before);
        } else {
            assertThat(outcome.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(books.ledger.find(transfer.id())).contains(((Posted) outcome).posted());
        }
        assertThat(books.ledger.verify(books.id).whole()).isTrue();
    }

    private void prepare() {
        var issuance = books.openOverdrawable("issuance", AccountKind.EQUITY);
        var mint = books.openOverdrawable("mint", AccountKind.EQUITY);
        books.open("shop", AccountKind.INCOME);
        books.move(issuance, books.open("wallet", AccountKind.LIABILITY), 100);
        books.move(books.open("cash", AccountKind.ASSET), issuance, 50);
        books.move(mint, books.open("full", AccountKind.LIABILITY), Balance.TOTAL_MINOR_MAX - 10);
        books.open(Account.named(books.id, "euro", AccountKind.LIABILITY, "EUR"));
        books.ledger.close(books.open("closed", AccountKind.LIABILITY));
    }
}
