package world.azora.identity.passkey;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import world.azora.activity.Activity;
import world.azora.identity.Accounts;
import world.azora.identity.FactorChanges;
import world.azora.identity.FactorChanges.Removal;
import world.azora.identity.IdentityProblem;
import world.azora.identity.PasskeyId;
import world.azora.identity.PasskeyQuestion;
import world.azora.identity.SecurityNotice;
import world.azora.identity.passkey.PasskeySignIns.Neighbours;
import world.azora.identity.passkey.WebAuthn.NewCredential;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;

/** Decides how passkeys come, are called, and go. */
final class PasskeyRegistration {
    private final Ceremonies ceremonies;
    private final PasskeyStore store;
    private final WebAuthn webAuthn;
    private final FactorChanges changes;
    private final Accounts accounts;
    private final Neighbours neighbours;
    private final Transactions transactions;
    private final Clock clock;
    private final IdSource ids;

    PasskeyRegistration(
            Ceremonies ceremonies,
            PasskeyStore store,
            WebAuthn webAuthn,
            FactorChanges changes,
            Accounts accounts,
            Neighbours neighbours,
            Transactions transactions,
            Clock clock,
            IdSource ids) {
        this.ceremonies = ceremonies;
        this.store = store;
        this.webAuthn = webAuthn;
        this.changes = changes;
        this.accounts = accounts;
        this.neighbours = neighbours;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    /** What a browser brings back: {@code RegistrationResponseJSON} (WebAuthn Level 3, section 5.1). */
    record Registration(String ceremonyId, PasskeyName name, JsonNode credential) {}

    /** @param recoveryCodes to be shown once; empty if the person has some already */
    record Registered(Passkey passkey, List<String> recoveryCodes) {}

    PasskeyQuestion ask(UserId person) {
        var user = accounts.find(person).orElseThrow(() -> new Refusal(IdentityProblem.USER_UNKNOWN));
        return ceremonies.askForNew(user);
    }

    /** Nothing if the answer is not one to a question of ours to this person. */
    Optional<Registered> register(UserId person, Registration registration) {
        return ceremonies
                .take(registration.ceremonyId(), true)
                .filter(ceremony -> ceremony.person().equals(Optional.of(person)))
                .flatMap(ceremony -> webAuthn.made(registration.credential(), ceremony.question()))
                .flatMap(made -> transactions.run(() -> add(person, registration.name(), made)));
    }

    private Optional<Registered> add(UserId person, PasskeyName name, NewCredential made) {
        var passkey = new Passkey(
                new PasskeyId(ids.next()),
                name,
                clock.instant(),
                null,
                made.counted().backedUp());
        if (!store.add(person, passkey, made)) return Optional.empty();
        var codes = changes.added(person);
        tell(person, passkey.id(), "identity.passkey-added", SecurityNotice.PASSKEY_ADDED);
        return Optional.of(new Registered(passkey, codes));
    }

    List<Passkey> list(UserId person) {
        return store.list(person);
    }

    Optional<Passkey> rename(UserId person, PasskeyId passkey, PasskeyName name) {
        return transactions.run(() -> {
            var renamed = store.rename(person, passkey, name);
            renamed.ifPresent(_ -> record(person, passkey, "identity.passkey-renamed"));
            return renamed;
        });
    }

    Removal remove(UserId person, PasskeyId passkey) {
        return transactions.run(() -> {
            var removal = changes.remove(person, () -> store.delete(person, passkey));
            if (removal == Removal.REMOVED)
                tell(person, passkey, "identity.passkey-removed", SecurityNotice.PASSKEY_REMOVED);
            return removal;
        });
    }

    private void tell(UserId person, PasskeyId passkey, String action, SecurityNotice notice) {
        record(person, passkey, action);
        neighbours.notices().tell(person, notice);
    }

    private void record(UserId person, PasskeyId passkey, String action) {
        neighbours.activity().record(new Activity(person, action, passkey.toString(), Map.of()));
    }
}
