package world.azora.identity.factor;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import world.azora.identity.Bytes;
import world.azora.identity.FactorSettings;
import world.azora.identity.factor.TotpStore.Sealed;
import world.azora.kernel.UserId;
import world.azora.platform.secret.ColumnCipher;
import world.azora.platform.secret.SealedColumns;

/** The secrets of apps. A stolen database alone makes no codes. */
final class TotpSecrets implements SealedColumns {
    private final TotpStore store;
    private final ColumnCipher cipher;
    private final FactorSettings settings;

    TotpSecrets(TotpStore store, ColumnCipher cipher, FactorSettings settings) {
        this.store = store;
        this.cipher = cipher;
        this.settings = settings;
    }

    /** The period whose code this is, if it counts now. */
    OptionalLong stepOf(TotpSecret secret, String code, Instant now) {
        return secret.stepOf(code, now, settings.periodsOfDoubt());
    }

    Sealed seal(UserId person, TotpSecret secret) {
        return new Sealed(person, Bytes.of(cipher.seal(secret.bytes().array(), context(person))));
    }

    Optional<TotpSecret> pending(UserId person) {
        return store.findPending(person).map(this::open);
    }

    Optional<TotpSecret> confirmed(UserId person) {
        return store.findConfirmed(person).map(this::open);
    }

    @Override
    public String name() {
        return "identity.totp";
    }

    @Override
    public int rewrap() {
        return store.list().stream()
                .filter(kept -> !cipher.isCurrent(kept.secret().array()))
                .mapToInt(kept ->
                        store.reseal(kept, seal(kept.person(), open(kept)).secret()))
                .sum();
    }

    private TotpSecret open(Sealed kept) {
        return new TotpSecret(Bytes.of(cipher.open(kept.secret().array(), context(kept.person()))));
    }

    /** Bound to the person: a row copied to somebody else's opens nothing there. */
    private static String context(UserId person) {
        return "identity.totp/" + person;
    }
}
