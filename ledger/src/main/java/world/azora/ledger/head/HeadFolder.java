package world.azora.ledger.head;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import world.azora.ledger.SignedHead;

/** Where copies of signed heads lie, for somebody to take to a place that this installation cannot change. */
final class HeadFolder {
    private final String folder;

    /** @param folder empty for nowhere */
    HeadFolder(String folder) {
        this.folder = folder;
    }

    /** Leaves a copy, if it does not lie there yet. What lies there is never replaced. */
    void leave(SignedHead head) {
        if (folder.isEmpty()) return;
        var claim = head.claim();
        var file = Path.of(folder).resolve(claim.ledger() + "-" + claim.day() + ".jws");
        if (Files.exists(file)) return;
        try {
            Files.createDirectories(file.getParent());
            var draft = Files.createTempFile(file.getParent(), "draft", null);
            Files.writeString(draft, head.jws() + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot leave a head in " + folder, e);
        }
    }
}
