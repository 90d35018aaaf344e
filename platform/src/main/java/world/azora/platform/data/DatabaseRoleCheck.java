package world.azora.platform.data;

import static world.azora.platform.production.Finding.fails;
import static world.azora.platform.production.Finding.holds;
import static world.azora.platform.production.Finding.warns;

import java.util.List;
import world.azora.platform.production.Finding;
import world.azora.platform.production.ProductionCheck;

/**
 * Asks the database itself what the role of the pool may do. One role for everything is warned of, because it is how
 * Azora came before there were two; a second role that may do too much is no second role, and fails.
 */
final class DatabaseRoleCheck implements ProductionCheck {
    private static final int NAMED_MAX = 3;

    private final ExcessStore store;
    private final Migrations migrations;
    private final DatabaseRoles roles;

    DatabaseRoleCheck(ExcessStore store, Migrations migrations, DatabaseRoles roles) {
        this.store = store;
        this.migrations = migrations;
        this.roles = roles;
    }

    @Override
    public String name() {
        return "database-role";
    }

    @Override
    public String english() {
        return "The application signs in at the database as a role that owns nothing.";
    }

    @Override
    public String arabic() {
        return "يدخل التطبيق إلى قاعدة البيانات بدور لا يملك فيها شيئا.";
    }

    @Override
    public Finding check() {
        var role = roles.application().user();
        var excess = store.all(migrations.schemas());
        if (excess.isEmpty()) return holds("The role " + role + " may work with rows and nothing more.");
        if (!roles.areSeparate())
            return warns(
                    "The application signs in as " + role + ", which owns the schemas and may undo what protects them.",
                    "Make a second role and set DATABASE_APP_URL to its address.");
        return fails(
                "The role " + role + " " + named(excess) + ".",
                "Take that from it: it must not be a superuser, a member of the owner, or an owner itself.");
    }

    private static String named(List<String> excess) {
        var named = String.join(", ", excess.subList(0, Math.min(NAMED_MAX, excess.size())));
        return excess.size() > NAMED_MAX ? named + " and " + (excess.size() - NAMED_MAX) + " more" : named;
    }
}
