package world.azora.sandbox;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How asking for a run can end. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface RunOutcome {
    /** It waits for a free worker. */
    record Queued(Run run) implements RunOutcome {}

    /** The same request came before; this is how far it is. */
    record AlreadyKnown(Run run) implements RunOutcome {}

    /** The id came before, with other contents. */
    record KeyReused() implements RunOutcome {}

    /**
     * No program is run now: the sandbox does not hold, the language is missing, or the queue is full.
     *
     * @param reason a sentence for an operator
     */
    record NotGrading(String reason) implements RunOutcome {}
}
