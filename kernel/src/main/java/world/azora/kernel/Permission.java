package world.azora.kernel;

import java.util.Set;

/** Something that not everybody may do. Each module lists its own in an enum, with the roles that hold it. */
public interface Permission {
    /** Such as {@code payments.refund}. */
    String code();

    Set<PersonRole> heldBy();

    /** What a program's key must have a {@link Scope} of: the role whose addresses ask for this permission. */
    default String area() {
        return code().substring(0, code().indexOf('.'));
    }
}
