package world.azora.sandbox.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import world.azora.sandbox.Limits;

/** Writes down the chain. What is not named here does not exist for the program. */
final class CommandLine {
    private static final long MB = 1024 * 1024;
    private static final long TMP_MB = 16;
    private static final int THREADS_MAX = 64;
    private static final int FILES_MAX = 64;
    private static final long STACK_MB = 8;
    private static final long STACK_MAX_MB = 64;

    // Java cannot hand other descriptors than the first three to a child.
    private static final String PLUMBING = "exec 3<\"$1\" 4>\"$2\"; shift 2; exec \"$@\"";

    private final List<String> words = new ArrayList<>();

    private CommandLine() {}

    static List<String> of(Launcher.Task task, Slot slot, Path filter) {
        var line = new CommandLine();
        line.privileges(slot);
        line.add(HostTools.path("sh"), "-c", PLUMBING, "sh", filter, slot.status());
        line.namespaces();
        line.environment(task);
        line.libraries();
        line.mounts(task, slot);
        line.limits(task);
        line.words.addAll(task.command());
        return List.copyOf(line.words);
    }

    private void privileges(Slot slot) {
        slot.user()
                .ifPresent(user -> add(HostTools.path("setpriv"), "--reuid", user, "--regid", user, "--clear-groups"));
    }

    private void namespaces() {
        add(HostTools.path("bwrap"), "--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc");
        add("--unshare-uts", "--unshare-cgroup-try", "--disable-userns", "--die-with-parent", "--new-session");
        add("--seccomp", 3, "--json-status-fd", 4, "--uid", 1000, "--gid", 1000, "--hostname", "sandbox");
    }

    private void environment(Launcher.Task task) {
        add("--clearenv", "--setenv", "PATH", "/usr/bin", "--setenv", "HOME", "/tmp", "--setenv", "LANG", "C.UTF-8");
        task.environment().forEach((name, value) -> add("--setenv", name, value));
    }

    private void libraries() {
        readOnly(Path.of("/usr/lib"));
        for (var library : List.of("lib", "lib64", "lib32")) {
            var root = Path.of("/", library);
            if (Files.isDirectory(Path.of("/usr", library)) && !library.equals("lib"))
                readOnly(Path.of("/usr", library));
            if (Files.isSymbolicLink(root)) add("--symlink", "usr/" + library, root);
            else if (Files.isDirectory(root)) readOnly(root);
        }
        readOnly(HostTools.path("prlimit"));
        if (Files.exists(Path.of("/etc/ld.so.cache"))) readOnly(Path.of("/etc/ld.so.cache"));
    }

    // No /proc: through it a program could read the memory of the first process, and write it, which has no limits.
    private void mounts(Launcher.Task task, Slot slot) {
        task.roots().forEach(this::readOnly);
        // By hand: the /dev that bwrap offers is a large writable tmpfs.
        add("--dir", "/dev", "--ro-bind", slot.stdin(), "/dev/stdin");
        for (var device : List.of("null", "zero", "urandom")) {
            add("--dev-bind", "/dev/" + device, "/dev/" + device);
        }
        add("--size", TMP_MB * MB, "--tmpfs", "/tmp", "--ro-bind", task.code(), "/code", "--chdir", "/code");
        add("--remount-ro", "/");
    }

    /** Inside the user namespace, where the number of processes is counted for this program alone. */
    private void limits(Launcher.Task task) {
        Limits limits = task.limits();
        var cpuSeconds = (limits.cpuMs() + 999) / 1000;
        add(HostTools.path("prlimit"));
        // The soft limit can be caught by the program, the hard one cannot.
        add("--cpu=" + cpuSeconds + ":" + (cpuSeconds + 1));
        add("--data=" + task.memory().dataMb() * MB, "--as=" + task.memory().addressSpaceMb() * MB);
        add("--nproc=" + THREADS_MAX, "--nofile=" + FILES_MAX, "--fsize=" + TMP_MB * MB, "--core=0");
        add("--stack=" + STACK_MB * MB + ":" + STACK_MAX_MB * MB, "--memlock=65536", "--msgqueue=0", "--sigpending=64");
    }

    private void readOnly(Path path) {
        add("--ro-bind", path, path);
    }

    private void add(Object... more) {
        for (var word : more) words.add(word.toString());
    }
}
