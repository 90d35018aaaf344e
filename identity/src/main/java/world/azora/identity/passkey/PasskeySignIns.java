package world.azora.identity.passkey;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.Bytes;
import world.azora.identity.OneTimeToken;
import world.azora.identity.PasskeyOutcome;
import world.azora.identity.PasskeyOutcome.Passed;
import world.azora.identity.PasskeyOutcome.Refused;
import world.azora.identity.PasskeyProof;
import world.azora.identity.PasskeyQuestion;
import world.azora.identity.Passkeys;
import world.azora.identity.SecondFactors;
import world.azora.identity.SecurityNotice;
import world.azora.identity.SecurityNotices;
import world.azora.identity.passkey.Credential.Counted;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;

/** Decides whether a passkey lets its holder in. */
final class PasskeySignIns implements Passkeys {
    private final Ceremonies ceremonies;
    private final PasskeyStore store;
    private final WebAuthn webAuthn;
    private final SecondFactors factors;
    private final Neighbours neighbours;
    private final Transactions transactions;
    private final Clock clock;

    PasskeySignIns(
            Ceremonies ceremonies,
            PasskeyStore store,
            WebAuthn webAuthn,
            SecondFactors factors,
            Neighbours neighbours,
            Transactions transactions,
            Clock clock) {
        this.ceremonies = ceremonies;
        this.store = store;
        this.webAuthn = webAuthn;
        this.factors = factors;
        this.neighbours = neighbours;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What passkeys need of others. */
    record Neighbours(ActivityLog activity, SecurityNotices notices) {}

    @Override
    public Optional<PasskeyQuestion> ask(Optional<OneTimeToken> challenge) {
        if (challenge.isEmpty()) return Optional.of(ceremonies.askAnybody());
        return factors.challenged(challenge.get())
                .map(person -> ceremonies.ask(person, challenge.get().hash()));
    }

    @Override
    public PasskeyOutcome check(PasskeyProof proof) {
        var ceremony = ceremonies.take(proof.ceremonyId(), false);
        var answer = webAuthn.read(proof.credential());
        if (ceremony.isEmpty() || answer.isEmpty()) return new Refused();

        var credential = store.findCredential(answer.get().credentialId());
        if (credential.isEmpty()) return new Refused();
        var holder = credential.get();
        if (!isAsked(holder, ceremony.get()) || !isNamed(holder, answer.get().handle(), ceremony.get()))
            return refused(holder.person(), "identity.passkey-refused");

        return switch (webAuthn.check(answer.get(), ceremony.get(), holder)) {
            case WebAuthn.Signed.Good(var counted) -> use(holder, ceremony.get(), counted);
            case WebAuthn.Signed.Copied() -> copied(holder);
            case WebAuthn.Signed.Bad() -> refused(holder.person(), "identity.passkey-refused");
        };
    }

    private static boolean isAsked(Credential credential, Ceremony ceremony) {
        return ceremony.person().map(credential.person()::equals).orElse(true);
    }

    /** Without a name nobody knows whose account is meant, so then the authenticator must say it (WebAuthn, 7.2, 6). */
    private static boolean isNamed(Credential credential, Optional<Bytes> handle, Ceremony ceremony) {
        return handle.map(credential.handle()::equals)
                .orElseGet(() -> ceremony.person().isPresent());
    }

    private PasskeyOutcome use(Credential credential, Ceremony ceremony, Counted counted) {
        // Somebody else may have used the same count in the meantime.
        if (!store.use(credential.id(), counted, clock.instant())) return copied(credential);
        return new Passed(credential.person(), ceremony.challenge());
    }

    private PasskeyOutcome copied(Credential credential) {
        transactions.run(() -> neighbours.notices().tell(credential.person(), SecurityNotice.PASSKEY_COPIED));
        return refused(credential.person(), "identity.passkey-counter-regressed");
    }

    private PasskeyOutcome refused(UserId person, String action) {
        // Who tried is not known, whoever the passkey belongs to.
        neighbours.activity().record(new Activity(UserId.SYSTEM, action, person.toString(), Map.of()));
        return new Refused();
    }
}
