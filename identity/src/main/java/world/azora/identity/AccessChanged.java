package world.azora.identity;

import world.azora.kernel.UserId;

/** A person's roles were changed, or the account disabled: what is remembered of that person's sessions is out of date. */
public record AccessChanged(UserId person) {}
