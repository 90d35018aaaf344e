package world.azora.kernel;

import java.util.Set;

/** Something that not everybody may do. Each module lists its own in an enum, with the roles that hold it. */
public interface Permission {
    /** Such as {@code payments.refund}. */
    String code();

    Set<PersonRole> heldBy();
}
