package world.azora.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import world.azora.kernel.PersonRole;

/**
 * What can be set about second factors.
 *
 * @param requiredRoles roles that need a second factor, separated by commas; {@code none} for no role. Where nothing is
 *     said, those that hold power over others' money, work or accounts, which is all but learners, need one in production, and
 *     nobody elsewhere
 * @param periodsOfDoubt how many periods of 30 seconds a code may be early or late: 0, for a code lives 30 seconds (OWASP
 *     ASVS 5.0, 6.5.5), or 1 where telephones' clocks are off
 */
@ConfigurationProperties("azora.identity.mfa")
public record FactorSettings(
        @DefaultValue("") String requiredRoles,
        @DefaultValue("0") int periodsOfDoubt) {
    private static final Set<PersonRole> IN_PRODUCTION =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(PersonRole.LEARNER)));
    private static final String NONE = "none";

    public FactorSettings {
        roles(requiredRoles);
        if (periodsOfDoubt < 0 || periodsOfDoubt > 1)
            throw new IllegalArgumentException("azora.identity.mfa.periods-of-doubt is 0 or 1");
    }

    public Set<PersonRole> requiredRoles(boolean inProduction) {
        if (requiredRoles.isBlank()) return inProduction ? IN_PRODUCTION : Set.of();
        return roles(requiredRoles);
    }

    private static Set<PersonRole> roles(String text) {
        var roles = EnumSet.noneOf(PersonRole.class);
        if (text.isBlank() || text.strip().equalsIgnoreCase(NONE)) return roles;
        Arrays.stream(text.split(",", -1)).map(FactorSettings::role).forEach(roles::add);
        return roles;
    }

    private static PersonRole role(String name) {
        return Arrays.stream(PersonRole.values())
                .filter(role -> role.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("azora.identity.mfa.required-roles: there is no role " + name));
    }
}
