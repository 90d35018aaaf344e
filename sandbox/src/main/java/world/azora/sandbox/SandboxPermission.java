package world.azora.sandbox;

import java.util.Set;
import world.azora.kernel.Permission;
import world.azora.kernel.PersonRole;

/** What may not be done by everybody. Running a program, and reading one's own runs, is open to each signed-in person. */
public enum SandboxPermission implements Permission {
    READ_ALL("sandbox.read-all");

    private final String code;

    SandboxPermission(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<PersonRole> heldBy() {
        return switch (this) {
            case READ_ALL -> Set.of(PersonRole.EDUCATOR, PersonRole.AUDITOR, PersonRole.ADMIN);
        };
    }
}
