package world.azora.identity.password;

import java.util.List;

/**
 * How hard a password is to guess.
 *
 * @param score 0 (guessed at once) to 4 (not guessed in a lifetime), as zxcvbn counts; at most 1 if it is not acceptable
 * @param acceptable whether it may be chosen
 * @param reasons why it is not better
 */
record Strength(int score, boolean acceptable, List<Weakness> reasons) {
    Strength {
        reasons = List.copyOf(reasons);
    }
}
