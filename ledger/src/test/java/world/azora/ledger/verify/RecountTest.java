package world.azora.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import world.azora.kernel.Amount;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountKind;
import world.azora.ledger.Chain;
import world.azora.ledger.ChainReport;
import world.azora.ledger.LedgerId;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.Step;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;

/** What somebody who computes the whole chain anew could still get wrong: the links between transfers. */
final class RecountTest {
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant UNTIL = AT.plusSeconds(60);
    private static final AccountId BANK = account(1);
    private static final AccountId WALLET = account(2);
    private static final AccountId SHOP = account(3);
    private static final AccountId EURO = account(4);
    private static final Map<AccountId, Booked> ACCOUNTS = Map.of(
            BANK, new Booked(AccountKind.EQUITY, "AZR", true),
            WALLET, new Booked(AccountKind.LIABILITY, "AZR", false),
            SHOP, new Booked(AccountKind.LIABILITY, "AZR", false),
            EURO, new Booked(AccountKind.LIABILITY, "EUR", false));

    private final Transfer funding = transfer(BANK, WALLET, 100);
    private final Transfer hold = transfer(WALLET, SHOP, 60).held(UNTIL);

    /** Histories that the batcher would never write, each after a funding and a hold. */
    enum Forged {
        CAPTURE_OF_MORE,
        CAPTURE_TO_ANOTHER,
        CAPTURE_OF_NO_HOLD,
        CAPTURE_TWICE,
        VOID_OF_LESS,
        EXPIRY_BEFORE_ITS_TIME,
        REVERSAL_OF_A_HOLD,
        REVERSAL_OF_NOTHING,
        REVERSAL_OF_LESS,
        REVERSAL_THE_SAME_WAY,
        REVERSAL_TWICE,
        ANOTHER_ASSET,
        OVERDRAFT,
        UNKNOWN_ACCOUNT
    }

    private List<Transfer> ends(Forged forged) {
        return switch (forged) {
            case CAPTURE_OF_MORE -> List.of(hold.capture(id(), azr(61)));
            case CAPTURE_TO_ANOTHER -> List.of(follow(transfer(WALLET, BANK, 60), Step.CAPTURE, hold));
            case CAPTURE_OF_NO_HOLD -> List.of(follow(transfer(BANK, WALLET, 100), Step.CAPTURE, funding));
            case CAPTURE_TWICE -> List.of(hold.capture(id(), azr(1)), hold.capture(id(), azr(1)));
            case VOID_OF_LESS -> List.of(follow(transfer(WALLET, SHOP, 59), Step.VOID, hold));
            case EXPIRY_BEFORE_ITS_TIME -> List.of(hold.release(id(), Step.EXPIRE));
            case REVERSAL_OF_A_HOLD -> List.of(hold.reversal(id(), "by-hand"));
            case REVERSAL_OF_NOTHING -> List.of(transfer(BANK, WALLET, 1).reversal(id(), "by-hand"));
            case REVERSAL_OF_LESS -> List.of(follow(transfer(WALLET, BANK, 99), Step.REVERSE, funding));
            case REVERSAL_THE_SAME_WAY -> List.of(follow(transfer(BANK, WALLET, 100), Step.REVERSE, funding));
            case REVERSAL_TWICE -> List.of(funding.reversal(id(), "by-hand"), funding.reversal(id(), "by-hand"));
            case ANOTHER_ASSET -> List.of(transfer(BANK, EURO, 1));
            case OVERDRAFT -> List.of(transfer(WALLET, SHOP, 101));
            case UNKNOWN_ACCOUNT -> List.of(transfer(BANK, account(9), 1));
        };
    }

    @ParameterizedTest
    @EnumSource
    void forged_history_is_found_although_its_chain_holds(Forged forged) {
        var ends = ends(forged);

        var report = recount(ends);

        assertThat(report.whole()).isFalse();
        assertThat(report.brokenAtSeq()).isEqualTo(2L + ends.size());
    }

    @Test
    void histories_that_happen_are_whole() {
        assertThat(recount(List.of()).whole()).isTrue();
        assertThat(recount(List.of(hold.capture(id(), azr(60)))).whole()).isTrue();
        assertThat(recount(List.of(hold.release(id(), Step.VOID))).whole()).isTrue();
        assertThat(recount(List.of(funding.reversal(id(), "by-hand"))).whole()).isTrue();
        var capture = hold.capture(id(), azr(5));
        assertThat(recount(List.of(capture, capture.reversal(id(), "by-hand"))).whole())
                .isTrue();
    }

    /** Counts the funding, the hold and these, as whoever owns the database would write them: hashes and balances fit. */
    private ChainReport recount(List<Transfer> ends) {
        var all = new ArrayList<>(List.of(funding, hold));
        all.addAll(ends);
        var reversed = all.stream()
                .filter(one -> one.step() == Step.REVERSE)
                .flatMap(one -> one.follows().stream())
                .collect(Collectors.toSet());
        var recount = new Recount(ACCOUNTS, reversed);
        var sums = new HashMap<AccountId, Sums>();
        var hash = Chain.START;
        for (var number = 0; number < all.size(); number++) {
            var transfer = all.get(number);
            var posted = new PostedTransfer(transfer, number + 1L, AT, Chain.link(hash, transfer, number + 1L, AT));
            hash = posted.hash();
            recount.next(new Line(
                    number + 1L, Optional.of(posted), side(sums, transfer, true), side(sums, transfer, false)));
        }
        var end = new End(all.size(), hash);
        recount.endAt(end);
        return recount.report(LedgerId.MAIN, end);
    }

    private static Side side(Map<AccountId, Sums> sums, Transfer transfer, boolean debit) {
        var account = debit ? transfer.debit() : transfer.credit();
        if (!transfer.step().moves()) return new Side(account, 0, 0, Optional.of(0L));
        var after = sums.getOrDefault(account, Sums.none(account))
                .plus(transfer.amount().minor(), debit);
        sums.put(account, after);
        var total = debit ? after.debitMinor() : after.creditMinor();
        return new Side(account, after.version(), after.creditMinor() - after.debitMinor(), Optional.of(total));
    }

    private static Transfer follow(Transfer like, Step step, Transfer origin) {
        return new Transfer(
                like.ledger(),
                like.id(),
                like.debit(),
                like.credit(),
                like.amount(),
                like.code(),
                like.cause(),
                step,
                Optional.of(origin.id()),
                Optional.empty());
    }

    private static Transfer transfer(AccountId debit, AccountId credit, long minor) {
        return new Transfer(LedgerId.MAIN, id(), debit, credit, azr(minor), "test", "by-hand");
    }

    private static Amount azr(long minor) {
        return new Amount(minor, "AZR");
    }

    private static TransferId id() {
        return new TransferId(UUID.randomUUID());
    }

    private static AccountId account(int number) {
        return new AccountId(new UUID(0x8000L, 0x8000_0000_0000_0000L | number));
    }
}
