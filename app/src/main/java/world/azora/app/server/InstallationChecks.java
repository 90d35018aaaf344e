package world.azora.app.server;

import static world.azora.platform.production.Finding.fails;
import static world.azora.platform.production.Finding.holds;
import static world.azora.platform.production.Finding.nothingBehindIt;
import static world.azora.platform.production.Finding.warns;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import world.azora.app.config.Setting;
import world.azora.app.secret.SecretCheck;
import world.azora.platform.production.Finding;
import world.azora.platform.production.ProductionCheck;

/** What production needs and the settings can tell. What only a module can tell, it contributes itself. */
public final class InstallationChecks {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final List<Setting> DATABASE_URLS = List.of(Setting.DATABASE_URL, Setting.DATABASE_APP_URL);
    private static final Pattern SSL_MODE = Pattern.compile("[?&]sslmode=([a-z-]+)");

    private final Installation installation;

    private InstallationChecks(Installation installation) {
        this.installation = installation;
    }

    public static List<ProductionCheck> of(Installation installation) {
        var checks = new InstallationChecks(installation);
        return List.of(
                new InstallationCheck(
                        "secrets",
                        "Every secret is there, from chance, and readable by its owner only.",
                        "كل سر موجود وعشوائي ولا يقرؤه إلا صاحبه.",
                        checks::secrets),
                new InstallationCheck(
                        "https", "People reach the server by HTTPS.", "يصل الناس إلى الخادم عبر HTTPS.", checks::https),
                new InstallationCheck(
                        "cors",
                        "Only named origins, by HTTPS, may call the API from their pages.",
                        "لا تستدعي الواجهة من صفحاتها إلا مصادر مسماة عبر HTTPS.",
                        checks::cors),
                new InstallationCheck(
                        "rate-limits", "Rate limits are on.", "حدود معدل الطلبات مفعلة.", checks::rateLimits),
                new InstallationCheck(
                        "database-tls",
                        "A database on another machine shows a certificate for its name.",
                        "قاعدة البيانات على جهاز آخر تقدم شهادة باسمها.",
                        checks::databaseTls),
                new InstallationCheck(
                        "database-role",
                        "The application signs in at the database as a role that owns nothing.",
                        "يدخل التطبيق إلى قاعدة البيانات بدور لا يملك فيها شيئا.",
                        checks::databaseRole),
                new InstallationCheck(
                        "process-tls",
                        "Processes on other machines are called by HTTPS.",
                        "تُستدعى العمليات على الأجهزة الأخرى عبر HTTPS.",
                        checks::processTls),
                new InstallationCheck(
                        "redis-tls",
                        "Redis on another machine is spoken to encrypted.",
                        "الاتصال بـ Redis على جهاز آخر مشفر.",
                        checks::redisTls),
                new InstallationCheck(
                        "backup",
                        "The data is backed up to another place.",
                        "تُنسخ البيانات احتياطيا إلى مكان آخر.",
                        checks::backup),
                untold("staff-second-factor", "Staff sign in with a second factor.", "يسجل الموظفون الدخول بعامل ثان."),
                untold(
                        "restore-drill",
                        "A backup was restored and verified of late.",
                        "استُعيدت نسخة احتياطية وتحقق منها حديثا."),
                untold("monitoring", "Somebody is told when something breaks.", "يُبلَّغ أحد حين يتعطل شيء."));
    }

    // A module that can tell contributes a check of the same name, whose word then counts.
    private static ProductionCheck untold(String name, String english, String arabic) {
        return new InstallationCheck(
                name, english, arabic, () -> nothingBehindIt("Nothing in this process can tell; see to it yourself."));
    }

    private Finding secrets() {
        var weak = SecretCheck.all(installation.home(), installation.secrets()).stream()
                .filter(checked -> checked.complaint().isPresent())
                .map(checked -> checked.name() + " " + checked.complaint().get())
                .toList();
        return weak.isEmpty()
                ? holds("All secrets are strong.")
                : fails(
                        String.join("; ", weak) + ".",
                        "Run azora secrets generate, or set them; see azora secrets check.");
    }

    private Finding https() {
        return get(Setting.AZORA_PUBLIC_URL).startsWith("https://")
                ? holds("AZORA_PUBLIC_URL begins with https://.")
                : fails(
                        "AZORA_PUBLIC_URL does not begin with https://, so sign-ins would travel in clear.",
                        "Put a proxy with a certificate before the server and set AZORA_PUBLIC_URL to its address.");
    }

    private Finding cors() {
        var open = Arrays.stream(get(Setting.CORS_ORIGINS).split(",", -1))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .filter(origin -> origin.contains("*") || !origin.startsWith("https://"))
                .toList();
        return open.isEmpty()
                ? holds("No origin is open to all.")
                : fails("CORS_ORIGINS holds " + String.join(", ", open) + ".", "Name each origin, with https://.");
    }

    private Finding rateLimits() {
        return Set.of("on", "true").contains(get(Setting.AZORA_RATE_LIMITS))
                ? holds("They are on.")
                : fails("AZORA_RATE_LIMITS is off.", "Leave it unset.");
    }

    private Finding databaseTls() {
        if (isEmbedded()) return holds("The embedded database is reached on this machine only.");
        var weak = DATABASE_URLS.stream()
                .flatMap(setting -> weakSslMode(setting).map(mode -> setting + " has sslmode=" + mode).stream())
                .toList();
        return weak.isEmpty()
                ? holds("It is on this machine, or its certificate and name are verified.")
                : fails(String.join("; ", weak) + ".", "Set sslmode=verify-full, or leave it out.");
    }

    // Without a word the driver is told verify-full.
    private Optional<String> weakSslMode(Setting setting) {
        var url = installation.secrets().get(setting);
        if (LOCAL.contains(host(url.replaceFirst("^jdbc:", "")))) return Optional.empty();
        var mode = SSL_MODE.matcher(url);
        return mode.find() && !mode.group(1).equals("verify-full") ? Optional.of(mode.group(1)) : Optional.empty();
    }

    // Here only whether there are two addresses; what the role may do the running server asks the database.
    private Finding databaseRole() {
        if (isEmbedded()) return holds("The embedded database has a role for it.");
        return installation.secrets().get(Setting.DATABASE_APP_URL).isBlank()
                ? warns(
                        "Without DATABASE_APP_URL it signs in as the owner of the schemas, who may undo what protects them.",
                        "Make a second role and set DATABASE_APP_URL to its address.")
                : holds("DATABASE_APP_URL is set.");
    }

    private boolean isEmbedded() {
        return DATABASE_URLS.stream()
                .allMatch(setting -> installation.secrets().get(setting).isBlank());
    }

    private Finding processTls() {
        var clear = Arrays.stream(Setting.values())
                .filter(setting -> setting.property().startsWith("spring.http.serviceclient."))
                .filter(setting -> Arrays.stream(get(setting).split(",", -1))
                        .map(String::strip)
                        .anyMatch(InstallationChecks::isInClear))
                .map(Setting::name)
                .toList();
        return clear.isEmpty()
                ? holds("No process is called in clear on another machine.")
                : fails(
                        String.join(", ", clear) + " are called in clear, and the service token with them.",
                        "Give them https:// addresses.");
    }

    private Finding redisTls() {
        var url = installation.secrets().get(Setting.REDIS_URL);
        return url.isBlank() || url.startsWith("rediss://") || LOCAL.contains(host(url))
                ? holds("It is not there, on this machine, or spoken to by TLS.")
                : fails("REDIS_URL leads to another machine in clear.", "Begin it with rediss://.");
    }

    private Finding backup() {
        if (isEmbedded())
            return fails(
                    "The embedded database has no backup target yet.",
                    "Use a PostgreSQL that is backed up, by DATABASE_URL.");
        return nothingBehindIt("The database is another's; whether it is backed up cannot be told from here.");
    }

    private String get(Setting setting) {
        return installation.settings().get(setting);
    }

    private static boolean isInClear(String url) {
        return url.startsWith("http://") && !LOCAL.contains(host(url));
    }

    private static String host(String url) {
        try {
            var host = URI.create(url).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
