package world.azora.identity.factor;

import java.time.Duration;
import java.util.List;

/** How the first code of an app can be taken. */
sealed interface EnrolmentOutcome {
    /** The app is a factor now. Its recovery codes are to be shown once; there are none if the person has some already. */
    record Confirmed(List<String> recoveryCodes) implements EnrolmentOutcome {
        public Confirmed {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    record CodeWrong() implements EnrolmentOutcome {}

    /** There is no secret that waits for its first code. */
    record NotBegun() implements EnrolmentOutcome {}

    record TooManyGuesses(Duration retryAfter) implements EnrolmentOutcome {}
}
