package world.azora.audit.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import world.azora.audit.AuditProblem;
import world.azora.audit.AuditSettings;
import world.azora.audit.CompletenessSummary;
import world.azora.audit.EngagementId;
import world.azora.audit.Journal;
import world.azora.audit.JournalSession;
import world.azora.audit.Journals;
import world.azora.kernel.Refusal;

/**
 * The DuckDB files. One that is named in the database never changes: an import copies it, adds to the copy, and then
 * names the copy, all in one transaction of the database. Killed at any moment, the old journal stands.
 */
final class JournalFiles implements Journals {
    /** No import takes this long, so what is older and has no name was left behind by one that was killed. */
    private static final Duration LEFT_BEHIND_AFTER = Duration.ofHours(2);

    private final AuditSettings settings;
    private final JournalStore store;
    private final BalanceStore balances;
    private final Clock clock;
    private final Map<EngagementId, Semaphore> imports = new ConcurrentHashMap<>();

    JournalFiles(AuditSettings settings, JournalStore store, BalanceStore balances, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.balances = balances;
        this.clock = clock;
    }

    @Override
    public Optional<Journal> find(EngagementId engagement) {
        return store.find(engagement);
    }

    @Override
    public <T> T read(Journal journal, Function<JournalSession, T> work) {
        var file = folder(journal.engagement()).resolve(journal.file());
        try (var session = attach(file, "(READ_ONLY)")) {
            return work.apply(session);
        }
    }

    @Override
    public CompletenessSummary completeness(Journal journal) {
        return full(journal).summary();
    }

    Completeness full(Journal journal) {
        var movements = read(journal, session -> new LineJournalStore(session).movements());
        return Completeness.of(movements, balances.list(journal.engagement()));
    }

    /** One import of an engagement at a time; a second one is told to come again instead of waiting. */
    <T> T alone(EngagementId engagement, Supplier<T> work) {
        var turn = imports.computeIfAbsent(engagement, _ -> new Semaphore(1));
        if (!turn.tryAcquire()) throw new Refusal(AuditProblem.JOURNAL_BUSY);
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    /** Makes the next file of a journal: what there was, and what the work adds to it. */
    Path build(EngagementId engagement, String name, Consumer<LineJournalStore> work) {
        var file = folder(engagement).resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.createDirectories(settings.folder().resolve("spill"));
            var before = find(engagement);
            if (before.isPresent()) Files.copy(file.resolveSibling(before.get().file()), file);
            try (var session = attach(file, "")) {
                var lines = new LineJournalStore(session);
                lines.create();
                work.accept(lines);
                // Into the file itself: the log beside it would be left behind when the file is copied.
                session.execute("CHECKPOINT journal");
                session.execute("DETACH journal");
            }
            return file;
        } catch (RuntimeException e) {
            discard(engagement, file);
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets go of a file that was replaced. It stays for a while, because somebody may be reading it. */
    void retire(Journal old) {
        var file = folder(old.engagement()).resolve(old.file());
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            sweep(old.engagement());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file that no journal names, and old ones that a killed import left. */
    void discard(EngagementId engagement, Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
            sweep(engagement);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder(EngagementId engagement) {
        return settings.folder().resolve("journals").resolve(engagement.toString());
    }

    private void sweep(EngagementId engagement) throws IOException {
        var named = find(engagement).map(Journal::file).orElse("");
        var old = FileTime.from(clock.instant().minus(LEFT_BEHIND_AFTER));
        try (var files = Files.list(folder(engagement))) {
            for (var file : files.toList())
                if (!file.getFileName().toString().equals(named)
                        && Files.getLastModifiedTime(file).compareTo(old) < 0) Files.delete(file);
        }
    }

    private JournalSession attach(Path file, String options) {
        var session = JournalSession.open(settings);
        try {
            // ATTACH takes no parameters; a quote in the folder's name is the only sign that could end the text.
            var path = file.toAbsolutePath().toString().replace("'", "''");
            session.execute("ATTACH '%s' AS journal %s".formatted(path, options));
            // From here on no statement reaches any other file.
            session.execute("SET enable_external_access = false");
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }
}
