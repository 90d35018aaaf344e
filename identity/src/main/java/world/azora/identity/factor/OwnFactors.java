package world.azora.identity.factor;

import java.util.List;
import java.util.Optional;
import world.azora.identity.SecurityNotice;
import world.azora.kernel.Actor;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;

/** What a person has, and the codes for the day on which it is lost. */
final class OwnFactors {
    private final FactorStore factors;
    private final FactorPolicy policy;
    private final RecoveryCodes recoveryCodes;
    private final Neighbours neighbours;
    private final Transactions transactions;

    OwnFactors(
            FactorStore factors,
            FactorPolicy policy,
            RecoveryCodes recoveryCodes,
            Neighbours neighbours,
            Transactions transactions) {
        this.factors = factors;
        this.policy = policy;
        this.recoveryCodes = recoveryCodes;
        this.neighbours = neighbours;
        this.transactions = transactions;
    }

    /** @param required whether a role of the person asks for a second factor */
    record Overview(boolean required, boolean totp, int passkeys, int recoveryCodesLeft) {}

    Overview overview(Actor actor) {
        var held = factors.held(actor.id());
        return new Overview(policy.requires(actor.roles()), held.totp(), held.passkeys(), held.recoveryCodes());
    }

    /** Nothing if there is no factor that they could stand in for. */
    Optional<List<String>> remakeCodes(UserId person) {
        return transactions.run(() -> {
            factors.lock(person);
            if (!factors.held(person).isAny()) return Optional.empty();
            var codes = recoveryCodes.make(person);
            neighbours.tell(person, "identity.recovery-codes-made", SecurityNotice.RECOVERY_CODES_NEW);
            return Optional.of(codes);
        });
    }
}
