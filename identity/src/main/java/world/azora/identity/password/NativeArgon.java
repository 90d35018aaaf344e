package world.azora.identity.password;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/**
 * The library of Argon2's authors (libargon2), called without any glue in between. Its memory is outside of the heap, so that
 * sign-ins make no work for the garbage collector. It compares in constant time.
 *
 * <p>The signatures below are those of {@code argon2.h}: whoever calls foreign code answers for them, not the compiler.
 *
 * <p>A call takes some milliseconds and keeps its thread for as long: {@link HashingTurns} has threads for that.
 */
@SuppressWarnings("restricted")
final class NativeArgon extends AbstractValidatingPasswordEncoder {
    private static final String LIBRARY = "libargon2.so.1";
    private static final int ENCODED_BYTES_MAX = 128;
    private static final int OK = 0;
    private static final int MISMATCH = -35;

    private final MethodHandle hash;
    private final MethodHandle verify;
    private final SecureRandom random = new SecureRandom();
    /** Knows the form of the hashes, and which of them have other parameters. */
    private final Argon2PasswordEncoder form =
            new Argon2PasswordEncoder(Argon.SALT_BYTES, Argon.HASH_BYTES, Argon.LANES, Argon.MEMORY_KIB, Argon.PASSES);

    private NativeArgon(SymbolLookup library) {
        // (passes, KiB, lanes, password, its length, salt, its length, bytes of the hash, where to write, room there)
        this.hash = function(
                library,
                "argon2id_hash_encoded",
                JAVA_INT,
                JAVA_INT,
                JAVA_INT,
                ADDRESS,
                JAVA_LONG,
                ADDRESS,
                JAVA_LONG,
                JAVA_LONG,
                ADDRESS,
                JAVA_LONG);
        // (hash, password, its length)
        this.verify = function(library, "argon2id_verify", ADDRESS, ADDRESS, JAVA_LONG);
    }

    /** Nothing where the library is not installed. */
    static Optional<NativeArgon> find() {
        try {
            return Optional.of(new NativeArgon(SymbolLookup.libraryLookup(LIBRARY, Arena.global())));
        } catch (IllegalArgumentException _) {
            // How the JDK says that there is no such library.
            return Optional.empty();
        }
    }

    private static MethodHandle function(SymbolLookup library, String name, MemoryLayout... parameters) {
        return Linker.nativeLinker()
                .downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(JAVA_INT, parameters));
    }

    @Override
    protected String encodeNonNullPassword(String password) {
        try (var arena = Arena.ofConfined()) {
            var presented = Presented.in(arena, password);
            var salt = arena.allocate(Argon.SALT_BYTES);
            var salted = new byte[Argon.SALT_BYTES];
            random.nextBytes(salted);
            salt.copyFrom(MemorySegment.ofArray(salted));
            var encoded = arena.allocate(ENCODED_BYTES_MAX);
            var answer = (int) hash.invokeExact(
                    Argon.PASSES,
                    Argon.MEMORY_KIB,
                    Argon.LANES,
                    presented.bytes(),
                    presented.length(),
                    salt,
                    (long) Argon.SALT_BYTES,
                    (long) Argon.HASH_BYTES,
                    encoded,
                    (long) ENCODED_BYTES_MAX);
            presented.forget();
            if (answer != OK) throw failed(answer, null);
            return encoded.getString(0, StandardCharsets.US_ASCII);
        } catch (IllegalStateException failed) {
            throw failed;
        } catch (Throwable thrown) {
            throw failed(OK, thrown);
        }
    }

    @Override
    protected boolean matchesNonNull(String password, String encoded) {
        try (var arena = Arena.ofConfined()) {
            var presented = Presented.in(arena, password);
            var text = arena.allocateFrom(encoded, StandardCharsets.US_ASCII);
            var answer = (int) verify.invokeExact(text, presented.bytes(), presented.length());
            presented.forget();
            if (answer == OK || answer == MISMATCH) return answer == OK;
            throw failed(answer, null);
        } catch (IllegalStateException failed) {
            throw failed;
        } catch (Throwable thrown) {
            throw failed(OK, thrown);
        }
    }

    @Override
    protected boolean upgradeEncodingNonNull(String encoded) {
        return form.upgradeEncoding(encoded);
    }

    private static IllegalStateException failed(int answer, @Nullable Throwable cause) {
        return new IllegalStateException("libargon2 answered " + answer, cause);
    }

    /** A password where the library can read it, until it is forgotten. */
    private record Presented(MemorySegment bytes, long length) {
        static Presented in(Arena arena, String password) {
            var text = password.getBytes(StandardCharsets.UTF_8);
            // One byte more, so that an empty one has an address, too.
            var bytes = arena.allocate(text.length + 1L);
            MemorySegment.copy(text, 0, bytes, ValueLayout.JAVA_BYTE, 0, text.length);
            return new Presented(bytes, text.length);
        }

        void forget() {
            bytes.fill((byte) 0);
        }
    }
}
