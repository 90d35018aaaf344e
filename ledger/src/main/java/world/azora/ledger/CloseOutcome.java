package world.azora.ledger;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How closing an account can end. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface CloseOutcome {
    /** It is closed, now or since an earlier call. */
    record Closed(AccountId id) implements CloseOutcome {}

    /** Only an empty account can be closed; this is what it holds. */
    record NotEmpty(Balance balance) implements CloseOutcome {}

    record UnknownAccount(AccountId id) implements CloseOutcome {}
}
