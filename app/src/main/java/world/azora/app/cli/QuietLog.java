package world.azora.app.cli;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import world.azora.app.server.RunningServer;

/** Until it is closed, the log of a server in this process says only what goes wrong: somebody is being told a story. */
final class QuietLog implements AutoCloseable {
    private static final String OURS = "world.azora";

    private final LoggingSystem logging;
    private final @Nullable LogLevel before;

    QuietLog(RunningServer server) {
        this.logging = server.bean(LoggingSystem.class);
        var configuration = logging.getLoggerConfiguration(OURS);
        this.before = configuration == null ? null : configuration.getConfiguredLevel();
        logging.setLogLevel(OURS, LogLevel.WARN);
    }

    @Override
    public void close() {
        logging.setLogLevel(OURS, before);
    }
}
