package world.azora.platform.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys that seal columns: AES-256, numbered, in the database, each wrapped by the master key. The newest one seals;
 * the others stay, so that whatever they sealed opens, in a backup too.
 */
public final class DataKeys {
    private static final Logger LOG = LoggerFactory.getLogger(DataKeys.class);
    private static final String PURPOSE = "azora.data-key.wrap";
    private static final int KEY_BITS = 256;
    /** After a rotation by another process, this one goes on sealing with the key before for so long at most. */
    private static final Duration READ_AGAIN_AFTER = Duration.ofMinutes(1);

    private final DataKeyStore store;
    private final MasterKeys masters;
    private final Clock clock;
    private volatile Known known = new Known(Instant.EPOCH, new TreeMap<>());

    private record Known(Instant readAt, TreeMap<Integer, SecretKey> byId) {}

    /** A key and its number. */
    record DataKey(int id, SecretKey key) {}

    DataKeys(DataKeyStore store, MasterKeys masters, Clock clock) {
        this.store = store;
        this.masters = masters;
        this.clock = clock;
    }

    /** Reads them, and makes the first one if there is none. Throws {@link CannotOpen} under a wrong master key. */
    void open() {
        read();
        if (known.byId().isEmpty()) add(1);
    }

    DataKey current() {
        if (known.readAt().plus(READ_AGAIN_AFTER).isBefore(clock.instant())) read();
        var newest = Objects.requireNonNull(known.byId().lastEntry(), "no data key");
        return new DataKey(newest.getKey(), newest.getValue());
    }

    Optional<SecretKey> find(int id) {
        if (!known.byId().containsKey(id)) read();
        return Optional.ofNullable(known.byId().get(id));
    }

    /** Makes a new key, with which everything is sealed from now on, and returns its number. */
    public int rotate() {
        read();
        add(known.byId().lastKey() + 1);
        return current().id();
    }

    /** How many keys a master key before the one in force wraps. */
    public int stale() {
        return (int) store.all().stream()
                .filter(row -> unwrap(masters.current(), row).isEmpty())
                .count();
    }

    /**
     * Wraps with the master key in force whatever an earlier one wraps, and says how many keys that were. One statement
     * each, so that it can be killed at any point and run again.
     */
    public int rewrap() {
        var count = 0;
        for (var row : store.all()) {
            if (unwrap(masters.current(), row).isPresent()) continue;
            var replaced = store.replace(row, wrap(row.id(), unwrap(row)));
            if (replaced) count++;
        }
        LOG.info("data-keys.rewrapped count={}", count);
        return count;
    }

    private void add(int id) {
        // Rolled back with somebody's transaction, the key would be gone and what it sealed with it.
        if (TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("A data key is not made within a transaction.");
        store.add(new DataKeyStore.Row(id, wrap(id, generate())), clock.instant());
        read();
        LOG.info("data-key.made id={}", id);
    }

    private void read() {
        var byId = new TreeMap<Integer, SecretKey>();
        for (var row : store.all()) byId.put(row.id(), unwrap(row));
        known = new Known(clock.instant(), byId);
    }

    private String wrap(int id, SecretKey key) {
        var wrapped = AesGcm.seal(masters.current().derive(PURPOSE), key.getEncoded(), name(id));
        return Base64.getEncoder().encodeToString(wrapped);
    }

    private SecretKey unwrap(DataKeyStore.Row row) {
        return masters.all().stream()
                .flatMap(master -> unwrap(master, row).stream())
                .findFirst()
                .orElseThrow(() -> new CannotOpen("Data key " + row.id() + " of this database was wrapped with another"
                        + " master key. Set AZORA_MASTER_KEY to that one; while you replace it, set"
                        + " AZORA_MASTER_KEY_PREVIOUS to the one before."));
    }

    private static Optional<SecretKey> unwrap(MasterKey master, DataKeyStore.Row row) {
        var wrapped = ByteBuffer.wrap(Base64.getDecoder().decode(row.wrapped()));
        return AesGcm.open(master.derive(PURPOSE), wrapped, name(row.id()))
                .map(bytes -> new SecretKeySpec(bytes, "AES"));
    }

    private static byte[] name(int id) {
        return ("azora.data-key." + id).getBytes(StandardCharsets.UTF_8);
    }

    private static SecretKey generate() {
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(KEY_BITS);
            return generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must have AES", e);
        }
    }
}
