package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.kernel.Refusal;
import world.azora.ledger.AccountOutcome.AlreadyOpen;
import world.azora.ledger.AccountOutcome.Different;
import world.azora.ledger.AccountOutcome.Opened;
import world.azora.ledger.CloseOutcome.Closed;
import world.azora.ledger.CloseOutcome.NotEmpty;
import world.azora.ledger.CloseOutcome.UnknownAccount;
import world.azora.ledger.TransferOutcome.Reason;
import world.azora.ledger.TransferOutcome.Refused;

final class AccountsTest {
    private final Books books = new Books();
    private final Account wallet = Account.named(books.id, "wallet:usr_1", AccountKind.LIABILITY, "AZR");

    @Test
    void opening_twice_is_no_mistake() {
        assertThat(books.ledger.open(wallet)).isEqualTo(new Opened(wallet));
        assertThat(books.ledger.open(wallet)).isEqualTo(new AlreadyOpen(wallet));
        assertThat(books.ledger.account(wallet.id())).contains(wallet);
        assertThat(books.ledger.balance(wallet.id())).contains(new Balance(wallet.id(), "AZR", 0, 0, 0, 0));
    }

    @Test
    void account_opened_by_twenty_at_once_is_opened_once() throws Exception {
        var outcomes = AtOnce.run(20, _ -> books.ledger.open(wallet));

        assertThat(outcomes).filteredOn(Opened.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(AlreadyOpen.class::isInstance).hasSize(19);
    }

    @Test
    void id_or_name_of_a_different_account_is_refused_with_that_account() {
        books.ledger.open(wallet);
        var otherAsset = Account.named(books.id, wallet.name(), AccountKind.LIABILITY, "EUR");
        var otherId = new Account(books.id, books.account("other"), wallet.name(), AccountKind.LIABILITY, "AZR", false);
        var otherLedger =
                new Account(new LedgerId("another"), wallet.id(), wallet.name(), AccountKind.LIABILITY, "AZR", false);

        assertThat(List.of(otherAsset, wallet.overdrawable(), otherId))
                .allSatisfy(other -> assertThat(books.ledger.open(other)).isEqualTo(new Different(wallet)));
        assertThat(books.ledger.open(otherLedger)).isEqualTo(new Different(wallet));
    }

    @Test
    void only_an_empty_account_can_be_closed_and_then_it_takes_nothing_more() {
        books.ledger.open(wallet);
        var issuance = books.openOverdrawable("issuance", AccountKind.EQUITY);
        books.move(issuance, wallet.id(), 5);

        assertThat(books.ledger.close(wallet.id())).isInstanceOf(NotEmpty.class);
        books.move(wallet.id(), issuance, 5);
        assertThat(books.ledger.close(wallet.id())).isEqualTo(new Closed(wallet.id()));
        assertThat(books.ledger.close(wallet.id())).isEqualTo(new Closed(wallet.id()));
        assertThat(books.move(issuance, wallet.id(), 5))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.ACCOUNT_CLOSED));
        assertThat(books.ledger.close(books.account("none"))).isEqualTo(new UnknownAccount(books.account("none")));
    }

    @Test
    void account_is_never_closed_with_money_in_it() throws Exception {
        var issuance = books.openOverdrawable("issuance", AccountKind.EQUITY);
        for (var round = 0; round < 10; round++) {
            var account = books.open("round-" + round, AccountKind.LIABILITY);

            AtOnce.run(8, caller -> caller == 0 ? books.ledger.close(account) : books.move(issuance, account, 1));

            var closed = books.ledger.close(account) instanceof Closed;
            assertThat(books.balance(account) == 0).isEqualTo(closed);
        }
        assertThat(books.ledger.verify(books.id).whole()).isTrue();
    }

    @Test
    void accounts_are_listed_by_name_page_by_page() {
        List.of("c", "a", "b").forEach(name -> books.open(name, AccountKind.ASSET));

        var first = books.ledger.accounts(books.id, "", 2);
        var second = books.ledger.accounts(books.id, "b", 2);

        assertThat(first.items().stream().map(state -> state.account().name())).containsExactly("a", "b");
        assertThat(first.more()).isTrue();
        assertThat(second.items().stream().map(state -> state.account().name())).containsExactly("c");
        assertThat(second.more()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-wallet", "wallet usr", "محفظة", "a\n", "a\0b"})
    void malformed_name_is_refused(String name) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Account.named(books.id, name, AccountKind.ASSET, "AZR"))
                .matches(refusal -> refusal.problem() == LedgerProblem.ACCOUNT_NAME_MALFORMED);
    }

    @Test
    void id_of_a_named_account_never_changes() {
        assertThat(AccountId.named(LedgerId.MAIN, "sales").uuid().version()).isEqualTo(8);
        assertThat(AccountId.named(LedgerId.MAIN, "sales")).hasToString("acc_4eysg2j057g71aqtx85y0tb8y7");
    }
}
