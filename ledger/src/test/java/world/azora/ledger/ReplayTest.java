package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.ledger.Books.azr;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.ledger.TransferOutcome.AlreadyPosted;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.ledger.TransferOutcome.Reason;
import world.azora.ledger.TransferOutcome.Refused;

final class ReplayTest {
    private final Books books = new Books();
    private AccountId treasury = books.account("treasury");
    private AccountId wallet = books.account("wallet");

    @BeforeEach
    void fund() {
        treasury = books.open("treasury", AccountKind.LIABILITY);
        wallet = books.open("wallet", AccountKind.LIABILITY);
        books.move(books.openOverdrawable("issuance", AccountKind.EQUITY), treasury, 1000);
    }

    @Test
    void same_transfer_moves_once_and_is_answered_with_what_it_became() {
        var transfer = books.transfer(treasury, wallet, 10);

        var first = books.ledger.transfer(transfer);
        var again = books.ledger.transferAll(List.of(transfer, transfer));

        assertThat(first).isInstanceOf(Posted.class);
        var already = new AlreadyPosted(((Posted) first).posted());
        assertThat(again).containsExactly(already, already);
        assertThat(books.balance(wallet)).isEqualTo(10);
    }

    @Test
    void same_transfer_twice_in_one_call_moves_once() {
        var transfer = books.transfer(treasury, wallet, 10);

        var outcomes = books.ledger.transferAll(List.of(transfer, transfer));

        var posted = ((Posted) outcomes.getFirst()).posted();
        assertThat(outcomes.getLast()).isEqualTo(new AlreadyPosted(posted));
        assertThat(books.balance(wallet)).isEqualTo(10);
    }

    @Test
    void refusal_stands_even_when_the_money_has_come() {
        var transfer = books.transfer(wallet, treasury, 10);
        var refused = books.ledger.transfer(transfer);
        books.move(treasury, wallet, 50);

        var again = books.ledger.transfer(transfer);

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Refused.class, one -> assertThat(one.reason()).isEqualTo(Reason.INSUFFICIENT_FUNDS));
        assertThat(again).isEqualTo(refused);
        assertThat(books.balance(wallet)).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({"10, posted", "2000, refused"})
    void id_with_other_contents_is_refused_and_keeps_its_outcome(long minor, String became) {
        var first = books.transfer(treasury, wallet, minor);
        books.ledger.transfer(first);
        var others = List.of(
                new Transfer(first.ledger(), first.id(), wallet, wallet, azr(minor), "test", first.cause()),
                new Transfer(first.ledger(), first.id(), treasury, treasury, azr(minor), "test", first.cause()),
                new Transfer(first.ledger(), first.id(), treasury, wallet, azr(minor + 1), "test", first.cause()),
                new Transfer(first.ledger(), first.id(), treasury, wallet, azr(minor), "other", first.cause()),
                new Transfer(first.ledger(), first.id(), treasury, wallet, azr(minor), "test", "other"));

        var outcomes = books.ledger.transferAll(others);

        assertThat(outcomes)
                .hasSize(others.size())
                .allSatisfy(outcome -> assertThat(((Refused) outcome).reason()).isEqualTo(Reason.ID_REUSED));
        var replay = books.ledger.transfer(first);
        assertThat(replay).isInstanceOf(became.equals("posted") ? AlreadyPosted.class : Refused.class);
        assertThat(books.balance(wallet)).isEqualTo(became.equals("posted") ? minor : 0);
    }
}
