package world.azora.ledger;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A way to the database that breaks on demand around the next statement that ends in a commit. */
final class BrokenLine {
    /** Whether the database has heard of the commit when the line breaks. */
    enum When {
        BEFORE,
        AFTER
    }

    private final DataSource database;
    private final AtomicReference<@Nullable When> armed = new AtomicReference<>();

    BrokenLine(DataSource database) {
        this.database = database;
    }

    void breakNextCommit(When when) {
        armed.set(when);
    }

    boolean hasBroken() {
        return armed.get() == null;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (_, method, arguments) -> {
            var result = call(() -> method.invoke(database, arguments));
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (_, method, arguments) -> {
            var result = call(() -> method.invoke(connection, arguments));
            if (!(result instanceof PreparedStatement statement)) return result;
            return ((String) arguments[0]).contains("UPDATE ledger.head") ? watched(connection, statement) : result;
        });
    }

    private PreparedStatement watched(Connection connection, PreparedStatement statement) {
        return proxy(
                PreparedStatement.class,
                (_, method, arguments) -> method.getName().equals("execute")
                        ? broken(connection, () -> method.invoke(statement, arguments))
                        : call(() -> method.invoke(statement, arguments)));
    }

    private @Nullable Object broken(Connection connection, Call commit) throws Throwable {
        var when = armed.getAndSet(null);
        if (when == null) return call(commit);
        if (when == When.AFTER) call(commit);
        connection.abort(Runnable::run);
        throw new SQLException("The line broke", "08006");
    }

    private interface Call {
        @Nullable
        Object make() throws ReflectiveOperationException;
    }

    private static @Nullable Object call(Call call) throws Throwable {
        try {
            return call.make();
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(BrokenLine.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
