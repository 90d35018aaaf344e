package world.azora.app.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

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

    /** Secrets by name, encrypted. */
    public Path keystore() {
        return secrets().resolve("keystore.p12");
    }

    /** Of processes, and the authority that they come from. */
    public Path certificates() {
        return folder.resolve("certs");
    }

    /** Signed heads of the ledgers, for somebody to take to another place. */
    public Path heads() {
        return folder.resolve("heads");
    }

    /** Where the running server writes its address, for the command line. */
    public Path address() {
        return folder.resolve("server.url");
    }

    /** Reads a secret, or makes one of 256 random bits the first time. Only the owner can read the file. */
    public String secret(String name) {
        var file = secrets().resolve(name);
        try {
            createFolder();
            if (!Files.exists(file)) create(file);
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep secrets in " + secrets(), e);
        }
    }

    /**
     * Puts a new secret of 256 random bits in the place of one. What was there is kept as {@code NAME.previous}: first,
     * so that whenever this process is killed one of the two files holds it.
     */
    public void replaceSecret(String name) {
        var file = secrets().resolve(name);
        try {
            createFolder();
            var draft = Files.createTempFile(secrets(), "draft", null);
            if (Files.exists(file)) {
                Files.write(draft, Files.readAllBytes(file), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
                move(draft, secrets().resolve(name + ".previous"));
                draft = Files.createTempFile(secrets(), "draft", null);
            }
            write(draft);
            move(draft, file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep secrets in " + secrets(), e);
        }
    }

    private void createFolder() throws IOException {
        Files.createDirectories(folder);
        if (!Files.exists(secrets()))
            Files.createDirectories(
                    secrets(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A secret that somebody has put there, if there is one. */
    public Optional<String> existingSecret(String name) {
        var file = secrets().resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    // Written beside and linked into place: of two processes at once one wins, and no reader sees half a secret.
    private static void create(Path file) throws IOException {
        var draft = Files.createTempFile(file.getParent(), "draft", null);
        try {
            write(draft);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // The other process has made it; its secret is as good.
        } finally {
            Files.delete(draft);
        }
    }

    private static void write(Path draft) throws IOException {
        var random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        Files.writeString(
                draft,
                Base64.getUrlEncoder().withoutPadding().encodeToString(random),
                StandardCharsets.UTF_8,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
    }
}
