package world.azora.app.demo;

/** A step of the tour did not hold. */
public final class TourFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TourFailed(String message, RuntimeException cause) {
        super(message, cause);
    }
}
