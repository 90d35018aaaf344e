package world.azora.ledger;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How opening an account can end. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface AccountOutcome {
    record Opened(Account account) implements AccountOutcome {}

    /** The same account was opened before; opening it again is no mistake. */
    record AlreadyOpen(Account account) implements AccountOutcome {}

    /** The id or the name belongs to an account with other properties: this one. */
    record Different(Account existing) implements AccountOutcome {}
}
