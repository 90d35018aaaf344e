package world.azora.app.config;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every setting that an operator can make, by the name it has in the environment. The same name in lower case with
 * dashes ({@code azora-port}) stands in {@code azora.yaml} and on the command line.
 */
public enum Setting {
    AZORA_ADDRESS("server.address", "127.0.0.1", "Address to listen on; 0.0.0.0 for all."),
    AZORA_PORT("server.port", "8080", "Port to listen on; 0 takes a free one."),
    AZORA_TLS_CERTIFICATE(
            "azora.tls.certificate", "", "PEM file of the public certificate and its chain; empty: HTTP."),
    AZORA_TLS_KEY("azora.tls.key", "", "PEM file of its private key; empty if it is in the same file."),
    AZORA_HTTP_PORT("azora.http-port", "", "Port that sends plain HTTP on to HTTPS; empty means none."),
    AZORA_INTERNAL_PORT("azora.remote.port", "8443", "Port for other processes, which come with certificates."),
    AZORA_INTERNAL_ADDRESS("azora.remote.address", "", "Address for other processes; empty means AZORA_ADDRESS."),
    AZORA_DRAIN("azora.drain", "", "How long a stop waits until nobody sends more; empty: 3s if roles run elsewhere."),
    AZORA_PUBLIC_URL("azora.public-url", "", "How people reach this server; links in mails begin with it."),
    AZORA_ROLES("azora.roles", "", "Roles of this process, separated by commas; empty means all."),
    AZORA_SERVICE_TOKEN("azora.service-token", "", "What the processes of one installation know each other by.", true),
    AZORA_IDENTITY_KEY("azora.identity.key", "", "Seals signing keys; the same in every process with identity.", true),
    AZORA_SMTP_HOST("azora.mail.smtp.host", "", "Mail server; empty keeps mails in the local outbox."),
    AZORA_SMTP_PORT("azora.mail.smtp.port", "587", "Port of the mail server."),
    AZORA_MAIL_FROM("azora.mail.from", "azora@localhost", "Sender of mails."),
    AZORA_SANDBOX_WORKERS("azora.sandbox.workers", "0", "Programs that run at a time; 0 for as many as cores."),
    AZORA_SANDBOX_PYTHON("azora.sandbox.python", "", "A Python to use instead of the one in the usual places."),
    AZORA_SANDBOX_NODE("azora.sandbox.node", "", "A Node to use instead of the one in the usual places."),
    AZORA_PG_BIN("azora.pg.bin", "", "Folder of PostgreSQL programs to use for the embedded server."),
    AZORA_EDGE_URL(
            "spring.http.serviceclient.edge.base-url",
            "",
            "Where the role edge runs, if not here; several with commas."),
    AZORA_IDENTITY_URL(
            "spring.http.serviceclient.identity.base-url",
            "",
            "Where the role identity runs, if not here; several with commas."),
    AZORA_LEDGER_URL(
            "spring.http.serviceclient.ledger.base-url",
            "",
            "Where the role ledger runs, if not here; several with commas."),
    AZORA_SANDBOX_URL(
            "spring.http.serviceclient.sandbox.base-url",
            "",
            "Where the role sandbox runs, if not here; several with commas."),
    AZORA_LEARNING_URL(
            "spring.http.serviceclient.learning.base-url",
            "",
            "Where the role learning runs, if not here; several with commas."),
    AZORA_PAYMENTS_URL(
            "spring.http.serviceclient.payments.base-url",
            "",
            "Where the role payments runs, if not here; several with commas."),
    AZORA_AUDIT_URL(
            "spring.http.serviceclient.audit.base-url",
            "",
            "Where the role audit runs, if not here; several with commas."),
    AZORA_OPERATIONS_URL(
            "spring.http.serviceclient.operations.base-url",
            "",
            "Where the role operations runs, if not here; several with commas."),
    AZORA_LOG_FORMAT("azora.log-format", "text", "text for people, json (ECS, one event a line) for machines."),
    DATABASE_URL("azora.data.url", "", "PostgreSQL to use; empty means the embedded one.", true),
    DB_POOL_SIZE("azora.data.pool-size", "16", "Connections that are kept open."),
    DB_MAX_OVERFLOW("azora.data.max-overflow", "0", "Further connections for bursts, closed when idle."),
    DB_POOL_RECYCLE("azora.data.pool-recycle", "1800", "Age in seconds at which a connection is replaced."),
    DB_POOL_TIMEOUT("azora.data.pool-timeout", "2s", "How long a request waits for a connection before 503."),
    AZORA_RATE_LIMITS("azora.edge.limits.enabled", "on", "on, or off for measurements and tests."),
    CORS_ORIGINS("azora.edge.cors-origins", "", "Origins whose pages may call the API, separated by commas.");

    private final String property;
    private final String standard;
    private final String explanation;
    private final boolean secret;

    Setting(String property, String standard, String explanation) {
        this(property, standard, explanation, false);
    }

    Setting(String property, String standard, String explanation, boolean secret) {
        this.property = property;
        this.standard = standard;
        this.explanation = explanation;
        this.secret = secret;
    }

    /** The name within the application. */
    public String property() {
        return property;
    }

    /** What holds where nobody says otherwise. */
    public String standard() {
        return standard;
    }

    public String explanation() {
        return explanation;
    }

    /** Whether the value must not be shown. */
    public boolean isSecret() {
        return secret;
    }

    /** The name in {@code azora.yaml}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }

    static Optional<Setting> ofName(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.name().equals(name))
                .findFirst();
    }
}
