package world.azora.audit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import world.azora.audit.AuditProblem;
import world.azora.audit.EngagementId;
import world.azora.audit.ImportId;
import world.azora.audit.TinyJournal;
import world.azora.kernel.Refusal;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.platform.testing.TestDatabase;

final class JournalFilesTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh("audit");

    @TempDir
    private Path folder;

    private final JournalStore store = new JournalStore(DATABASE.jdbc());
    private final BalanceStore balances = new BalanceStore(DATABASE.jdbc());
    private final Publishing publishing = new Publishing(store, balances, DATABASE.transactions(), _ -> {});
    private final EngagementId engagement = engagement();

    @Test
    void import_that_dies_half_way_leaves_the_old_journal() {
        var files = files();
        publish(files, 1, 10);

        assertThatThrownBy(() -> files.build(engagement, "dying.duckdb", lines -> {
                    append(lines, 2, 1000);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThat(lineCount(files())).isEqualTo(10);
        publish(files(), 2, 5);
        assertThat(lineCount(files())).isEqualTo(15);
    }

    @Test
    void file_that_was_built_but_never_named_does_not_count_and_is_swept_later() throws IOException {
        var files = files();
        publish(files, 1, 10);
        var lost = files.build(engagement, "lost.duckdb", lines -> append(lines, 2, 99));
        assertThat(lineCount(files)).isEqualTo(10);

        Files.setLastModifiedTime(lost, FileTime.from(DATABASE.clock().instant().minus(Duration.ofHours(3))));
        publish(files, 3, 1);

        assertThat(lost).doesNotExist();
        assertThat(lineCount(files)).isEqualTo(11);
    }

    @Test
    void no_write_ahead_log_is_left_beside_a_journal() throws IOException {
        publish(files(), 1, 10);

        try (var all = Files.list(files().folder(engagement))) {
            assertThat(all.map(file -> file.getFileName().toString())).allMatch(name -> name.endsWith(".duckdb"));
        }
    }

    @Test
    void of_two_imports_at_once_the_second_is_told_to_come_again() {
        var files = files();

        files.alone(engagement, () -> {
            assertThatThrownBy(() -> files.alone(engagement, () -> 1))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problem()).isEqualTo(AuditProblem.JOURNAL_BUSY));
            return 1;
        });

        assertThat(files.alone(engagement, () -> 2)).isEqualTo(2);
    }

    @Test
    void of_two_imports_in_two_processes_only_one_is_named() {
        publish(files(), 1, 10);
        var before = files().find(engagement);
        publish(files(), 2, 5);

        assertThatThrownBy(() -> publish(files(), before, 3, 7)).isInstanceOf(Refusal.class);

        assertThat(lineCount(files())).isEqualTo(15);
    }

    @Test
    void reader_goes_on_while_the_journal_is_replaced() {
        var files = files();
        publish(files, 1, 10);

        var seen = files.read(files.find(engagement).orElseThrow(), session -> {
            publish(files, 2, 5);
            return new LineJournalStore(session).extent().lines();
        });

        assertThat(seen).isEqualTo(10);
        assertThat(lineCount(files)).isEqualTo(15);
    }

    @Test
    void hash_of_the_lines_can_be_computed_again_from_the_file() {
        var files = files();
        publish(files, 1, 10);

        var imports = store.imports(engagement);
        var again = files.read(files.find(engagement).orElseThrow(), session -> new LineJournalStore(session).hash(1));

        assertThat(again).isEqualTo(imports.getFirst().contents().hash());
        assertThat(files.find(engagement).orElseThrow().dataHash()).isEqualTo(Publishing.dataHash(imports));
    }

    private JournalFiles files() {
        return new JournalFiles(TinyJournal.settings(folder), store, balances, DATABASE.clock());
    }

    private void publish(JournalFiles files, int number, int lines) {
        publish(files, files.find(engagement), number, lines);
    }

    private void publish(JournalFiles files, Optional<world.azora.audit.Journal> before, int number, int count) {
        var hash = new Sha256[1];
        var id = new ImportId(DATABASE.ids().next());
        var file = files.build(engagement, id + ".duckdb", lines -> hash[0] = append(lines, number, count));
        var made = new JournalImport(
                id,
                engagement,
                number,
                new JournalImport.Origin(
                        JournalImport.Kind.CSV, Sha256.of("file" + number), JournalImport.SeqRange.NONE),
                new JournalImport.Contents(count, count, hash[0]),
                new JournalImport.Made(UserId.SYSTEM, DATABASE.clock().instant()));
        publishing.publish(
                before,
                new Publishing.Edition(file, new LineJournalStore.Extent(count, count), made, List.of(), List.of()));
        before.ifPresent(files::retire);
    }

    private static Sha256 append(LineJournalStore lines, int number, int count) {
        try (var appending = lines.append(number, 1_000_000)) {
            for (var i = 1; i <= count; i++)
                appending.add(new JournalLine(
                        i,
                        number + "/" + i,
                        new JournalLine.When(LocalDate.of(2026, 3, 2), null),
                        new JournalLine.Posting("costs", "EUR", i, 0),
                        JournalLine.Origin.NONE));
            return appending.hash();
        }
    }

    private long lineCount(JournalFiles files) {
        return files.read(
                files.find(engagement).orElseThrow(),
                session -> new LineJournalStore(session).extent().lines());
    }

    private static EngagementId engagement() {
        var id = new EngagementId(DATABASE.ids().next());
        DATABASE.jdbc().sql("""
                        INSERT INTO audit.engagement
                        VALUES (?, 'Year', 'Client', '2026-01-01', '2026-12-31', 'OPEN', ?, now())
                        """).params(id.uuid(), new UUID(1, 1)).update();
        return id;
    }
}
