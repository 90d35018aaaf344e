package world.azora.app.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** The folder that holds all that an installation keeps on this machine: {@code AZORA_HOME}, by default {@code ~/.azora}. */
public record Home(Path folder) {
    private static final int SECRET_BYTES = 32;

    public static Home of(Map<String, String> environment, String userHome) {
        var named = environment.get("AZORA_HOME");
        var folder = named == null || named.isBlank() ? Path.of(userHome, ".azora") : Path.of(named);
        return new Home(folder.toAbsolutePath().normalize());
    }

    public Path settings() {
        return folder.resolve("azora.yaml");
    }

    public Path data() {
        return folder.resolve("postgres");
    }

    public Path audit() {
        return folder.resolve("audit");
    }

    public Path secrets() {
        return folder.resolve("secrets");
    }

    public Path certificates() {
        return folder.resolve("certs");
    }

    /** Where the running server writes its address, for the command line. */
    public Path address() {
        return folder.resolve("server.url");
    }

    /** Reads a secret, or makes one of 256 random bits the first time. Only the owner can read the file. */
    public String secret(String name) {
        var file = secrets().resolve(name);
        try {
            Files.createDirectories(folder);
            if (!Files.exists(secrets()))
                Files.createDirectories(
                        secrets(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (!Files.exists(file)) create(file);
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep secrets in " + secrets(), e);
        }
    }

    // Written beside and linked into place: of two processes at once one wins, and no reader sees half a secret.
    private static void create(Path file) throws IOException {
        var random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        var draft = Files.createTempFile(file.getParent(), "draft", null);
        try {
            Files.writeString(
                    draft,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(random),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // The other process has made it; its secret is as good.
        } finally {
            Files.delete(draft);
        }
    }
}
