package world.azora.platform.access;

import java.util.List;
import world.azora.kernel.Permission;

/**
 * The permissions of a module. Every module contributes its own as a bean to every process, so that the whole table of
 * who may do what can be shown anywhere.
 */
public record PermissionSet(String module, List<Permission> permissions) {
    public PermissionSet {
        permissions = List.copyOf(permissions);
    }

    public static PermissionSet of(String module, Permission... permissions) {
        return new PermissionSet(module, List.of(permissions));
    }
}
