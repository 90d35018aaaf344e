package world.azora.ledger.post;

/** What a caller wants of its transfers. A single one can only be posted together with itself. */
enum Way {
    POST_TOGETHER,
    REHEARSE_TOGETHER,
    REHEARSE_EACH
}
