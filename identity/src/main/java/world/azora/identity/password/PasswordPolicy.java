package world.azora.identity.password;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import world.azora.identity.DisplayName;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityProblem;
import world.azora.identity.IdentitySettings;
import world.azora.identity.Password;
import world.azora.kernel.Refusal;

/**
 * What a password must not be. Length is {@link Password}'s own rule. Source: NIST SP 800-63B-4, section 3.1.1.2, which
 * wants lists of common and personal words and no rules of composition; organisations that must can turn those on.
 */
final class PasswordPolicy {
    /** Fewer different characters than this are a repetition, however long. */
    private static final int DIFFERENT_MIN = 4;

    /** So much is added to a common password when it is too short or has to be changed. */
    private static final int TAIL_MAX = 6;

    private static final List<IntPredicate> COMPOSITION = List.of(
            Character::isUpperCase,
            Character::isLowerCase,
            Character::isDigit,
            letter -> !Character.isLetterOrDigit(letter));

    private final boolean needsComposition;

    PasswordPolicy(IdentitySettings settings) {
        this.needsComposition = settings.passwordComposition();
    }

    void check(Password password, EmailAddress email, DisplayName displayName) {
        var forbidden = forbidden(password.text(), new PersonalWords(email.name(), displayName.text()));
        if (forbidden.contains(Weakness.COMMON)) throw new Refusal(IdentityProblem.PASSWORD_COMMON);
        if (forbidden.contains(Weakness.COMPOSITION)) throw new Refusal(IdentityProblem.PASSWORD_COMPOSITION);
        if (!forbidden.isEmpty()) throw new Refusal(IdentityProblem.PASSWORD_GUESSABLE);
    }

    /** All that forbids a text as a password; nothing if it may be one. */
    Set<Weakness> forbidden(String text, PersonalWords words) {
        var found = EnumSet.noneOf(Weakness.class);
        var length = text.codePointCount(0, text.length());
        if (length < Password.LENGTH_MIN) found.add(Weakness.TOO_SHORT);
        if (length > Password.LENGTH_MAX) found.add(Weakness.TOO_LONG);
        if (isCommon(text)) found.add(Weakness.COMMON);
        if (words.areIn(text)) found.add(Weakness.PERSONAL);
        if (text.codePoints().distinct().count() < DIFFERENT_MIN || isRepeated(text)) found.add(Weakness.REPETITIVE);
        if (needsComposition
                && COMPOSITION.stream().anyMatch(kind -> text.codePoints().noneMatch(kind)))
            found.add(Weakness.COMPOSITION);
        return found;
    }

    /** Whether it is on the list, as it stands or without a few digits or signs at its end. */
    private static boolean isCommon(String text) {
        for (var end = text.length(); end >= Math.max(1, text.length() - TAIL_MAX); end--) {
            if (CommonPasswords.has(text.substring(0, end))) return true;
            if (Character.isLetter(text.charAt(end - 1))) return false;
        }
        return false;
    }

    /** Whether it is one short text again and again, in whatever case: doubling is the first way to make a word longer. */
    private static boolean isRepeated(String text) {
        var length = text.length();
        return IntStream.rangeClosed(1, length / 2)
                .anyMatch(period -> text.regionMatches(true, 0, text, period, length - period));
    }
}
