package world.azora.payments.books;

import java.util.List;
import java.util.Optional;
import world.azora.kernel.Amount;
import world.azora.kernel.TypeId;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.ledger.AccountId;
import world.azora.ledger.Balance;
import world.azora.ledger.EntryPage;
import world.azora.ledger.Ledger;
import world.azora.ledger.LedgerId;
import world.azora.ledger.LinkedPostings;
import world.azora.ledger.Step;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome;
import world.azora.ledger.TransferOutcome.AlreadyPosted;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.ledger.TransferOutcome.Refused;
import world.azora.payments.Attempt;
import world.azora.payments.Flow;
import world.azora.payments.Leg;
import world.azora.payments.Movement;
import world.azora.payments.Reservation;
import world.azora.payments.Taking;
import world.azora.payments.TokenBooks;

final class LedgerBooks implements TokenBooks {
    private static final String HOLD = "payment.hold";

    private final Ledger ledger;
    private final LinkedPostings linked;
    private final OpenAccounts accounts;

    LedgerBooks(Ledger ledger, LinkedPostings linked, OpenAccounts accounts) {
        this.ledger = ledger;
        this.linked = linked;
        this.accounts = accounts;
    }

    private record Way(AccountId debit, AccountId credit) {}

    @Override
    public Movement move(Attempt attempt, Flow flow, Amount amount) {
        return post(transfer(attempt.transfer(), attempt.cause(), flow, amount));
    }

    @Override
    public Movement move(Leg leg, Flow flow, Amount amount) {
        return post(transfer(leg.transfer(), leg.cause(), flow, amount));
    }

    @Override
    public Movement reserve(Reservation reservation) {
        return post(hold(reservation));
    }

    @Override
    public Movement take(Taking taking) {
        var cause = taking.attempt().cause();
        var plain = transfer(taking.attempt().transfer(), cause, taking.flow(), taking.amount());
        var main = taking.reservation().map(from -> captureOf(from, plain)).orElse(plain);
        // The usual case needs no link, and one transfer is faster than a list of one.
        if (taking.fee().isZero()) return post(main);

        var feeId = new Leg(cause, "fee").transfer();
        return postTogether(List.of(main, transfer(feeId, cause, feeOn(taking.flow()), taking.fee())));
    }

    @Override
    public void release(Reservation reservation) {
        // Whatever it is refused for, nothing is reserved any more: it was taken or freed, or it never was there.
        ledger.transfer(hold(reservation).release(reservation.release(), Step.VOID));
    }

    private static Flow feeOn(Flow flow) {
        return switch (flow) {
            case Flow.Deposit(UserId owner) -> new Flow.DepositFee(owner);
            default -> new Flow.SaleFee();
        };
    }

    private Transfer transfer(TransferId id, TypeId cause, Flow flow, Amount amount) {
        var way = way(flow);
        return new Transfer(LedgerId.MAIN, id, way.debit, way.credit, amount, flow.code(), cause.toString());
    }

    private Transfer hold(Reservation reservation) {
        var way = way(reservation.flow());
        var cause = reservation.cause().toString();
        return new Transfer(LedgerId.MAIN, reservation.hold(), way.debit, way.credit, reservation.amount(), HOLD, cause)
                .held(reservation.until());
    }

    /** The same transfer, but taking what the reservation holds. */
    private static Transfer captureOf(Reservation reservation, Transfer plain) {
        return new Transfer(
                plain.ledger(),
                plain.id(),
                plain.debit(),
                plain.credit(),
                plain.amount(),
                plain.code(),
                plain.cause(),
                Step.CAPTURE,
                Optional.of(reservation.hold()),
                Optional.empty());
    }

    private Movement post(Transfer transfer) {
        return movement(ledger.transfer(transfer), transfer.id());
    }

    /** What came of the first; if the second is to blame for its failure, what the second was refused for. */
    private Movement postTogether(List<Transfer> transfers) {
        var main = transfers.getFirst().id();
        var movements = linked.transferTogether(transfers).stream()
                .map(outcome -> movement(outcome, main))
                .toList();
        return movements.stream()
                .filter(one -> one instanceof Movement.Refused(TransferOutcome.Reason reason)
                        && reason != TransferOutcome.Reason.LINK_BROKEN)
                .findFirst()
                .orElse(movements.getFirst());
    }

    private static Movement movement(TransferOutcome outcome, TransferId id) {
        return switch (outcome) {
            case Posted _, AlreadyPosted _ -> new Movement.Done(id);
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
            case Flow.OutsideSale() -> new Way(accounts.clearing(), accounts.sales());
            case Flow.OutsideRefund() -> new Way(accounts.sales(), accounts.clearing());
            case Flow.Deposit(UserId owner) -> new Way(accounts.clearing(), accounts.wallet(owner));
            case Flow.DepositRefund(UserId owner) -> new Way(accounts.wallet(owner), accounts.clearing());
            case Flow.SaleFee() -> new Way(accounts.sales(), accounts.fees());
            case Flow.DepositFee(UserId owner) -> new Way(accounts.wallet(owner), accounts.fees());
            case Flow.Settlement() -> new Way(accounts.sales(), accounts.settled());
            case Flow.Payout() -> new Way(accounts.bank(), accounts.clearing());
            case Flow.PayIn() -> new Way(accounts.clearing(), accounts.bank());
            case Flow.ProviderFee() -> new Way(accounts.providerFees(), accounts.clearing());
        };
    }

    @Override
    public Balance clearing() {
        return ledger.balance(accounts.clearing()).orElseThrow();
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
