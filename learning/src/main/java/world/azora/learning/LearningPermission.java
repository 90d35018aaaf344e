package world.azora.learning;

import static world.azora.kernel.PersonRole.ADMIN;
import static world.azora.kernel.PersonRole.AUDITOR;
import static world.azora.kernel.PersonRole.EDUCATOR;

import java.util.Set;
import world.azora.kernel.Permission;
import world.azora.kernel.PersonRole;

/** What not everybody may do in learning. */
public enum LearningPermission implements Permission {
    /** Write courses of one's own. */
    AUTHOR("learning.author"),
    /** Edit, see and read the grades of everybody's courses as if they were one's own. */
    CURATE("learning.curate"),
    /** Read any submission: an auditor follows a token back to what earned it. */
    INSPECT("learning.inspect");

    private final String code;

    LearningPermission(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<PersonRole> heldBy() {
        return switch (this) {
            case AUTHOR -> Set.of(EDUCATOR, ADMIN);
            case CURATE -> Set.of(ADMIN);
            case INSPECT -> Set.of(AUDITOR, ADMIN);
        };
    }
}
