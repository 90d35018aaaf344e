package world.azora.payments.webhook;

/** How far the telling of an event has come. */
enum DeliveryStatus {
    WAITING,
    DELIVERED,
    /** It was tried as often as we try. Only a person sends it again. */
    DEAD
}
