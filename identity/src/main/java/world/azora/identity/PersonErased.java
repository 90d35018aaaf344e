package world.azora.identity;

import world.azora.kernel.UserId;

/**
 * A person is being erased. It is published within the transaction that does it, so that every feature of this module
 * can delete in the same transaction what it keeps about the person: keys, devices, factors, consents.
 */
public record PersonErased(UserId person) {}
