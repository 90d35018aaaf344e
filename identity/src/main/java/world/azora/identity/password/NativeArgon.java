package world.azora.identity.password;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/**
 * Argon2id by libsodium, which takes the widest instructions that the processor has, called without any glue in between.
 * Its memory is outside of the heap, so that sign-ins make no work for the garbage collector. It makes the salt and
 * compares in constant time.
 *
 * <p>The signatures below are those of {@code sodium/crypto_pwhash.h}: whoever calls foreign code answers for them, not the
 * compiler.
 *
 * <p>A call takes some milliseconds and keeps its thread for as long: {@link HashingTurns} has threads for that.
 */
@SuppressWarnings("restricted")
final class NativeArgon extends AbstractValidatingPasswordEncoder {
    /** What the functions below are the same in: 1.0.18 and the releases since. */
    private static final List<String> LIBRARIES = List.of("libsodium.so.23", "libsodium.so.26");

    private static final int ENCODED_BYTES_MAX = 128;
    private static final int ARGON2ID = 2;
    private static final long MEMORY_BYTES = Argon.MEMORY_KIB * 1024L;
    private static final int OK = 0;
    /** {@code EINVAL}: another password, or another kind of hash. What failed otherwise, such as for want of memory, has another. */
    private static final int NO_MATCH = 22;

    private static final StructLayout CALL_STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = CALL_STATE.varHandle(PathElement.groupElement("errno"));

    private final MethodHandle hash;
    private final MethodHandle verify;
    /** Knows the form of the hashes, and which of them have other parameters. */
    private final Argon2PasswordEncoder form =
            new Argon2PasswordEncoder(Argon.SALT_BYTES, Argon.HASH_BYTES, Argon.LANES, Argon.MEMORY_KIB, Argon.PASSES);

    private NativeArgon(SymbolLookup library) {
        initialise(library);
        // (where to write, password, its length, passes, bytes of memory, algorithm); one lane, a salt of 16 bytes, a
        // hash of 32
        this.hash =
                function(library, "crypto_pwhash_str_alg", ADDRESS, ADDRESS, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT);
        // (hash, password, its length)
        this.verify = function(library, "crypto_pwhash_str_verify", ADDRESS, ADDRESS, JAVA_LONG);
    }

    /** Nothing where the library is not installed. */
    static Optional<NativeArgon> find() {
        return LIBRARIES.stream()
                .flatMap(name -> library(name).stream())
                .findFirst()
                .map(NativeArgon::new);
    }

    private static Optional<SymbolLookup> library(String name) {
        try {
            return Optional.of(SymbolLookup.libraryLookup(name, Arena.global()));
        } catch (IllegalArgumentException _) {
            // How the JDK says that there is no such library.
            return Optional.empty();
        }
    }

    /** Chooses the instructions; once is enough, and again does no harm. */
    private static void initialise(SymbolLookup library) {
        try {
            var answer = (int) Linker.nativeLinker()
                    .downcallHandle(library.findOrThrow("sodium_init"), FunctionDescriptor.of(JAVA_INT))
                    .invokeExact();
            if (answer < OK) throw failed("sodium_init", null);
        } catch (IllegalStateException failed) {
            throw failed;
        } catch (Throwable thrown) {
            throw failed("sodium_init", thrown);
        }
    }

    private static MethodHandle function(SymbolLookup library, String name, MemoryLayout... parameters) {
        return Linker.nativeLinker()
                .downcallHandle(
                        library.findOrThrow(name),
                        FunctionDescriptor.of(JAVA_INT, parameters),
                        Linker.Option.captureCallState("errno"));
    }

    @Override
    protected String encodeNonNullPassword(String password) {
        try (var arena = Arena.ofConfined()) {
            var presented = Presented.in(arena, password);
            var encoded = arena.allocate(ENCODED_BYTES_MAX);
            var answer = (int) hash.invokeExact(
                    arena.allocate(CALL_STATE),
                    encoded,
                    presented.bytes(),
                    presented.length(),
                    (long) Argon.PASSES,
                    MEMORY_BYTES,
                    ARGON2ID);
            presented.forget();
            if (answer != OK) throw failed("crypto_pwhash_str_alg", null);
            return encoded.getString(0, StandardCharsets.US_ASCII);
        } catch (IllegalStateException failed) {
            throw failed;
        } catch (Throwable thrown) {
            throw failed("crypto_pwhash_str_alg", thrown);
        }
    }

    @Override
    protected boolean matchesNonNull(String password, String encoded) {
        try (var arena = Arena.ofConfined()) {
            // The library tells what is no hash as a wrong password; this says so, and why.
            form.upgradeEncoding(encoded);
            var presented = Presented.in(arena, password);
            var text = arena.allocateFrom(encoded, StandardCharsets.US_ASCII);
            var state = arena.allocate(CALL_STATE);
            var answer = (int) verify.invokeExact(state, text, presented.bytes(), presented.length());
            presented.forget();
            if (answer == OK) return true;
            var error = (int) ERRNO.get(state, 0L);
            if (error == NO_MATCH) return false;
            throw failed("crypto_pwhash_str_verify, error " + error, null);
        } catch (IllegalStateException failed) {
            throw failed;
        } catch (Throwable thrown) {
            throw failed("crypto_pwhash_str_verify", thrown);
        }
    }

    @Override
    protected boolean upgradeEncodingNonNull(String encoded) {
        return form.upgradeEncoding(encoded);
    }

    private static IllegalStateException failed(String what, @Nullable Throwable cause) {
        return new IllegalStateException("libsodium could not do it: " + what, cause);
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
