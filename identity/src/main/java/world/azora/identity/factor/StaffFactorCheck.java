package world.azora.identity.factor;

import static world.azora.platform.production.Finding.fails;
import static world.azora.platform.production.Finding.holds;

import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;
import world.azora.identity.FactorSettings;
import world.azora.kernel.PersonRole;
import world.azora.platform.production.Finding;
import world.azora.platform.production.ProductionCheck;

/** Whoever holds power over others' money, work or accounts needs more than a password. */
final class StaffFactorCheck implements ProductionCheck {
    private final FactorSettings settings;

    StaffFactorCheck(FactorSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "staff-second-factor";
    }

    @Override
    public String english() {
        return "Staff sign in with a second factor.";
    }

    @Override
    public String arabic() {
        return "يسجل الموظفون الدخول بعامل ثان.";
    }

    @Override
    public Finding check() {
        var spared = EnumSet.complementOf(EnumSet.of(PersonRole.LEARNER));
        spared.removeAll(settings.requiredRoles(true));
        if (spared.isEmpty()) return holds("Every role but learner needs one.");
        var names = spared.stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return fails(
                "AZORA_MFA_REQUIRED_ROLES lets in with a password alone: " + names + ".",
                "Leave it unset, or name them too.");
    }
}
