package world.azora.app.certs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import world.azora.app.config.SettingsProblem;
import world.azora.platform.role.Roles;
import world.azora.platform.tls.RoleNames;

/**
 * The folder of certificates: {@code authority.pem} with the authority's key, which stays where it was made;
 * {@code ca.pem}, which every machine gets; and a file for each set of roles, with its key.
 */
public final class Certificates {
    private static final String AUTHORITY = "authority";
    private static final String TRUSTED = "ca";
    private static final String PUBLIC = "public";
    private static final Set<String> NO_LEAVES = Set.of(AUTHORITY, TRUSTED);
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "::1");
    private static final Duration RENEWED_BEFORE = Duration.ofDays(14);

    private final Path folder;
    private final Clock clock;

    public Certificates(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    public Path file(String name) {
        return folder.resolve(name + ".pem");
    }

    /** The certificate that all others are believed by. */
    public Path trusted() {
        return file(TRUSTED);
    }

    public boolean hasAuthority() {
        return Files.exists(trusted());
    }

    /** Makes the authority; one that exists stays, or all that it signed would be worthless. */
    public void init() {
        if (Files.exists(file(AUTHORITY)))
            throw new SettingsProblem("There is an authority already: " + file(AUTHORITY) + ".");
        if (hasAuthority())
            throw new SettingsProblem("The authority of " + trusted() + " was made elsewhere; issue there.");
        try {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            if (!Files.exists(folder)) Files.createDirectories(folder, owner);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + folder, e);
        }
        var made = Authority.found(AUTHORITY, clock);
        PemFile.write(file(AUTHORITY), made);
        PemFile.writeCertificate(trusted(), made.certificate());
    }

    /** A certificate by which one process proves all of these roles. */
    public Identity issue(Set<String> roles, Duration lifetime) {
        var known = new Roles(roles);
        var name = String.join("-", new TreeSet<>(known.here()));
        var names = known.here().stream().sorted().map(RoleNames::of).toList();
        return write(authority().issue(name, names, List.of(), lifetime));
    }

    /** The same names again, for another while, with a new key. */
    public Identity renew(Identity old, Duration lifetime) {
        var addresses = old.name().equals(PUBLIC) ? LOOPBACK : List.<String>of();
        return write(authority().issue(old.name(), old.names(), addresses, lifetime));
    }

    /** A certificate for browsers on this machine; the one that is there, if it holds for some time. */
    public Identity forThisMachine() {
        if (!hasAuthority()) init();
        if (Files.exists(file(PUBLIC))) {
            var old = PemFile.read(file(PUBLIC));
            return old.expiresAt().isAfter(clock.instant().plus(RENEWED_BEFORE))
                    ? old
                    : renew(old, Authority.LEAF_HOLDS);
        }
        return write(authority().issue(PUBLIC, List.of("localhost"), LOOPBACK, Authority.LEAF_HOLDS));
    }

    /** The file of that certificate, if it was ever made. */
    public Optional<Path> publicOne() {
        return Optional.of(file(PUBLIC)).filter(Files::exists);
    }

    /** All but the authority's own, by name. */
    public List<Identity> all() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pem"))
                    .filter(file ->
                            !NO_LEAVES.contains(file.getFileName().toString().replace(".pem", "")))
                    .sorted()
                    .map(PemFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }

    /** The certificate that proves all of these roles and the fewest besides. */
    public Optional<Identity> proving(Set<String> roles) {
        return all().stream()
                .filter(one -> one.roles().containsAll(roles))
                .min(Comparator.comparingInt(one -> one.roles().size()));
    }

    private Identity write(Identity made) {
        PemFile.write(file(made.name()), made);
        return made;
    }

    private Authority authority() {
        if (!Files.exists(file(AUTHORITY)))
            throw new SettingsProblem("There is no authority here. Run \"azora certs init\" once, on one machine.");
        return new Authority(PemFile.read(file(AUTHORITY)), clock);
    }
}
