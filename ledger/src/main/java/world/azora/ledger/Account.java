package world.azora.ledger;

import java.util.regex.Pattern;
import world.azora.kernel.Amount;
import world.azora.kernel.Refusal;

/**
 * An account of one asset.
 *
 * @param name unique in its ledger, such as {@code wallet:usr_01h455vb4pex5vsknk084sn02q} or {@code sales}
 * @param mayOverdraw whether its balance may fall below zero on its normal side; one that issues tokens must
 */
public record Account(LedgerId ledger, AccountId id, String name, AccountKind kind, String asset, boolean mayOverdraw) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,127}");

    public Account {
        if (!NAME.matcher(name).matches()) throw new Refusal(LedgerProblem.ACCOUNT_NAME_MALFORMED);
        asset = Amount.zero(asset).asset();
    }

    /** An account whose id follows from its name, and which may not overdraw. */
    public static Account named(LedgerId ledger, String name, AccountKind kind, String asset) {
        return new Account(ledger, AccountId.named(ledger, name), name, kind, asset, false);
    }

    /** The same account, allowed to overdraw. */
    public Account overdrawable() {
        return new Account(ledger, id, name, kind, asset, true);
    }
}
