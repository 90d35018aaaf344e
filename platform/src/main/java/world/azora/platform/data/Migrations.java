package world.azora.platform.data;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.ibatis.migration.operations.DownOperation;
import org.apache.ibatis.migration.operations.UpOperation;
import org.apache.ibatis.migration.options.DatabaseOperationOption;

/**
 * Brings the schema of each module up and down, as their owner, and gives the application the rights that it needs in them.
 *
 * <p>Each call is one transaction over all modules, under a lock that every process of the installation takes: either all
 * of it happened or nothing, and nobody sees it half done. So a script cannot contain what PostgreSQL refuses within a
 * transaction, such as {@code CREATE INDEX CONCURRENTLY}. An applied script that was changed, one that is gone, and one
 * that was slipped in before an applied one stop it with {@link MigrationFailure}.
 */
public final class Migrations {
    /** By dependency; a module that is not listed comes last, by name. */
    private static final List<String> ORDER =
            List.of("platform", "activity", "identity", "ledger", "sandbox", "learning", "payments", "audit");

    /** The schema in which it is noted what is applied. */
    private static final String LIST = "migration";

    private static final PrintStream SILENCE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private final DatabaseRoles roles;
    private final List<Scripts> modules;

    /** Of a database where one role does everything. */
    public Migrations(DatabaseAddress address, Collection<MigrationSource> sources) {
        this(DatabaseRoles.one(address), sources);
    }

    public Migrations(DatabaseRoles roles, Collection<MigrationSource> sources) {
        this.roles = roles;
        this.modules = sources.stream()
                .map(MigrationSource::module)
                .distinct()
                .sorted(Comparator.comparingInt(Migrations::rank).thenComparing(Comparator.naturalOrder()))
                .map(Scripts::of)
                .toList();
    }

    /** Everything is applied after it; where this process may not do that, it fails if something is left to do. */
    void atStart() {
        if (roles.owner().isPresent()) up();
        if (roles.areSeparate()) requireApplied();
    }

    /** The schemas that the application works in: those of the modules, and the list of what is applied. */
    List<String> schemas() {
        return Stream.concat(Stream.of(LIST), modules.stream().map(Scripts::module))
                .toList();
    }

    /** Applies every script that is not applied yet, and returns those, in order. */
    public List<Migration> up() {
        return changing(connection -> {
            var applied = new ArrayList<Migration>();
            for (var module : modules) applied.addAll(up(module, connection));
            return applied;
        });
    }

    /** Undoes the last scripts of one module, at most so many, and returns them, the last one first. */
    public List<Migration> down(String module, int steps) {
        return changing(connection -> down(scripts(module), steps, connection));
    }

    /** The same for every module, the last module first. */
    public List<Migration> downAll(int steps) {
        return changing(connection -> {
            var undone = new ArrayList<Migration>();
            for (var module : modules.reversed()) undone.addAll(down(module, steps, connection));
            return undone;
        });
    }

    /** Every script of every module, in order, and whether it is applied. */
    public List<MigrationStatus> status() {
        return locked(connection -> {
            var status = new ArrayList<MigrationStatus>();
            for (var module : modules) {
                var pending = pending(module, new MigrationStore(connection));
                for (var script : module.all()) status.add(new MigrationStatus(script, !pending.contains(script)));
            }
            return status;
        });
    }

    private static List<Migration> up(Scripts scripts, Connection connection) {
        var store = new MigrationStore(connection);
        var pending = pending(scripts, store);
        if (pending.isEmpty()) return List.of();
        new UpOperation().operate(() -> OneTransaction.of(connection), scripts, options(scripts), SILENCE);
        pending.forEach(store::add);
        return pending;
    }

    private static List<Migration> down(Scripts scripts, int steps, Connection connection) {
        var store = new MigrationStore(connection);
        var pending = pending(scripts, store);
        var undone = scripts.all().reversed().stream()
                .filter(script -> !pending.contains(script))
                .limit(steps)
                .toList();
        if (undone.isEmpty()) return List.of();
        new DownOperation(undone.size())
                .operate(() -> OneTransaction.of(connection), scripts, options(scripts), SILENCE);
        undone.forEach(store::remove);
        return undone;
    }

    private static List<Migration> pending(Scripts scripts, MigrationStore store) {
        var applied = store.applied(scripts.module());
        var known = scripts.all();
        for (var at = 0; at < applied.size(); at++) {
            var then = applied.get(at);
            var now = known.stream()
                    .filter(script -> script.number() == then.number())
                    .findAny();
            if (now.isEmpty()) throw MigrationFailure.gone(then);
            if (!now.get().equals(then)) throw MigrationFailure.changed(then);
            if (!known.get(at).equals(then)) throw MigrationFailure.slippedIn(known.get(at), then);
        }
        return known.subList(applied.size(), known.size());
    }

    // In the same transaction, so that no table is ever there without the application's rights in it, or with too many.
    private <T> T changing(Function<Connection, T> work) {
        return locked(connection -> {
            var result = work.apply(connection);
            if (roles.areSeparate())
                new RightsStore(connection).settle(roles.application().user(), schemas());
            return result;
        });
    }

    private void requireApplied() {
        try (var connection = roles.application().connect()) {
            for (var module : modules) {
                var pending = pending(module, new MigrationStore(connection));
                if (!pending.isEmpty()) throw MigrationFailure.missing(pending.getFirst());
            }
        } catch (SQLException e) {
            throw new MigrationFailure("The application cannot sign in at the database: " + e.getMessage(), e);
        }
    }

    private <T> T locked(Function<Connection, T> work) {
        var owner = roles.owner().orElseThrow(MigrationFailure::noOwner);
        try (var connection = owner.connect()) {
            connection.setAutoCommit(false);
            var store = new MigrationStore(connection);
            store.foreignOwner().ifPresent(other -> {
                throw MigrationFailure.notOwner(owner.user(), other);
            });
            store.lock();
            for (var module : modules) store.execute(module.changelog());
            var result = work.apply(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new MigrationFailure("The database cannot be migrated: " + e.getMessage(), e);
        } catch (org.apache.ibatis.migration.MigrationException e) {
            throw new MigrationFailure("A migration failed, and nothing was changed: " + e.getMessage(), e);
        }
    }

    private Scripts scripts(String module) {
        return modules.stream()
                .filter(scripts -> scripts.module().equals(module))
                .findAny()
                .orElseThrow(() -> new MigrationFailure("No module " + module + " has migrations here."));
    }

    private static DatabaseOperationOption options(Scripts scripts) {
        var options = new DatabaseOperationOption();
        options.setChangelogTable(LIST + "." + scripts.module());
        // Whole, because a function's body holds semicolons.
        options.setSendFullScript(true);
        options.setStopOnError(true);
        options.setThrowWarning(false);
        options.setEscapeProcessing(false);
        return options;
    }

    private static int rank(String module) {
        var rank = ORDER.indexOf(module);
        return rank < 0 ? ORDER.size() : rank;
    }
}
