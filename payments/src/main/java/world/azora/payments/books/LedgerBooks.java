package world.azora.payments.books;

import java.util.Optional;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.ledger.AccountId;
import world.azora.ledger.Balance;
import world.azora.ledger.EntryPage;
import world.azora.ledger.Ledger;
import world.azora.ledger.LedgerId;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome.AlreadyPosted;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.ledger.TransferOutcome.Refused;
import world.azora.payments.Attempt;
import world.azora.payments.Flow;
import world.azora.payments.Movement;
import world.azora.payments.TokenBooks;

final class LedgerBooks implements TokenBooks {
    private final Ledger ledger;
    private final OpenAccounts accounts;

    LedgerBooks(Ledger ledger, OpenAccounts accounts) {
        this.ledger = ledger;
        this.accounts = accounts;
    }

    private record Way(AccountId debit, AccountId credit) {}

    @Override
    public Movement move(Attempt attempt, Flow flow, Amount amount) {
        var way = way(flow);
        var cause = attempt.cause().toString();
        var transfer =
                new Transfer(LedgerId.MAIN, attempt.transfer(), way.debit, way.credit, amount, flow.code(), cause);
        return switch (ledger.transfer(transfer)) {
            case Posted _, AlreadyPosted _ -> new Movement.Done(transfer.id());
            case Refused refused -> new Movement.Refused(refused.reason());
        };
    }

    private Way way(Flow flow) {
        return switch (flow) {
            case Flow.Funding(CourseId course) -> new Way(accounts.issuance(), accounts.treasury(course));
            case Flow.Reward(CourseId course, UserId learner) ->
                new Way(accounts.treasury(course), accounts.wallet(learner));
            case Flow.Reserve(CourseId course) -> new Way(accounts.treasury(course), accounts.reserve(course));
            case Flow.Release(CourseId course) -> new Way(accounts.reserve(course), accounts.treasury(course));
            case Flow.ReservedReward(CourseId course, UserId learner) ->
                new Way(accounts.reserve(course), accounts.wallet(learner));
            case Flow.GiveBack(CourseId course, UserId learner) ->
                new Way(accounts.treasury(course), accounts.wallet(learner));
            case Flow.TakeBack(CourseId course, UserId learner) ->
                new Way(accounts.wallet(learner), accounts.treasury(course));
            case Flow.Capture(UserId payer) -> new Way(accounts.wallet(payer), accounts.sales());
            case Flow.Refund(UserId payer) -> new Way(accounts.sales(), accounts.wallet(payer));
        };
    }

    @Override
    public Balance treasury(CourseId course) {
        return ledger.balance(accounts.treasury(course)).orElseThrow();
    }

    @Override
    public Balance reserve(CourseId course) {
        return ledger.balance(accounts.reserve(course)).orElseThrow();
    }

    @Override
    public Balance wallet(UserId person) {
        return ledger.balance(accounts.wallet(person)).orElseThrow();
    }

    @Override
    public Optional<Amount> moved(TransferId transfer) {
        return ledger.find(transfer).map(posted -> posted.transfer().amount());
    }

    @Override
    public EntryPage walletEntries(UserId person, long beforeVersion, int limit) {
        return ledger.entries(accounts.wallet(person), beforeVersion, limit);
    }
}
