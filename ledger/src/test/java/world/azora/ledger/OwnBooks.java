package world.azora.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;
import world.azora.platform.testing.TestDatabase;

/** The main ledger of a process with a database of its own, shared by the tests of what is read and proved over HTTP. */
final class OwnBooks {
    static final TestDatabase DATABASE = TestDatabase.fresh("ledger");
    static final Path HEADS = folder();
    static final LedgerProcess PROCESS =
            LedgerProcess.on(DATABASE, "--azora.ledger.proof.heads-folder=" + HEADS.resolve("heads"));
    static final Books MAIN = new Books(PROCESS.bean(Ledger.class), LedgerId.MAIN);
    static final JdbcTemplate SQL = new JdbcTemplate(DATABASE.dataSource());

    private OwnBooks() {}

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("azora-books");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
