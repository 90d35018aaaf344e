package world.azora.identity.factor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;

/**
 * Ten codes of 140 bits for the day on which the app is lost: too long to be guessed, so their plain hash says nothing.
 * The letters that look like digits are left out.
 */
final class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int LENGTH = 28;
    private static final int GROUP = 4;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz023456789";

    private final RecoveryCodeStore store;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(RecoveryCodeStore store) {
        this.store = store;
    }

    /** The codes from before, if there are any, are worth nothing from now on. */
    List<String> make(UserId person) {
        store.forgetAll(person);
        var codes = Stream.generate(this::code).distinct().limit(COUNT).toList();
        codes.forEach(code -> store.add(person, hash(person, code)));
        return codes;
    }

    List<String> makeIfNone(UserId person) {
        return store.count(person) == 0 ? make(person) : List.of();
    }

    /** Whether it was one of the person's; now it is not. */
    boolean redeem(UserId person, String code) {
        return store.take(person, hash(person, code));
    }

    int left(UserId person) {
        return store.count(person);
    }

    void forgetAll(UserId person) {
        store.forgetAll(person);
    }

    private String code() {
        var text = new StringBuilder();
        for (var at = 0; at < LENGTH; at++) {
            if (at > 0 && at % GROUP == 0) text.append('-');
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** However it is typed. With the person in it, equal codes of two people are not equal here. */
    private static Sha256 hash(UserId person, String code) {
        var typed = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Sha256.of(person + " " + typed);
    }
}
