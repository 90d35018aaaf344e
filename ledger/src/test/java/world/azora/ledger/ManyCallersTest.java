package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import world.azora.ledger.TransferOutcome.AlreadyPosted;
import world.azora.ledger.TransferOutcome.Posted;

final class ManyCallersTest {
    private static final int CALLERS = 64;
    private static final int EACH = 50;

    private final Books books = new Books();

    @Test
    void sixty_four_callers_take_from_one_account_exactly_what_it_holds() throws Exception {
        var treasury = books.open("treasury", AccountKind.LIABILITY);
        books.move(books.openOverdrawable("issuance", AccountKind.EQUITY), treasury, 2000);

        var posted = AtOnce.run(CALLERS, caller -> {
            var wallet = books.open("wallet:" + caller, AccountKind.LIABILITY);
            return LongStream.range(0, EACH)
                    .filter(_ -> books.move(treasury, wallet, 1) instanceof Posted)
                    .count();
        });

        assertThat(posted.stream().mapToLong(Long::longValue).sum()).isEqualTo(2000);
        assertThat(books.balance(treasury)).isZero();
        assertThatVersionsHaveNoGap(treasury, 2001);
        assertThatBooksAreWhole(2001);
    }

    @Test
    void two_batchers_on_one_database_never_write_over_each_other() throws Exception {
        try (var other = another()) {
            var ledgers = List.of(books.ledger, other.getBean(Ledger.class));
            var hot = books.openOverdrawable("hot", AccountKind.EQUITY);
            var wallet = books.open("wallet", AccountKind.LIABILITY);

            var outcomes = AtOnce.run(CALLERS, caller -> {
                var mine = new Books(ledgers.get(caller % 2), books.id);
                return LongStream.range(0, EACH)
                        .filter(_ -> mine.move(hot, wallet, 1) instanceof Posted)
                        .count();
            });

            assertThat(outcomes).containsOnly((long) EACH);
            assertThat(books.balance(wallet)).isEqualTo(CALLERS * EACH);
            assertThatVersionsHaveNoGap(hot, CALLERS * EACH);
            assertThatBooksAreWhole(CALLERS * EACH);
        }
    }

    @Test
    void transfer_sent_to_two_batchers_at_once_moves_once() throws Exception {
        try (var other = another()) {
            var ledgers = List.of(books.ledger, other.getBean(Ledger.class));
            var hot = books.openOverdrawable("hot", AccountKind.EQUITY);
            var wallet = books.open("wallet", AccountKind.LIABILITY);

            for (var round = 0; round < 40; round++) {
                var transfer = books.transfer(hot, wallet, 1);

                var outcomes = AtOnce.run(4, caller -> ledgers.get(caller % 2).transfer(transfer));

                assertThat(outcomes).filteredOn(Posted.class::isInstance).hasSize(1);
                assertThat(outcomes).filteredOn(AlreadyPosted.class::isInstance).hasSize(3);
            }
            assertThat(books.balance(wallet)).isEqualTo(40);
            assertThatBooksAreWhole(40);
        }
    }

    private static ConfigurableApplicationContext another() {
        return LedgerModule.alone(Books.DATABASE.dataSource(), Books.DATABASE.clock(), Books.SETTINGS);
    }

    private void assertThatVersionsHaveNoGap(AccountId account, long entries) {
        assertThat(books.entries(account).reversed().stream().map(Entry::version))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, entries).boxed().toList());
    }

    private void assertThatBooksAreWhole(long transfers) {
        var report = books.ledger.verify(books.id);
        assertThat(report.whole()).isTrue();
        assertThat(report.transfers()).isEqualTo(transfers);
        assertThat(report.headSeq()).isEqualTo(transfers);
        assertThat(books.ledger.trialBalance(books.id).isEven()).isTrue();
    }
}
