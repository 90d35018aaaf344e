package world.azora.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import world.azora.kernel.Secret;

/**
 * What can be set about accounts and sessions.
 *
 * @param key seals the signing keys in the database and makes CSRF tokens; at least 32 characters, the same in every
 *     process of an installation. Without it a stolen database signs nobody in. If absent, the service token serves
 * @param accessTokenLifetime how long an access token holds
 * @param sessionLifetime how long a session can be gone on with
 * @param refreshGrace for how long a refresh token that was used may come again and gets the same answer
 * @param verificationLifetime how long a mailed link holds
 * @param hashingWait how long a sign-in waits for its turn to hash before it is told to come back
 * @param guessesPerMinute failed sign-ins for one account from one address
 * @param guessesPerAddressPerMinute failed sign-ins from one address, whatever the account
 * @param lettersPerHour letters about registration to one address
 * @param sessions how long staff stays signed in
 * @param keys when signing keys take turns
 */
@ConfigurationProperties("azora.identity")
public record IdentitySettings(
        @Nullable Secret key,
        @DefaultValue("15m") Duration accessTokenLifetime,
        @DefaultValue("30d") Duration sessionLifetime,
        @DefaultValue("10s") Duration refreshGrace,
        @DefaultValue("24h") Duration verificationLifetime,
        @DefaultValue("10s") Duration hashingWait,
        @DefaultValue("5") int guessesPerMinute,
        @DefaultValue("100") int guessesPerAddressPerMinute,
        @DefaultValue("5") int lettersPerHour,
        @DefaultValue SessionLimits sessions,
        @DefaultValue KeyTimes keys) {
    private static final int KEY_LENGTH_MIN = 32;

    public IdentitySettings {
        if (key != null && key.value().length() < KEY_LENGTH_MIN)
            throw new IllegalArgumentException("azora.identity.key has at least " + KEY_LENGTH_MIN + " characters");
        if (!accessTokenLifetime.isPositive() || !sessionLifetime.isPositive())
            throw new IllegalArgumentException("azora.identity: lifetimes are above zero");
        if (keys.overlap().compareTo(accessTokenLifetime) <= 0)
            throw new IllegalArgumentException("azora.identity.keys.overlap is longer than a token holds");
        if (guessesPerMinute < 1 || guessesPerAddressPerMinute < 1 || lettersPerHour < 1)
            throw new IllegalArgumentException("azora.identity: limits are above zero");
    }
}
