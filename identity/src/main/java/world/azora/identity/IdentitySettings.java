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
 * @param passwordComposition whether a password needs an upper and a lower case letter, a digit and a symbol
 * @param passwordsRemembered how many passwords of a person, with the present one, may not be chosen again
 * @param resetLifetime how long the link for a forgotten password holds
 * @param invitationLifetime how long somebody who was given an account can choose the first password
 * @param guessesPerMinute failed sign-ins for one account from one address, or from a known device, before delays begin
 * @param guessesPerAddressPerMinute the same from one address, whatever the account
 * @param guessesPerAccount the same for one account, from all addresses together
 * @param lettersPerHour letters about registration to one address, and links for a forgotten password
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
        @DefaultValue("100") int guessesPerAccount,
        @DefaultValue("5") int lettersPerHour,
        @DefaultValue("false") boolean passwordComposition,
        @DefaultValue("5") int passwordsRemembered,
        @DefaultValue("30m") Duration resetLifetime,
        @DefaultValue("7d") Duration invitationLifetime,
        @DefaultValue SessionLimits sessions,
        @DefaultValue KeyTimes keys) {
    private static final int KEY_LENGTH_MIN = 32;

    public IdentitySettings {
        if (key != null && key.value().length() < KEY_LENGTH_MIN)
            throw new IllegalArgumentException("azora.identity.key has at least " + KEY_LENGTH_MIN + " characters");
        if (!accessTokenLifetime.isPositive() || !sessionLifetime.isPositive())
            throw new IllegalArgumentException("azora.identity: lifetimes are above zero");
        if (!resetLifetime.isPositive() || !invitationLifetime.isPositive())
            throw new IllegalArgumentException("azora.identity: links hold for longer than nothing");
        if (passwordsRemembered < 1)
            throw new IllegalArgumentException("azora.identity: the present password is always remembered");
        if (keys.overlap().compareTo(accessTokenLifetime) <= 0)
            throw new IllegalArgumentException("azora.identity.keys.overlap is longer than a token holds");
        if (guessesPerMinute < 1 || guessesPerAddressPerMinute < 1 || guessesPerAccount < 1 || lettersPerHour < 1)
            throw new IllegalArgumentException("azora.identity: limits are above zero");
    }
}
