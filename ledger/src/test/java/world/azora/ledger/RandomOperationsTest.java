package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.ledger.TransferOutcome.AlreadyPosted;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.ledger.TransferOutcome.Refused;

/** Plays the same random game on the ledger and on a model that fits on a page, and compares every answer. */
final class RandomOperationsTest {
    private static final int ROUNDS = 60;

    private final Books books = new Books();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ledger_answers_as_the_model_does(long seed) {
        var random = new SplittableRandom(seed);
        var model = new Model();
        var accounts = accounts(model);
        var sent = new ArrayList<Transfer>();

        for (var round = 0; round < ROUNDS; round++) {
            var transfers = new ArrayList<Transfer>();
            for (var size = random.nextInt(1, 40); size > 0; size--) transfers.add(next(random, accounts, sent));
            sent.addAll(transfers);

            var outcomes = books.ledger.transferAll(transfers);

            assertThat(outcomes.stream().map(RandomOperationsTest::word))
                    .containsExactlyElementsOf(
                            transfers.stream().map(model::transfer).toList());
        }

        for (var account : model.balances.keySet()) {
            assertThat(books.balance(account)).isEqualTo(model.balances.get(account));
        }
        assertThat(books.ledger.trialBalance(books.id).isEven()).isTrue();
        assertThat(books.ledger.verify(books.id).whole()).isTrue();
    }

    private List<AccountId> accounts(Model model) {
        var accounts = new ArrayList<AccountId>();
        for (var kind : AccountKind.values()) {
            accounts.add(model.add(books.open(kind.name(), kind), kind, false));
            accounts.add(model.add(books.openOverdrawable("overdrawable-" + kind.name(), kind), kind, true));
        }
        accounts.add(books.account("never-opened"));
        return accounts;
    }

    private Transfer next(RandomGenerator random, List<AccountId> accounts, List<Transfer> sent) {
        // One in ten was sent before, and one in thirty has its id but another amount.
        if (!sent.isEmpty() && random.nextInt(10) == 0) {
            var old = sent.get(random.nextInt(sent.size()));
            if (random.nextInt(3) > 0) return old;
            return new Transfer(
                    books.id, old.id(), old.debit(), old.credit(), Books.azr(random.nextInt(1000)), "test", "again");
        }
        var debit = accounts.get(random.nextInt(accounts.size()));
        var credit = accounts.get(random.nextInt(accounts.size()));
        return books.transfer(debit, credit, random.nextInt(50) == 0 ? 0 : random.nextInt(1000));
    }

    private static String word(TransferOutcome outcome) {
        return switch (outcome) {
            case Posted posted -> posted.getClass().getSimpleName();
            case AlreadyPosted already -> already.getClass().getSimpleName();
            case Refused refused -> refused.reason().name();
        };
    }

    private static final class Model {
        private final Map<AccountId, AccountKind> kinds = new LinkedHashMap<>();
        private final Map<AccountId, Boolean> overdraw = new LinkedHashMap<>();
        private final Map<AccountId, Long> balances = new LinkedHashMap<>();
        private final Map<TransferId, Transfer> known = new LinkedHashMap<>();
        private final Map<TransferId, String> words = new LinkedHashMap<>();

        AccountId add(AccountId account, AccountKind kind, boolean mayOverdraw) {
            kinds.put(account, kind);
            overdraw.put(account, mayOverdraw);
            balances.put(account, 0L);
            return account;
        }

        String transfer(Transfer transfer) {
            var first = known.putIfAbsent(transfer.id(), transfer);
            if (first == null) {
                var word = decide(transfer);
                words.put(transfer.id(), word);
                return word;
            }
            if (!first.equals(transfer)) return "ID_REUSED";
            var word = words.getOrDefault(transfer.id(), "");
            return word.equals("Posted") ? "AlreadyPosted" : word;
        }

        private String decide(Transfer transfer) {
            var minor = transfer.amount().minor();
            if (transfer.debit().equals(transfer.credit())) return "SAME_ACCOUNT";
            if (minor == 0) return "AMOUNT_ZERO";
            if (!balances.containsKey(transfer.debit())) return "UNKNOWN_DEBIT";
            if (!balances.containsKey(transfer.credit())) return "UNKNOWN_CREDIT";
            var debit = after(transfer.debit(), minor);
            var credit = after(transfer.credit(), -minor);
            if (isOverdrawn(transfer.debit(), debit) || isOverdrawn(transfer.credit(), credit))
                return "INSUFFICIENT_FUNDS";
            balances.put(transfer.debit(), debit);
            balances.put(transfer.credit(), credit);
            return "Posted";
        }

        private long after(AccountId account, long debitMinor) {
            var sign = kinds.get(account) == AccountKind.ASSET || kinds.get(account) == AccountKind.EXPENSE ? 1 : -1;
            return balances.getOrDefault(account, 0L) + sign * debitMinor;
        }

        private boolean isOverdrawn(AccountId account, long balance) {
            return !overdraw.getOrDefault(account, false) && balance < 0;
        }
    }
}
