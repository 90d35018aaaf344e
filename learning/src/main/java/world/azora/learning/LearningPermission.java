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
    AUTHOR("learning.author", EDUCATOR, ADMIN),
    /** Edit, see and read the grades of everybody's courses as if they were one's own. */
    CURATE("learning.curate", ADMIN),
    /** Read any submission: an auditor follows a token back to what earned it. */
    INSPECT("learning.inspect", AUDITOR, ADMIN);

    private final String code;
    private final Set<PersonRole> heldBy;

    LearningPermission(String code, PersonRole... heldBy) {
        this.code = code;
        this.heldBy = Set.of(heldBy);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<PersonRole> heldBy() {
        return heldBy;
    }
}
