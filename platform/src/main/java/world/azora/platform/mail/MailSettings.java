package world.azora.platform.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import world.azora.kernel.Secret;

/**
 * How letters leave. Without {@code smtp.host} they stay in the local outbox, where an administrator can read them.
 *
 * @param from the sender's address
 */
@ConfigurationProperties("azora.mail")
public record MailSettings(
        @DefaultValue("azora@localhost") String from,
        @DefaultValue Smtp smtp) {
    /**
     * The server that takes letters.
     *
     * @param host none, or an empty one, means that there is no server
     * @param startTls whether the session must be encrypted; only a server on this machine should go without
     */
    public record Smtp(
            @Nullable String host,
            @DefaultValue("587") int port,
            @Nullable String username,
            @Nullable Secret password,
            @DefaultValue("true") boolean startTls) {
        public Smtp {
            if (host != null && host.isBlank()) host = null;
            if (port < 1 || port > 65_535) throw new IllegalArgumentException("azora.mail.smtp.port is 1 to 65535");
        }
    }
}
