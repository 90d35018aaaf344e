package world.azora.platform.data;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** A connection that gives back its place in the queue when it is closed, once. */
final class PermitConnection {
    private PermitConnection() {}

    static Connection of(Connection connection, Semaphore places) {
        var open = new AtomicBoolean(true);
        InvocationHandler handler = (_, method, arguments) -> {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getTargetException();
            } finally {
                if (method.getName().equals("close") && open.compareAndSet(true, false)) places.release();
            }
        };
        return (Connection) Proxy.newProxyInstance(
                PermitConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }
}
