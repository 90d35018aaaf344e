package world.azora.identity;

import world.azora.kernel.UserId;

/**
 * Writes to people about the safety of their accounts, for the other features of this module. It joins its caller's
 * transaction: the letter leaves if and only if what it tells of was committed.
 */
public interface SecurityNotices {
    /** Writes to the address that the person has now; to nobody if there is no such person. */
    void tell(UserId who, SecurityNotice what);

    /** Writes to the address that stands here, which may be one that the person has given up. */
    void tell(User who, SecurityNotice what);
}
