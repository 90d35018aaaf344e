package world.azora.sandbox.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import world.azora.platform.testing.ChildJvm;

/** Root is what most containers run as; what everybody else is must do too, with no privilege at all. */
final class OrdinaryUserTest {
    private static final int USER = 70_900;

    @TempDir
    Path folder;

    @Test
    void sandbox_holds_for_an_ordinary_user() throws IOException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        open(folder);
        var work = Files.createDirectory(folder.resolve("work"));
        Files.setAttribute(work, "unix:uid", USER);
        Files.writeString(folder.resolve("secret"), "secret");
        var prefix = List.of("setpriv", "--reuid", "" + USER, "--regid", "" + USER, "--clear-groups");

        try (var process = ChildJvm.start(prefix, readableClassPath(), OrdinaryUser.class, work.toString())) {
            assertThat(process.await("languages")).contains("Python 3");
            assertThat(process.await("hello")).isEqualTo("OK");
            assertThat(process.await("fork")).isEqualTo("EXIT");
            assertThat(process.await("mount")).isEqualTo("SECURITY");
            assertThat(process.await("threads")).isEqualTo("EXIT");
            assertThat(process.await("loop")).isEqualTo("CPU_LIMIT");
            assertThat(process.await("memory")).isEqualTo("MEMORY_LIMIT");
            assertThat(process.await("secrets")).isEqualTo("EXIT");
            assertThat(process.await("left")).isEqualTo("[][]");
            assertThat(process.await("closed")).isEqualTo("[]");
        }
    }

    /** The class path of a build as root may lie where nobody else can look, so what is needed is copied. */
    private String readableClassPath() throws IOException {
        var copies = new ArrayList<String>();
        for (var entry : ChildJvm.classPath().split(File.pathSeparator, -1)) {
            if (!entry.matches(
                    ".*(classes|jackson[^/]*|jspecify[^/]*|azora[^/]*|spring-(web|core|boot)-[^/]*)(\\.jar)?/?"))
                continue;
            var copy = folder.resolve("classes-" + copies.size() + (entry.endsWith(".jar") ? ".jar" : ""));
            copy(Path.of(entry), copy);
            copies.add(copy.toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                Files.copy(file, from.equals(file) ? to : target, StandardCopyOption.REPLACE_EXISTING);
                if (Files.isDirectory(file)) open(from.equals(file) ? to : target);
            }
        }
    }

    private static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
