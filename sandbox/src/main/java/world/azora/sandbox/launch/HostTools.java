package world.azora.sandbox.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The programs of the host that the chain is made of. The usual folders are searched, not the PATH of whoever starts us. */
final class HostTools {
    private static final List<Path> FOLDERS =
            List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/sbin"), Path.of("/usr/local/bin"));

    private HostTools() {}

    static Optional<Path> find(String name) {
        return FOLDERS.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Path path(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException(name + " is not installed"));
    }

    static Optional<String> missing() {
        if (!System.getProperty("os.name").equals("Linux")) return Optional.of("Programs can be run on Linux only.");
        if (find("bwrap").isEmpty())
            return Optional.of("bubblewrap is missing: install the package \"bubblewrap\" (it brings /usr/bin/bwrap).");
        if (find("setpriv").isEmpty() || find("prlimit").isEmpty())
            return Optional.of("setpriv or prlimit is missing: install the package \"util-linux\".");
        if (find("sh").isEmpty()) return Optional.of("There is no /bin/sh.");
        return Optional.empty();
    }
}
