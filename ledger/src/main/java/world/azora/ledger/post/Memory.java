package world.azora.ledger.post;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import world.azora.ledger.AccountId;
import world.azora.ledger.LedgerId;
import world.azora.ledger.Transfer;

/**
 * What the batcher knows of the ledgers from its own last writes: their heads, and accounts as of these heads. It may be
 * out of date at any moment, because another process writes; the fence of the write finds that out. Only the batcher's
 * thread touches it.
 */
final class Memory {
    private static final int ACCOUNTS_MAX = 100_000;
    private static final int LEDGERS_MAX = 16;

    private final Map<LedgerId, Books> ledgers = new LastUsed<>(LEDGERS_MAX);

    /** What a batch can be decided on without asking the database; empty if it has to be asked. */
    Optional<Basis> recall(LedgerId ledger, List<Transfer> transfers) {
        var books = ledgers.get(ledger);
        if (books == null || books.head == null) return Optional.empty();
        if (transfers.stream().anyMatch(one -> one.follows().isPresent())) return Optional.empty();
        var accounts = accounts(transfers);
        var known = books.recall(accounts);
        return known.size() == accounts.size()
                ? Optional.of(new Basis(books.head, List.of(), known, List.of()))
                : Optional.empty();
    }

    /** What a batch can be decided on; empty if the ledger is not known, or is in doubt. */
    Optional<Basis> basis(LedgerId ledger, List<Transfer> transfers, BasisStore store) throws SQLException {
        var books = ledgers.get(ledger);
        if (books == null || books.head == null) return Optional.empty();
        var accounts = accounts(transfers);
        var positions = books.recall(accounts);
        positions.forEach(known -> accounts.remove(known.id()));
        // Read without a lock. If somebody changes them after that, the head has moved too and the write is refused.
        if (!accounts.isEmpty()) positions.addAll(store.positions(ledger, accounts));
        return Optional.of(new Basis(books.head, List.of(), positions, store.origins(ledger, transfers)));
    }

    static Set<AccountId> accounts(List<Transfer> transfers) {
        var accounts = HashSet.<AccountId>newHashSet(2 * transfers.size());
        for (var transfer : transfers) {
            accounts.add(transfer.debit());
            accounts.add(transfer.credit());
        }
        return accounts;
    }

    /** Nothing of this ledger is to be relied on until it was read or written again. */
    void doubt(LedgerId ledger) {
        var books = ledgers.get(ledger);
        if (books != null) books.head = null;
    }

    /** The same, and what was known of its accounts is wrong: a batch that it rests on is not on disk. */
    void forget(LedgerId ledger) {
        ledgers.remove(ledger);
    }

    /** Notes how things stand after this batch is on disk. */
    void learn(Batch written, Basis basis) {
        var books = ledgers.computeIfAbsent(written.ledger(), _ -> new Books());
        // Whoever moved the head may have moved any account.
        if (books.version != basis.head().version()) books.positions.clear();
        books.learn(basis.positions());
        books.learn(written.changed());
        books.head = written.end();
        books.version = books.head.version();
    }

    private static final class Books {
        private final Map<AccountId, Position> positions = new LastUsed<>(ACCOUNTS_MAX);
        private long version = -1;

        @Nullable
        private Head head;

        void learn(List<Position> read) {
            read.forEach(one -> positions.put(one.id(), one));
        }

        List<Position> recall(Set<AccountId> accounts) {
            var known = new ArrayList<Position>(accounts.size());
            for (var account : accounts) {
                var position = positions.get(account);
                if (position != null) known.add(position);
            }
            return known;
        }
    }

    /** Keeps so many, and lets go of the one that was used longest ago. */
    private static final class LastUsed<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;
        private final int max;

        LastUsed(int max) {
            super(16, 0.75f, true);
            this.max = max;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > max;
        }
    }
}
