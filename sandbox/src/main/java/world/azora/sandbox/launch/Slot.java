package world.azora.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalInt;

/** A place for one program at a time. As root each has a user of its own, so that two runs are strangers to each other. */
record Slot(OptionalInt user, Path stdin, Path status) {
    static Slot create(Path work, int number, int userFirst) {
        var user = isRoot() ? OptionalInt.of(userFirst + number) : OptionalInt.empty();
        try {
            var folder = Files.createDirectory(work.resolve("slot-" + number));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            return new Slot(user, file(folder, "stdin", user), file(folder, "status", user));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path folder, String name, OptionalInt user) throws IOException {
        var file = Files.createFile(
                folder.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        if (user.isPresent()) Files.setAttribute(file, "unix:uid", user.getAsInt());
        return file;
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
