package world.azora.identity.factor;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.context.event.EventListener;
import world.azora.identity.FactorChanges;
import world.azora.identity.PersonErased;
import world.azora.kernel.UserId;

final class StoredFactorChanges implements FactorChanges {
    private final FactorStore factors;
    private final RecoveryCodes recoveryCodes;
    private final DeviceStore devices;
    private final ChallengeStore challenges;
    private final FactorPolicy policy;

    StoredFactorChanges(
            FactorStore factors,
            RecoveryCodes recoveryCodes,
            DeviceStore devices,
            ChallengeStore challenges,
            FactorPolicy policy) {
        this.factors = factors;
        this.recoveryCodes = recoveryCodes;
        this.devices = devices;
        this.challenges = challenges;
        this.policy = policy;
    }

    @Override
    public List<String> added(UserId person) {
        // Two first factors at once must not each make codes of which the other's are worth nothing.
        factors.lock(person);
        devices.forgetAll(person);
        return recoveryCodes.makeIfNone(person);
    }

    @Override
    public Removal remove(UserId person, BooleanSupplier delete) {
        // Locked before anything is counted: two removals at once must not each leave the other's factor.
        var roles = factors.lock(person).orElse(Set.of());
        var held = factors.held(person).count();
        if (held == 0) return Removal.UNKNOWN;
        if (held == 1 && policy.requires(roles)) return Removal.NEEDED;
        if (!delete.getAsBoolean()) return Removal.UNKNOWN;

        devices.forgetAll(person);
        challenges.forgetAll(person);
        if (!factors.held(person).isAny()) recoveryCodes.forgetAll(person);
        return Removal.REMOVED;
    }

    @Override
    public boolean forgetAll(UserId person) {
        factors.lock(person);
        var had = factors.held(person).isAny();
        factors.forgetAll(person);
        recoveryCodes.forgetAll(person);
        devices.forgetAll(person);
        challenges.forgetAll(person);
        return had;
    }

    @EventListener
    void forget(PersonErased erased) {
        forgetAll(erased.person());
        factors.forgetHandle(erased.person());
    }
}
