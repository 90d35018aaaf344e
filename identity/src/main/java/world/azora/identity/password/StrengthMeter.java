package world.azora.identity.password;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.matching.match.DateMatch;
import me.gosimple.nbvcxz.matching.match.DictionaryMatch;
import me.gosimple.nbvcxz.matching.match.Match;
import me.gosimple.nbvcxz.matching.match.RepeatMatch;
import me.gosimple.nbvcxz.matching.match.SequenceMatch;
import me.gosimple.nbvcxz.matching.match.SpacialMatch;
import me.gosimple.nbvcxz.matching.match.YearMatch;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.scoring.Result;
import world.azora.identity.Password;

/** Measures strength by how a guessing program would go about it (nbvcxz, after zxcvbn: Wheeler, USENIX Security 2016). */
final class StrengthMeter {
    /** Its search for the cheapest way to guess a long text may grow without bound; the best found by then counts. */
    private static final long SEARCH_MILLIS_MAX = 100;

    /** A score of this much needs no advice. */
    private static final int GOOD = 4;
    /** Below it a guessing program needs less than a million tries, and a stolen hash falls within the day. */
    private static final int ENOUGH = 2;

    private final PasswordPolicy policy;
    private final HashingTurns turns;

    StrengthMeter(PasswordPolicy policy, HashingTurns turns) {
        this.policy = policy;
        this.turns = turns;
    }

    /** @param names what the person is called; not part of the measure, but forbidden in a password */
    Strength measure(String password, PersonalWords names) {
        var reasons = EnumSet.copyOf(policy.forbidden(password, names));
        var allowed = reasons.isEmpty();
        // What is refused for its length or its letters need not be searched.
        if (reasons.contains(Weakness.TOO_LONG) || !Password.isWellFormed(password) || password.isEmpty())
            return new Strength(0, false, List.copyOf(reasons));

        var estimate = estimate(password);
        var score = allowed ? estimate.getBasicScore() : 0;
        if (score < GOOD) estimate.getMatches().forEach(match -> weakness(match).ifPresent(reasons::add));
        return new Strength(score, score >= ENOUGH, List.copyOf(reasons));
    }

    /** Whether what a guessing program tries first leads to this password, which breaks no other rule. */
    boolean isGuessed(String password) {
        return estimate(password).getBasicScore() < ENOUGH;
    }

    /** It costs what a hash costs, so it waits for its turn with them. */
    private Result estimate(String password) {
        return turns.run(() -> Estimator.LIBRARY.estimate(password));
    }

    private static Optional<Weakness> weakness(Match match) {
        return switch (match) {
            case DictionaryMatch _ -> Optional.of(Weakness.KNOWN_WORDS);
            case RepeatMatch _ -> Optional.of(Weakness.REPETITIVE);
            case SequenceMatch _ -> Optional.of(Weakness.SEQUENCE);
            case SpacialMatch _ -> Optional.of(Weakness.KEYBOARD);
            case DateMatch _, YearMatch _ -> Optional.of(Weakness.DATE);
            default -> Optional.empty();
        };
    }

    private static final class Estimator {
        static final Nbvcxz LIBRARY = new Nbvcxz(new ConfigurationBuilder()
                .setDictionaries(CommonPasswords.dictionaries())
                .setCombinationAlgorithmTimeout(SEARCH_MILLIS_MAX)
                .setDistanceCalc(false)
                .createConfiguration());
    }
}
