package world.azora.platform.data;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;

/**
 * A connection whose transaction does not end where MyBatis Migrations would end it: it commits a script before it notes
 * it as applied, and a crash in between would run the script twice.
 */
final class OneTransaction {
    private static final Set<String> IGNORED = Set.of("commit", "rollback", "close", "setAutoCommit");

    private OneTransaction() {}

    static Connection of(Connection connection) {
        InvocationHandler handler = (_, method, arguments) -> {
            if (IGNORED.contains(method.getName())) return null;
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getTargetException();
            }
        };
        return (Connection) Proxy.newProxyInstance(
                OneTransaction.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }
}
