package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.ledger.TransferOutcome.AlreadyPosted;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.ledger.TransferOutcome.Refused;

/** Plays the same random game on the ledger and on a model without batches, and compares every answer and balance. */
final class RandomOperationsTest {
    private static final int ROUNDS = 60;
    /** Holds end long ago or long from now; the model's clock, like the real one, stands somewhere between. */
    private static final Instant OVER = Instant.parse("2001-01-01T00:00:00Z");

    private static final Instant BETWEEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

    private final Books books = new Books();
    private final LinkedPostings linked = Books.bean(LinkedPostings.class);
    private final AccountLimits limits = Books.bean(AccountLimits.class);
    private final BooksModel model = new BooksModel(BETWEEN);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void ledger_answers_as_the_model_does(long seed) {
        var random = new SplittableRandom(seed);
        var accounts = accounts();
        var sent = new ArrayList<Transfer>();

        for (var round = 0; round < ROUNDS; round++) {
            var transfers = new ArrayList<Transfer>();
            for (var size = random.nextInt(1, 40); size > 0; size--) transfers.add(next(random, accounts, sent));
            var together = transfers.stream().map(Transfer::id).distinct().count() == transfers.size()
                    && random.nextInt(3) == 0;
            var asked = together ? transfers.subList(0, Math.min(3, transfers.size())) : transfers;
            sent.addAll(asked);

            var outcomes = together ? linked.transferTogether(asked) : books.ledger.transferAll(asked);

            assertThat(outcomes.stream().map(RandomOperationsTest::word))
                    .containsExactlyElementsOf(
                            together
                                    ? model.together(asked)
                                    : asked.stream().map(model::transfer).toList());
        }

        for (var account : model.states().keySet()) assertThatBalanceIsAsInTheModel(account);
        assertThat(books.ledger.trialBalance(books.id).isEven()).isTrue();
        var report = books.ledger.verify(books.id);
        assertThat(report.whole()).isTrue();
        assertThat(report.differenceMinor()).isZero();
    }

    private void assertThatBalanceIsAsInTheModel(AccountId account) {
        var balance = books.ledger.balance(account).orElseThrow();
        assertThat(balance.balanceMinor()).isEqualTo(model.balance(account));
        assertThat(balance.availableMinor()).isEqualTo(model.available(account));
        var newest = books.ledger.entries(account, Long.MAX_VALUE, 1).items();
        assertThat(newest.stream().map(Entry::version).findFirst().orElse(0L)).isEqualTo(balance.version());
        newest.forEach(entry -> assertThat(entry.balanceMinor()).isEqualTo(balance.balanceMinor()));
    }

    private List<AccountId> accounts() {
        var accounts = new ArrayList<AccountId>();
        for (var kind : AccountKind.values()) {
            accounts.add(open(Account.named(books.id, kind.name(), kind, "AZR"), BalanceLimits.NONE));
            accounts.add(open(
                    Account.named(books.id, "overdrawable-" + kind, kind, "AZR").overdrawable(), BalanceLimits.NONE));
            accounts.add(open(
                    Account.named(books.id, "limited-" + kind, kind, "AZR").overdrawable(),
                    new BalanceLimits(Optional.of(-500L), Optional.of(800L))));
        }
        accounts.add(books.account("never-opened"));
        return accounts;
    }

    private AccountId open(Account account, BalanceLimits limit) {
        books.ledger.open(account);
        assertThat(limits.limit(account.id(), limit)).isTrue();
        return model.add(account, limit);
    }

    private Transfer next(RandomGenerator random, List<AccountId> accounts, List<Transfer> sent) {
        var kind = sent.isEmpty() ? 9 : random.nextInt(10);
        var old = sent.isEmpty() ? null : sent.get(random.nextInt(sent.size()));
        if (old == null || kind > 5) return fresh(random, accounts);
        return switch (kind) {
            // Sent before, and sometimes with other contents.
            case 0 ->
                random.nextInt(3) > 0
                        ? old
                        : new Transfer(books.id, old.id(), old.debit(), old.credit(), Books.azr(1000), "test", "again");
            case 1 -> old.reversal(Books.newId(), "rwd_back");
            case 2 -> old.release(Books.newId(), Step.EXPIRE);
            default -> end(random, sent);
        };
    }

    private static Transfer end(RandomGenerator random, List<Transfer> sent) {
        var holds = sent.stream().filter(one -> one.step() == Step.HOLD).toList();
        var hold = holds.isEmpty() ? sent.getFirst() : holds.get(random.nextInt(holds.size()));
        return switch (random.nextInt(4)) {
            case 0 -> hold.release(Books.newId(), Step.VOID);
            case 1 -> hold.capture(Books.newId(), hold.amount());
            default ->
                hold.capture(
                        Books.newId(), Books.azr(random.nextLong(hold.amount().minor() + 2)));
        };
    }

    private Transfer fresh(RandomGenerator random, List<AccountId> accounts) {
        var debit = accounts.get(random.nextInt(accounts.size()));
        var credit = accounts.get(random.nextInt(accounts.size()));
        var transfer = books.transfer(debit, credit, random.nextInt(50) == 0 ? 0 : random.nextInt(300));
        return switch (random.nextInt(5)) {
            case 0, 1 -> transfer.held(LATER);
            case 2 -> transfer.held(OVER);
            default -> transfer;
        };
    }

    private static String word(TransferOutcome outcome) {
        return switch (outcome) {
            case Posted posted -> posted.getClass().getSimpleName();
            case AlreadyPosted already -> already.getClass().getSimpleName();
            case Refused refused -> refused.reason().name();
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void what_many_callers_did_at_once_is_what_the_chain_s_order_gives(int callers) throws Exception {
        var accounts = accounts();

        var answers = AtOnce.run(callers, caller -> {
            var random = new SplittableRandom(caller);
            var sent = new ArrayList<Transfer>();
            var mine = new ArrayList<TransferOutcome>();
            for (var count = 0; count < 100; count++) {
                var transfer = next(random, accounts, sent);
                sent.add(transfer);
                mine.add(books.ledger.transfer(transfer));
            }
            return mine;
        });

        // The same transfers one after the other, in the order of their seq, without any caller at the same time.
        var inOrder = answers.stream()
                .flatMap(List::stream)
                .filter(Posted.class::isInstance)
                .map(outcome -> ((Posted) outcome).posted())
                .sorted(Comparator.comparingLong(PostedTransfer::seq))
                .toList();
        assertThat(inOrder.stream().map(PostedTransfer::seq))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, inOrder.size()).boxed().toList());
        assertThat(inOrder.stream().map(one -> model.transfer(one.transfer()))).containsOnly("Posted");
        assertThat(books.ledger.verify(books.id).whole()).isTrue();
        for (var account : model.states().keySet()) assertThatBalanceIsAsInTheModel(account);
    }
}
