package world.azora.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.HttpWorld.WORLD;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.kernel.PersonRole;
import world.azora.kernel.TypeIds;
import world.azora.ledger.Account;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountKind;
import world.azora.ledger.Ledger;
import world.azora.ledger.LedgerId;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;

/** Everybody's statement of their own wallet, in the forms that the ledger gives. */
final class WalletStatementTest {
    private final Actor learner = WORLD.actor(PersonRole.LEARNER);

    @BeforeEach
    void put_thirty_into_the_wallet() {
        var ledger = WORLD.here.getBean(Ledger.class);
        var issuance = Account.named(LedgerId.MAIN, "issuance", AccountKind.ASSET, Amount.TOKEN)
                .overdrawable();
        ledger.open(issuance);
        var wallet =
                TypeIds.parse(AccountId.class, WORLD.get(learner, "/wallet").text("accountId"));
        ledger.transfer(new Transfer(
                LedgerId.MAIN,
                new TransferId(WORLD.database.ids().next()),
                issuance.id(),
                wallet,
                new Amount(30, Amount.TOKEN),
                "gift",
                "by-hand"));
    }

    @Test
    void statement_shows_what_happened_in_the_period() {
        var all = WORLD.get(learner, "/wallet/statement");
        var before = WORLD.get(learner, "/wallet/statement?to=2026-01-01");

        assertThat(all.names())
                .containsExactly(
                        "account", "from", "to", "openingMinor", "closingMinor", "entries", "items", "nextCursor");
        assertThat(all.json().required("closingMinor").asLong()).isEqualTo(30);
        assertThat(all.item(0).required("code").asString()).isEqualTo("gift");
        assertThat(before.items()).isZero();
        assertThat(before.json().required("closingMinor").asLong()).isZero();
    }

    @Test
    void statement_can_be_kept_as_a_file() {
        var csv = WORLD.get(learner, "/wallet/statement?format=csv");
        var pdf = WORLD.get(learner, "/wallet/statement?format=pdf");

        assertThat(csv.body().lines()).hasSize(4).anyMatch(line -> line.contains(",gift,by-hand,"));
        assertThat(pdf.body()).startsWith("%PDF-");
    }

    @Test
    void nobody_gets_the_statement_of_another() {
        assertThat(WORLD.get(null, "/wallet/statement").status()).isEqualTo(401);
        assertThat(WORLD.get(WORLD.actor(PersonRole.LEARNER), "/wallet/statement")
                        .items())
                .isZero();
        assertThat(WORLD.get(learner, "/wallet/statement?format=doc").status()).isEqualTo(422);
    }
}
