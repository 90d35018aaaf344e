package world.azora.identity;

import world.azora.kernel.UserId;

/** A person was changed, or all of the person's sessions ended: what is remembered of that person is out of date. */
public record AccessChanged(UserId person) {}
