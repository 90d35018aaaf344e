package world.azora.payments.payment;

/** What came of moving money in the world, by the ledger or by a provider. */
sealed interface RailAnswer<T> {
    record Done<T>(T value) implements RailAnswer<T> {}

    /** It did not happen, and does not by asking again. */
    record Denied<T>(String reason) implements RailAnswer<T> {}

    /** Nobody knows yet. Ask again: the same is never done twice. */
    record Unknown<T>() implements RailAnswer<T> {}
}
