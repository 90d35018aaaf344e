package world.azora.payments.provider;

/** The provider did not answer, or not in a way that can be understood. Whether it did as asked is not known. */
final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoAnswer(String message) {
        super(message);
    }

    NoAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
