package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import world.azora.kernel.Amount;
import world.azora.kernel.Sha256;
import world.azora.ledger.TransferOutcome.Posted;

final class StatementsOfBooksTest {
    private final Books books = new Books();

    @Test
    void entries_show_both_sides_newest_first_with_running_balance() {
        var issuance = books.openOverdrawable("issuance", AccountKind.EQUITY);
        var wallet = books.open("wallet", AccountKind.LIABILITY);
        books.move(issuance, wallet, 30);
        var spent = (Posted) books.move(wallet, issuance, 12);

        var newest = books.ledger.entries(wallet, Long.MAX_VALUE, 1);
        var oldest = books.ledger.entries(wallet, 2, 1);

        var transfer = spent.posted().transfer();
        assertThat(newest.items())
                .containsExactly(new Entry(
                        wallet,
                        2,
                        transfer.id(),
                        true,
                        Books.azr(12),
                        issuance,
                        18,
                        "test",
                        transfer.cause(),
                        spent.posted().postedAt()));
        assertThat(newest.more()).isTrue();
        assertThat(oldest.items()).hasSize(1);
        assertThat(oldest.more()).isFalse();
        assertThat(books.entries(issuance).stream().map(Entry::balanceMinor)).containsExactly(-18L, -30L);
        assertThat(books.ledger
                        .entries(books.account("none"), Long.MAX_VALUE, 10)
                        .items())
                .isEmpty();
    }

    @Test
    void transfers_are_exported_oldest_first_from_a_seq_on() {
        var issuance = books.openOverdrawable("issuance", AccountKind.EQUITY);
        var wallet = books.open("wallet", AccountKind.LIABILITY);
        for (var number = 1; number <= 5; number++) books.move(issuance, wallet, number);

        var page = books.ledger.transfers(books.id, 2, 2);

        assertThat(page.items().stream().map(PostedTransfer::seq)).containsExactly(3L, 4L);
        assertThat(page.items().stream().map(one -> one.transfer().amount().minor()))
                .containsExactly(3L, 4L);
        assertThat(page.more()).isTrue();
        assertThat(books.ledger.transfers(books.id, 3, 2).more()).isFalse();
    }

    @Test
    void trial_balance_is_even_in_every_asset() {
        var issuance = books.openOverdrawable("issuance", AccountKind.EQUITY);
        var wallet = books.open("wallet", AccountKind.LIABILITY);
        var bank = books.open(Account.named(books.id, "bank", AccountKind.ASSET, "EUR"));
        var capital = books.open(Account.named(books.id, "capital", AccountKind.EQUITY, "EUR"));
        books.move(issuance, wallet, 30);
        books.ledger.transfer(books.transfer(bank, capital, new Amount(700, "EUR")));

        var trial = books.ledger.trialBalance(books.id);

        assertThat(trial.items().stream().map(TrialBalance.Line::name))
                .containsExactly("bank", "capital", "issuance", "wallet");
        assertThat(trial.totals())
                .containsExactly(new TrialBalance.Total("AZR", 30, 30, 0), new TrialBalance.Total("EUR", 700, 700, 0));
        assertThat(trial.isEven()).isTrue();
    }

    @Test
    void empty_ledger_is_whole() {
        assertThat(books.ledger.verify(books.id))
                .isEqualTo(new ChainReport(books.id, 0, 0, Chain.START, true, null, 0));
    }

    @Test
    void link_is_what_anybody_can_compute_with_sha256sum() {
        var transfer = new Transfer(
                LedgerId.MAIN,
                new TransferId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057")),
                new AccountId(UUID.fromString("00000000-0000-8000-8000-000000000001")),
                new AccountId(UUID.fromString("00000000-0000-8000-8000-000000000002")),
                new Amount(2500, "AZR"),
                "reward",
                "rwd_01h455vb4pex5vsknk084sn02q");

        var link = Chain.link(Chain.START, transfer, 1, Instant.parse("2026-11-20T10:00:00.000001Z"));

        assertThat(link)
                .isEqualTo(Sha256.of("0".repeat(64)
                        + "\nmain\n1\n01890a5d-ac96-774b-bcce-b302099a8057"
                        + "\n00000000-0000-8000-8000-000000000001\n00000000-0000-8000-8000-000000000002"
                        + "\n2500\nAZR\nreward\nrwd_01h455vb4pex5vsknk084sn02q\n1795168800000001"));
    }
}
