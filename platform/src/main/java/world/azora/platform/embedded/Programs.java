package world.azora.platform.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** Finds PostgreSQL's programs: those that were configured, else the system's of the right version, else the bundled. */
final class Programs {
    /** The major version of the bundled programs, which is that of new data folders. */
    static final int BUNDLED_VERSION = 18;

    private final Path cache;

    Programs(Path cache) {
        this.cache = cache;
    }

    /** The folder with {@code postgres} and {@code initdb} of this major version. */
    Path find(int version) throws IOException {
        var system = Path.of("/usr/lib/postgresql/" + version + "/bin");
        if (Files.isExecutable(system.resolve("postgres"))) return system;
        if (version == BUNDLED_VERSION) return unpacked().resolve("bin");
        throw new EmbeddedFailure("The data folder was made by PostgreSQL " + version + ", but Azora brings "
                + BUNDLED_VERSION + ". Install PostgreSQL " + version + ", or point AZORA_PG_BIN to its programs.");
    }

    private Path unpacked() throws IOException {
        var archive = archive();
        var home = cache.resolve("postgresql-" + BUNDLED_VERSION + "-" + architecture() + "-" + checksum(archive));
        if (Files.isDirectory(home)) return home;
        Files.createDirectories(cache);
        var half = Files.createTempDirectory(cache, "unpacking-");
        try {
            try (var content = archive.openStream()) {
                unpack(content, half);
            }
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            moveInPlace(half, home);
        } finally {
            FileSystemUtils.deleteRecursively(half);
        }
        return home;
    }

    // Renamed when complete, so that nobody ever runs half of it; a second process that was faster is as good.
    private static void moveInPlace(Path half, Path home) throws IOException {
        try {
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException faster) {
            if (!Files.isDirectory(home)) throw faster;
        }
    }

    private static URL archive() {
        var name = "postgres-linux-" + (architecture().equals("arm64") ? "arm_64" : "x86_64") + ".txz";
        var archive = Programs.class.getClassLoader().getResource(name);
        if (archive == null)
            throw new EmbeddedFailure("No PostgreSQL is bundled for this machine (" + architecture()
                    + "). Install PostgreSQL " + BUNDLED_VERSION + ", or point AZORA_PG_BIN to its programs.");
        return archive;
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "amd64";
            case "aarch64", "arm64" -> "arm64";
            case String other -> other;
        };
    }

    // Another release of the programs must not be taken for this one; the jar already knows its checksum.
    private static String checksum(URL archive) throws IOException {
        if (!(archive.openConnection() instanceof JarURLConnection jar)) return "loose";
        jar.setUseCaches(false);
        try (var file = jar.getJarFile()) {
            return Long.toHexString(file.getJarEntry(jar.getEntryName()).getCrc());
        }
    }

    private static void unpack(InputStream content, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(content))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) write(tar, entry, target);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) throw new IOException("An entry leaves the archive: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        else if (entry.isLink()) Files.createLink(path, target.resolve(entry.getLinkName()));
        else {
            Files.copy(tar, path);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
