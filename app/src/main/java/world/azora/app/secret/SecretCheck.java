package world.azora.app.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import world.azora.app.config.Home;
import world.azora.app.config.Setting;
import world.azora.app.config.SettingsProblem;

/** Looks at every secret of an installation, and says what is wrong without saying what it is. */
public final class SecretCheck {
    private static final int PASSWORD_LENGTH_MIN = 12;
    private static final Pattern PASSWORD_PARAMETER = Pattern.compile("[?&]password=([^&]*)");
    private static final EnumSet<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Home home;
    private final SecretSources sources;

    private SecretCheck(Home home, SecretSources sources) {
        this.home = home;
        this.sources = sources;
    }

    /**
     * A secret, or a file of secrets, and what is wrong with it.
     *
     * @param complaint goes on after the name: "is missing"
     */
    public record Checked(String name, String source, Optional<String> complaint) {}

    public static List<Checked> all(Home home, SecretSources sources) {
        var check = new SecretCheck(home, sources);
        var all = new ArrayList<Checked>();
        for (var own : OwnSecret.values()) all.add(check.own(own));
        check.databasePassword(Setting.DATABASE_URL).ifPresent(all::add);
        check.databasePassword(Setting.DATABASE_APP_URL).ifPresent(all::add);
        all.addAll(check.files());
        return List.copyOf(all);
    }

    private Checked own(OwnSecret secret) {
        var source = source(secret);
        try {
            var given = sources.get(secret.setting());
            var value = given.isEmpty() ? home.existingSecret(secret.file()).orElse("") : given;
            return new Checked(
                    secret.setting().name(), source, Weakness.ofKey(value).map(Weakness::words));
        } catch (SettingsProblem e) {
            return new Checked(secret.setting().name(), source, Optional.of("cannot be had: " + e.getMessage()));
        }
    }

    private String source(OwnSecret secret) {
        var shown = sources.shown(secret.setting());
        if (shown.isEmpty()) return home.secrets().resolve(secret.file()).toString();
        return shown.equals("***") ? sources.origin(secret.setting()) : shown;
    }

    private Optional<Checked> databasePassword(Setting setting) {
        try {
            var url = sources.get(setting);
            if (url.isBlank()) return Optional.empty();
            var complaint = weaknessOfPassword(url);
            return Optional.of(new Checked(setting.name(), sources.origin(setting), complaint));
        } catch (SettingsProblem e) {
            return Optional.of(new Checked(
                    setting.name(), sources.origin(setting), Optional.of("cannot be had: " + e.getMessage())));
        }
    }

    // Without a password in it the server asks for something else, such as a certificate.
    private static Optional<String> weaknessOfPassword(String url) {
        return password(url).flatMap(password -> {
            if (Weakness.isWellKnown(password)) return Optional.of("has a well-known or default password");
            return password.length() < PASSWORD_LENGTH_MIN
                    ? Optional.of("has a password shorter than " + PASSWORD_LENGTH_MIN + " characters")
                    : Optional.empty();
        });
    }

    // As user:password@ or, in the form of JDBC, as a parameter. What is no address the database itself complains of.
    private static Optional<String> password(String url) {
        var parameter = PASSWORD_PARAMETER.matcher(url);
        if (parameter.find()) return Optional.of(parameter.group(1));
        try {
            var user = URI.create(url.replaceFirst("^jdbc:", "")).getUserInfo();
            if (user == null || !user.contains(":")) return Optional.empty();
            return Optional.of(user.substring(user.indexOf(':') + 1));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private List<Checked> files() {
        var folder = home.secrets();
        if (!Files.exists(folder)) return List.of();
        try (Stream<Path> found = Files.walk(folder)) {
            return found.map(this::file).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }

    private Optional<Checked> file(Path file) {
        try {
            if (OWNER.containsAll(Files.getPosixFilePermissions(file))) return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        var mode = Files.isDirectory(file) ? "700" : "600";
        return Optional.of(new Checked(
                file.toString(), "file", Optional.of("can be read by others (chmod " + mode + " mends it)")));
    }
}
