package world.azora.ledger;

import java.util.regex.Pattern;
import world.azora.kernel.Amount;
import world.azora.kernel.Refusal;

/**
 * Moves an amount from one account's credit to another's debit, so that the sum over all accounts stays zero.
 *
 * @param id chosen by the caller; the same transfer sent again is answered with its first outcome
 * @param code what kind of movement it is: {@code treasury.funding}, {@code reward}, {@code payment.capture}, …
 * @param cause the TypeID of what led to it, such as a reward, a payment or a refund
 */
public record Transfer(
        LedgerId ledger, TransferId id, AccountId debit, AccountId credit, Amount amount, String code, String cause) {
    private static final Pattern CODE = Pattern.compile("(?=.{1,64}$)[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*");
    private static final Pattern CAUSE = Pattern.compile("[!-~]{1,128}");

    public Transfer {
        if (!CODE.matcher(code).matches()) throw new Refusal(LedgerProblem.TRANSFER_CODE_MALFORMED);
        if (!canBeCause(cause)) throw new Refusal(LedgerProblem.TRANSFER_CAUSE_MALFORMED);
    }

    /** A cause is 1 to 128 visible ASCII characters. */
    public static boolean canBeCause(String text) {
        return CAUSE.matcher(text).matches();
    }
}
