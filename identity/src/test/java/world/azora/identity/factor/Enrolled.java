package world.azora.identity.factor;

import java.time.Duration;
import java.util.List;
import world.azora.identity.Bytes;
import world.azora.identity.IdentityWorld;
import world.azora.identity.OneTimeToken;
import world.azora.identity.SecondFactors;
import world.azora.identity.User;
import world.azora.kernel.PersonRole;
import world.azora.platform.data.Transactions;

/** Somebody with an app, and with codes on paper. */
public record Enrolled(IdentityWorld world, User user, TotpSecretOfTest app, List<String> paper) {
    private static final int STEP_SECONDS = 30;

    /** What the app holds. */
    public record TotpSecretOfTest(Bytes bytes) {}

    public static Enrolled in(IdentityWorld world, PersonRole... roles) {
        var user = world.person(roles);
        world.get(TotpEnrolment.class).begin(user.id());
        var secret = world.get(TotpSecrets.class).pending(user.id()).orElseThrow();
        var code = secret.code(world.clock.instant().getEpochSecond() / STEP_SECONDS);
        var confirmed =
                (EnrolmentOutcome.Confirmed) world.get(TotpEnrolment.class).confirm(user.id(), code);
        // The code that confirmed is used, so the next one is that of the next period.
        world.clock.advance(Duration.ofSeconds(STEP_SECONDS));
        return new Enrolled(world, user, new TotpSecretOfTest(secret.bytes()), confirmed.recoveryCodes());
    }

    /** What the app shows so many periods after this one. */
    public String code(int periodsLater) {
        var step = world.clock.instant().getEpochSecond() / STEP_SECONDS;
        return new TotpSecret(app.bytes()).code(step + periodsLater);
    }

    public OneTimeToken challenge() {
        return world.get(Transactions.class)
                .run(() -> world.get(SecondFactors.class).challenge(user.id()))
                .id();
    }
}
