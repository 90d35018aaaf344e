package world.azora.identity;

import world.azora.kernel.Actor;

/** Whose key was shown, with the roles of this moment and the scopes of the key. */
public record KeyHolder(ApiKeyId key, Actor actor) {}
