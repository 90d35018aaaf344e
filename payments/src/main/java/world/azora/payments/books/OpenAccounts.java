package world.azora.payments.books;

import static world.azora.ledger.AccountKind.ASSET;
import static world.azora.ledger.AccountKind.EXPENSE;
import static world.azora.ledger.AccountKind.INCOME;
import static world.azora.ledger.AccountKind.LIABILITY;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.ledger.Account;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountKind;
import world.azora.ledger.AccountOutcome.AlreadyOpen;
import world.azora.ledger.AccountOutcome.Different;
import world.azora.ledger.AccountOutcome.Opened;
import world.azora.ledger.Ledger;
import world.azora.ledger.LedgerId;

/** The accounts that payments keeps. An id that is given out is always of an open account. */
final class OpenAccounts {
    private static final int REMEMBERED_MAX = 10_000;

    private final Ledger ledger;

    // Opening is idempotent, so forgetting one costs no more than a call.
    private final Set<AccountId> open = ConcurrentHashMap.newKeySet();

    OpenAccounts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What the organisation owes a person: a liability. */
    AccountId wallet(UserId person) {
        return opened(named("wallet:" + person, LIABILITY));
    }

    /** What is set aside for the rewards of a course, and promised to nobody yet: a liability too. */
    AccountId treasury(CourseId course) {
        return opened(named("treasury:" + course, LIABILITY));
    }

    /** What is promised to those who take a course, until they earn it or leave. */
    AccountId reserve(CourseId course) {
        return opened(named("reserve:" + course, LIABILITY));
    }

    /** The other side of every token there is. Nothing covers it, so it may overdraw. */
    AccountId issuance() {
        return opened(named("issuance", ASSET).overdrawable());
    }

    /**
     * What was earned by selling courses. It may overdraw, because a refund that was granted is owed, whatever else was
     * booked out of sales since.
     */
    AccountId sales() {
        return opened(named("sales", INCOME).overdrawable());
    }

    /** What of the sales nobody can ask back any more. It may overdraw only because sales may. */
    AccountId settled() {
        return opened(named("sales:settled", INCOME));
    }

    /** What is kept of captures. */
    AccountId fees() {
        return opened(named("fees", INCOME));
    }

    /** What the provider of payments owes us. Below zero we owe it: for refunds that exceed what it took for us. */
    AccountId clearing() {
        return opened(named("clearing:provider", ASSET).overdrawable());
    }

    /** What the provider paid out to us. */
    AccountId bank() {
        return opened(named("bank", ASSET).overdrawable());
    }

    /** What the provider kept for itself. */
    AccountId providerFees() {
        return opened(named("fees:provider", EXPENSE));
    }

    private static Account named(String name, AccountKind kind) {
        return Account.named(LedgerId.MAIN, name, kind, Amount.TOKEN);
    }

    private AccountId opened(Account account) {
        if (open.contains(account.id())) return account.id();
        switch (ledger.open(account)) {
            case Opened _, AlreadyOpen _ -> remember(account.id());
            case Different(Account existing) ->
                throw new IllegalStateException("The ledger has another account " + existing.name());
        }
        return account.id();
    }

    private void remember(AccountId account) {
        if (open.size() >= REMEMBERED_MAX) open.clear();
        open.add(account);
    }
}
