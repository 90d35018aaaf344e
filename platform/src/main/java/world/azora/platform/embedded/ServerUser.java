package world.azora.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The system user that PostgreSQL runs as. It refuses to run as root, so root hands it to the owner of an existing data
 * folder, else to {@code postgres}, else to the numbers that by custom belong to nobody. Anyone else runs it himself.
 */
record ServerUser(int uid, int gid, boolean changed) {
    private static final Path ACCOUNTS = Path.of("/etc/passwd");
    private static final int NOBODY = 65534;

    static ServerUser of(Path data) throws IOException {
        var us = owner(Path.of("/proc/self"));
        if (us.uid != 0) return us;
        if (Files.exists(data) && owner(data).uid != 0) return owner(data).asChange();
        return postgres().asChange();
    }

    /**
     * The command as this user. The kernel interrupts it when the thread that started it ends, so that no server
     * outlives a process that was killed; PostgreSQL answers SIGINT with a fast, clean shut-down. It has a session of its
     * own: Ctrl-C at the terminal is meant for us, who still need the server while we stop.
     */
    List<String> command(List<String> command) {
        var words = new ArrayList<>(List.of("setsid", "setpriv", "--pdeathsig", "INT"));
        if (changed) words.addAll(List.of("--reuid", "" + uid, "--regid", "" + gid, "--clear-groups"));
        words.add("--");
        words.addAll(command);
        return words;
    }

    void own(Path path) throws IOException {
        if (!changed) return;
        Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    }

    private ServerUser asChange() {
        return new ServerUser(uid, gid, true);
    }

    private static ServerUser owner(Path path) throws IOException {
        return new ServerUser(
                (int) Files.getAttribute(path, "unix:uid"), (int) Files.getAttribute(path, "unix:gid"), false);
    }

    private static ServerUser postgres() throws IOException {
        for (var account : Files.readAllLines(ACCOUNTS)) {
            var fields = account.split(":", -1);
            if (fields[0].equals("postgres") && fields.length > 3)
                return new ServerUser(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), false);
        }
        return new ServerUser(NOBODY, NOBODY, false);
    }
}
