package world.azora.audit.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import world.azora.audit.ArchiveSource;
import world.azora.audit.EngagementId;
import world.azora.audit.Journals;

/**
 * The journal in the archive: one file of lines per import, exactly the bytes its content hash is made of, so that
 * {@code sha256sum} is all it takes to compare.
 */
final class JournalArchive implements ArchiveSource {
    private final Journals journals;
    private final JournalStore store;
    private final BalanceStore balances;
    private final JsonMapper json;

    JournalArchive(Journals journals, JournalStore store, BalanceStore balances, JsonMapper json) {
        this.journals = journals;
        this.store = store;
        this.balances = balances;
        this.json = json;
    }

    @Override
    public List<ArchivePart> parts(EngagementId engagement) {
        var imports = store.imports(engagement);
        var parts = new ArrayList<ArchivePart>();
        parts.add(new ArchivePart("journal/imports.json", out -> out.write(json.writeValueAsBytes(imports))));
        parts.add(new ArchivePart(
                "journal/balances.json", out -> out.write(json.writeValueAsBytes(balances.list(engagement)))));
        for (var each : imports)
            parts.add(new ArchivePart("journal/" + each.id() + ".lines", out -> write(engagement, each.number(), out)));
        return parts;
    }

    private void write(EngagementId engagement, int number, OutputStream out) {
        var journal = journals.find(engagement).orElseThrow();
        journals.read(journal, session -> {
            new LineJournalStore(session).forEachLine(number, line -> {
                try {
                    out.write(LineText.bytes(line));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return true;
        });
    }
}
