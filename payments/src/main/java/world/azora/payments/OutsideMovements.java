package world.azora.payments;

/** What went through the hands of the provider, to be compared with its files. */
public interface OutsideMovements {
    /** Notes one; the same one again changes nothing. */
    void note(OutsideMovement movement);
}
