package world.azora.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import world.azora.kernel.Amount;
import world.azora.kernel.Refusal;

/**
 * Moves an amount from one account's credit to another's debit, so that the sum over all accounts stays zero.
 *
 * @param id chosen by the caller; the same transfer sent again is answered with its first outcome
 * @param code what kind of movement it is: {@code treasury.funding}, {@code reward}, {@code payment.capture}, …
 * @param cause the TypeID of what led to it, such as a reward, a payment or a refund
 * @param follows the hold that it ends, or the transfer that it reverses; given if and only if its step does one of these
 * @param expiresAt when a hold is over, in microseconds; given if and only if it is one
 */
public record Transfer(
        LedgerId ledger,
        TransferId id,
        AccountId debit,
        AccountId credit,
        Amount amount,
        String code,
        String cause,
        Step step,
        Optional<TransferId> follows,
        Optional<Instant> expiresAt) {
    private static final Pattern CODE = Pattern.compile("(?=.{1,64}$)[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*");
    private static final Pattern CAUSE = Pattern.compile("[!-~]{1,128}");

    public Transfer {
        if (!CODE.matcher(code).matches()) throw new Refusal(LedgerProblem.TRANSFER_CODE_MALFORMED);
        if (!canBeCause(cause)) throw new Refusal(LedgerProblem.TRANSFER_CAUSE_MALFORMED);
        if (follows.isPresent() != step.follows() || expiresAt.isPresent() != (step == Step.HOLD))
            throw new Refusal(LedgerProblem.TRANSFER_STEP_MALFORMED);
        expiresAt = expiresAt.map(until -> until.truncatedTo(ChronoUnit.MICROS));
    }

    /** One that moves the amount at once. */
    public Transfer(
            LedgerId ledger,
            TransferId id,
            AccountId debit,
            AccountId credit,
            Amount amount,
            String code,
            String cause) {
        this(ledger, id, debit, credit, amount, code, cause, Step.POST, Optional.empty(), Optional.empty());
    }

    /** The same as a hold: it reserves the amount until then. */
    public Transfer held(Instant until) {
        return new Transfer(
                ledger, id, debit, credit, amount, code, cause, Step.HOLD, Optional.empty(), Optional.of(until));
    }

    /** What captures all or part of this hold, and frees the rest. */
    public Transfer capture(TransferId captureId, Amount captured) {
        return new Transfer(
                ledger,
                captureId,
                debit,
                credit,
                captured,
                code,
                cause,
                Step.CAPTURE,
                Optional.of(id),
                Optional.empty());
    }

    /** What frees this hold: {@link Step#VOID} or {@link Step#EXPIRE}. */
    public Transfer release(TransferId releaseId, Step step) {
        return new Transfer(
                ledger, releaseId, debit, credit, amount, code, cause, step, Optional.of(id), Optional.empty());
    }

    /** What moves this transfer's amount back. */
    public Transfer reversal(TransferId reversalId, String reversalCause) {
        return new Transfer(
                ledger,
                reversalId,
                /* debit= */ credit,
                /* credit= */ debit,
                amount,
                code,
                reversalCause,
                Step.REVERSE,
                Optional.of(id),
                Optional.empty());
    }

    /** A cause is 1 to 128 visible ASCII characters. */
    public static boolean canBeCause(String text) {
        return CAUSE.matcher(text).matches();
    }
}
