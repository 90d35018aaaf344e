package world.azora.payments;

import java.util.regex.Pattern;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;

/**
 * What a second person is asked to agree to.
 *
 * @param kind which {@link ApprovalHandler} hears of the verdict: {@code payment}, {@code refund}, {@code funding}, …
 * @param subject the TypeID of what waits; a subject is proposed once per kind
 * @param title one line that tells the second person what it is about
 */
public record Proposal(String kind, String subject, Amount amount, UserId proposer, String title) {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");

    public Proposal {
        if (!KIND.matcher(kind).matches()) throw new IllegalArgumentException("No kind of approval: " + kind);
    }
}
