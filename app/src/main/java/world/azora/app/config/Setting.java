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
    AZORA_PRODUCTION("azora.production", "false", "true refuses to start unless all that production needs holds."),
    AZORA_MASTER_KEY("azora.master-key", "", "Wraps the keys that seal secrets in the database.", true),
    AZORA_MASTER_KEY_PREVIOUS("azora.master-key-previous", "", "The one before, while it is being replaced.", true),
    AZORA_PASSWORD_COMPOSITION(
            "azora.identity.password-composition", "off", "on: a password needs upper, lower, digit and symbol."),
    AZORA_KEY_ROTATION("azora.identity.keys.rotation", "30d", "After so long the next key signs tokens."),
    AZORA_SESSION_LIFETIME("azora.identity.session-lifetime", "30d", "How long learners stay signed in."),
    AZORA_STAFF_SESSION_LIFETIME(
            "azora.identity.sessions.staff-lifetime", "12h", "How long staff stays signed in, however busy."),
    AZORA_STAFF_SESSION_IDLE("azora.identity.sessions.staff-idle", "30m", "Staff is signed out after such a silence."),
    AZORA_MFA_REQUIRED_ROLES(
            "azora.identity.mfa.required-roles",
            "",
            "Roles that need a second factor, or none; empty means all but learner in production."),
    AZORA_MFA_PERIODS_OF_DOUBT(
            "azora.identity.mfa.periods-of-doubt",
            "0",
            "Periods of 30 seconds by which an app's code may be early or late: 0 or 1."),
    AZORA_ORGANISATION(
            "azora.payments.organisation", "", "Who issues certificates of payment; empty: they name nobody."),
    AZORA_APPROVAL_ABOVE(
            "azora.payments.approval-above", "", "Larger amounts wait for a second person; empty: none does."),
    AZORA_APPROVAL_WITHIN("azora.payments.approval-within", "7d", "How long a second person has."),
    AZORA_PAYMENT_AUTHORISED_FOR(
            "azora.payments.authorised-for", "7d", "How long an authorised payment can be captured."),
    AZORA_PAYMENT_DAILY_MAX(
            "azora.payments.daily-max", "0", "What one person may pay in 24 hours by one method; 0 for any amount."),
    AZORA_PAYMENT_HOURLY_ORDERS_MAX(
            "azora.payments.hourly-orders-max",
            "60",
            "Payments of one person in an hour, by one method; 0 for any number."),
    AZORA_PAYMENT_DAILY_ORDERS_MAX("azora.payments.daily-orders-max", "300", "The same in 24 hours."),
    AZORA_WALLET_FEE(
            "azora.payments.wallet-fee",
            "0",
            "Kept of captures from wallets: basis points and a fixed part, such as 290+30."),
    AZORA_PROVIDER_FEE("azora.payments.provider-fee", "0", "The same of money from outside."),
    AZORA_PROVIDER_URL("azora.provider.url", "", "Provider of payments from outside; empty: none."),
    AZORA_PROVIDER_KEY("azora.provider.key", "", "What that provider knows us by.", true),
    AZORA_PROVIDER_WEBHOOK_SECRET("azora.provider.webhook-secret", "", "Signs what that provider tells us.", true),
    AZORA_PROVIDER_CURRENCY(
            "azora.provider.currency", "EUR", "Currency of that provider; one unit of it buys one token."),
    AZORA_PROVIDER_TIMEOUT("azora.provider.timeout", "5s", "When an answer of that provider is given up."),
    AZORA_SMTP_HOST("azora.mail.smtp.host", "", "Mail server; empty keeps mails in the local outbox."),
    AZORA_SMTP_PORT("azora.mail.smtp.port", "587", "Port of the mail server."),
    AZORA_MAIL_FROM("azora.mail.from", "azora@localhost", "Sender of mails."),
    AZORA_LEDGER_VERIFY_AT(
            "azora.ledger.proof.verify-at", "02:30", "Time of day (UTC) at which all books are computed again."),
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
    AZORA_LOG_COLLECTOR("azora.log-collector.address", "", "host:port that gets the log too, as JSON lines over TLS."),
    AZORA_LOG_COLLECTOR_CA(
            "azora.log-collector.authority", "", "PEM file of the collector's authority; empty: public ones."),
    DATABASE_URL(
            "azora.data.url", "", "PostgreSQL to use, as the owner of the schemas; empty: the embedded one.", true),
    DATABASE_APP_URL(
            "azora.data.app-url", "", "The same as a role that may change rows only; empty: as the owner.", true),
    DB_POOL_SIZE("azora.data.pool-size", "16", "Connections that are kept open."),
    DB_MAX_OVERFLOW("azora.data.max-overflow", "0", "Further connections for bursts, closed when idle."),
    DB_POOL_RECYCLE("azora.data.pool-recycle", "1800", "Age in seconds at which a connection is replaced."),
    DB_POOL_TIMEOUT("azora.data.pool-timeout", "2s", "How long a request waits for a connection before 503."),
    AZORA_RATE_LIMITS("azora.edge.limits.enabled", "on", "on, or off for measurements and tests."),
    AZORA_LIMITS("azora.edge.limits.rules", "", "Rules of your own, such as: POST /api/v1/auth/login account 5/1m."),
    AZORA_REQUESTS_MAX("azora.edge.crowd.requests-max", "512", "Requests at work at a time; 0 for any number."),
    AZORA_TRUSTED_PROXIES("azora.web.trusted-proxies", "", "Networks of proxies that say who calls, as 10.0.0.0/8."),
    AZORA_HOSTS("azora.edge.hosts", "", "Further host names to answer to, separated by commas."),
    AZORA_SECURITY_CONTACT("azora.edge.security-contact", "", "Where to report weaknesses: mailto: or https: address."),
    REDIS_URL("azora.edge.limits.redis-url", "", "Redis in which all processes count together.", true),
    CORS_ORIGINS("azora.edge.cors-origins", "", "Origins whose pages may call the API, separated by commas."),
    VAULT_ADDR("", "", "HashiCorp Vault or OpenBao, for secrets such as vault:secret/azora#key."),
    VAULT_NAMESPACE("", "", "Namespace within Vault."),
    VAULT_CACERT("", "", "PEM file of the authority that Vault's certificate comes from."),
    VAULT_TOKEN("", "", "Token for Vault; or give the two of its AppRole.", true),
    VAULT_ROLE_ID("", "", "AppRole for Vault."),
    VAULT_SECRET_ID("", "", "The AppRole's secret.", true),
    AWS_REGION("", "", "Region of AWS Secrets Manager, for secrets such as aws:azora/prod#key."),
    AWS_ACCESS_KEY_ID("", "", "Who asks AWS."),
    AWS_SECRET_ACCESS_KEY("", "", "Signs what is asked of AWS.", true),
    AWS_SESSION_TOKEN("", "", "Comes with a temporary key of AWS.", true),
    AWS_ENDPOINT_URL_SECRETS_MANAGER("", "", "Another address of AWS Secrets Manager."),
    AZURE_KEYVAULT_URL("", "", "Azure Key Vault, for secrets such as azure:azora-key."),
    AZURE_TENANT_ID("", "", "Tenant in which the client is registered."),
    AZURE_CLIENT_ID("", "", "Who asks Azure."),
    AZURE_CLIENT_SECRET("", "", "The client's secret.", true),
    AZURE_AUTHORITY_HOST("", "https://login.microsoftonline.com", "Who gives Azure's tokens.");

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

    /** The name within the application; empty for what only the start needs, to find secrets. */
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
