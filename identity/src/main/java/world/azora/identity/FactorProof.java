package world.azora.identity;

/** What somebody types in as a second factor. It prints as {@code ***}. */
public sealed interface FactorProof {
    /** Six digits from an app. */
    record Code(String text) implements FactorProof {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** A code from paper. */
    record RecoveryCode(String text) implements FactorProof {
        @Override
        public String toString() {
            return "***";
        }
    }
}
