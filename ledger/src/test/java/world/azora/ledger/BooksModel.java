package world.azora.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a ledger should do, in the plainest words: maps, no batches, no database. Outcomes are words. */
final class BooksModel {
    record State(long debit, long credit, long debitHeld, long creditHeld) {
        long balance(AccountKind kind) {
            return kind.balance(debit, credit);
        }

        /** The balance if every hold that lowers it were captured. */
        long available(AccountKind kind) {
            return balance(kind) - (kind.growsByDebits() ? creditHeld : debitHeld);
        }

        /** The balance if every hold that raises it were captured. */
        long most(AccountKind kind) {
            return balance(kind) + (kind.growsByDebits() ? debitHeld : creditHeld);
        }
    }

    record Known(Transfer transfer, String word) {}

    private final Instant now;
    private final Map<AccountId, Account> accounts = new LinkedHashMap<>();
    private final Map<AccountId, BalanceLimits> limits = new LinkedHashMap<>();
    private Map<AccountId, State> states = new LinkedHashMap<>();
    private Map<TransferId, Known> known = new LinkedHashMap<>();

    BooksModel(Instant now) {
        this.now = now;
    }

    AccountId add(Account account, BalanceLimits limit) {
        accounts.put(account.id(), account);
        limits.put(account.id(), limit);
        states.put(account.id(), new State(0, 0, 0, 0));
        return account.id();
    }

    Map<AccountId, State> states() {
        return states;
    }

    long balance(AccountId account) {
        return state(account).balance(kind(account));
    }

    long available(AccountId account) {
        return state(account).available(kind(account));
    }

    List<String> together(List<Transfer> transfers) {
        if (transfers.stream().allMatch(one -> known.containsKey(one.id())))
            return transfers.stream().map(this::transfer).toList();
        var statesBefore = new LinkedHashMap<>(states);
        var knownBefore = new LinkedHashMap<>(known);
        var words = new ArrayList<String>();
        for (var transfer : transfers) {
            var word = transfer(transfer);
            words.add(word);
            if (word.equals("Posted")) continue;
            states = statesBefore;
            known = knownBefore;
            var failed = words.size() - 1;
            return transfers.stream()
                    .map(one -> unlinked(one, one.equals(transfers.get(failed)) ? word : "LINK_BROKEN"))
                    .toList();
        }
        return words;
    }

    private String unlinked(Transfer transfer, String word) {
        if (known.containsKey(transfer.id())) return "ID_REUSED";
        known.put(transfer.id(), new Known(transfer, word));
        return word;
    }

    String transfer(Transfer transfer) {
        var first = known.get(transfer.id());
        if (first != null && !first.transfer.equals(transfer)) return "ID_REUSED";
        if (first != null) return first.word.equals("Posted") ? "AlreadyPosted" : first.word;
        var word = against(transfer).orElse("Posted");
        if (word.equals("Posted")) apply(transfer);
        known.put(transfer.id(), new Known(transfer, word));
        return word;
    }

    private Optional<String> against(Transfer transfer) {
        if (transfer.debit().equals(transfer.credit())) return Optional.of("SAME_ACCOUNT");
        if (transfer.amount().isZero()) return Optional.of("AMOUNT_ZERO");
        if (!accounts.containsKey(transfer.debit())) return Optional.of("UNKNOWN_DEBIT");
        if (!accounts.containsKey(transfer.credit())) return Optional.of("UNKNOWN_CREDIT");
        return switch (transfer.step()) {
            case POST, HOLD -> lack(transfer);
            case REVERSE -> againstReversal(transfer).or(() -> lack(transfer));
            case CAPTURE, VOID, EXPIRE -> againstEnd(transfer);
        };
    }

    private Optional<String> againstReversal(Transfer transfer) {
        var origin =
                posted(transfer).filter(one -> Set.of(Step.POST, Step.CAPTURE).contains(one.step()));
        if (origin.isEmpty()) return Optional.of("ORIGIN_UNKNOWN");
        var mirrored = origin.get().debit().equals(transfer.credit())
                && origin.get().credit().equals(transfer.debit())
                && origin.get().amount().equals(transfer.amount());
        if (!mirrored) return Optional.of("ORIGIN_DIFFERENT");
        return isFollowed(origin.get()) ? Optional.of("ORIGIN_SETTLED") : Optional.empty();
    }

    private Optional<String> againstEnd(Transfer transfer) {
        var found = posted(transfer).filter(one -> one.step() == Step.HOLD);
        if (found.isEmpty()) return Optional.of("ORIGIN_UNKNOWN");
        var hold = found.get();
        var most = hold.amount().minor();
        var least = transfer.step() == Step.CAPTURE ? 1 : most;
        var minor = transfer.amount().minor();
        if (!hold.debit().equals(transfer.debit())
                || !hold.credit().equals(transfer.credit())
                || minor < least
                || minor > most) return Optional.of("ORIGIN_DIFFERENT");
        if (isFollowed(hold)) return Optional.of("ORIGIN_SETTLED");
        var over = !hold.expiresAt().orElseThrow().isAfter(now);
        if (transfer.step() == Step.CAPTURE && over) return Optional.of("HOLD_TIME");
        if (transfer.step() == Step.EXPIRE && !over) return Optional.of("HOLD_TIME");
        return Optional.empty();
    }

    private Optional<Transfer> posted(Transfer follower) {
        return Optional.ofNullable(known.get(follower.follows().orElseThrow()))
                .filter(one -> one.word.equals("Posted"))
                .map(Known::transfer);
    }

    private boolean isFollowed(Transfer origin) {
        return known.values().stream()
                .anyMatch(one ->
                        one.word.equals("Posted") && one.transfer.follows().equals(Optional.of(origin.id())));
    }

    private Optional<String> lack(Transfer transfer) {
        var minor = transfer.amount().minor();
        var lowered = lowered(transfer);
        var raised = raised(transfer);
        for (var account : lowered)
            if (!account.mayOverdraw() && available(account.id()) < minor) return Optional.of("INSUFFICIENT_FUNDS");
        for (var account : lowered)
            if (available(account.id()) - minor < limit(account).minMinor().orElse(Long.MIN_VALUE))
                return Optional.of("BALANCE_BELOW_MIN");
        for (var account : raised)
            if (state(account.id()).most(account.kind()) + minor
                    > limit(account).maxMinor().orElse(Long.MAX_VALUE)) return Optional.of("BALANCE_ABOVE_MAX");
        return Optional.empty();
    }

    private List<Account> lowered(Transfer transfer) {
        var accountsLowered = new ArrayList<Account>();
        if (!kind(transfer.debit()).growsByDebits()) accountsLowered.add(account(transfer.debit()));
        if (kind(transfer.credit()).growsByDebits()) accountsLowered.add(account(transfer.credit()));
        return accountsLowered;
    }

    private List<Account> raised(Transfer transfer) {
        var accountsRaised = new ArrayList<Account>();
        if (kind(transfer.debit()).growsByDebits()) accountsRaised.add(account(transfer.debit()));
        if (!kind(transfer.credit()).growsByDebits()) accountsRaised.add(account(transfer.credit()));
        return accountsRaised;
    }

    private void apply(Transfer transfer) {
        if (transfer.step() == Step.HOLD) hold(transfer, transfer.amount().minor());
        if (transfer.step().endsHold()) {
            var hold = posted(transfer).orElseThrow();
            hold(hold, -hold.amount().minor());
        }
        if (!transfer.step().moves()) return;
        var minor = transfer.amount().minor();
        states.compute(
                transfer.debit(),
                (_, old) -> new State(
                        value(old).debit + minor, value(old).credit, value(old).debitHeld, value(old).creditHeld));
        states.compute(
                transfer.credit(),
                (_, old) -> new State(
                        value(old).debit, value(old).credit + minor, value(old).debitHeld, value(old).creditHeld));
    }

    private void hold(Transfer hold, long minor) {
        states.compute(
                hold.debit(),
                (_, old) -> new State(
                        value(old).debit, value(old).credit, value(old).debitHeld + minor, value(old).creditHeld));
        states.compute(
                hold.credit(),
                (_, old) -> new State(
                        value(old).debit, value(old).credit, value(old).debitHeld, value(old).creditHeld + minor));
    }

    private static State value(@Nullable State state) {
        return Optional.ofNullable(state).orElseThrow();
    }

    private State state(AccountId account) {
        return value(states.get(account));
    }

    private Account account(AccountId account) {
        return Optional.ofNullable(accounts.get(account)).orElseThrow();
    }

    private AccountKind kind(AccountId account) {
        return account(account).kind();
    }

    private BalanceLimits limit(Account account) {
        return limits.getOrDefault(account.id(), BalanceLimits.NONE);
    }
}
