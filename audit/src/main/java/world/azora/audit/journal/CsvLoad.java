package world.azora.audit.journal;

import java.util.ArrayList;
import java.util.List;
import world.azora.audit.AuditProblem;
import world.azora.audit.Period;
import world.azora.audit.Wording;
import world.azora.kernel.Refusal;

/** Reads one file into a journal and keeps what is to be said about it. */
final class CsvLoad {
    private static final Wording ENTRIES_TWICE =
            new Wording("The journal already holds entries with these numbers.", "في الدفتر قيود بهذه الأرقام من قبل.");
    private static final Wording TOTAL_TOO_LARGE = new Wording(
            "The amounts of this file come to more than can be counted exactly.",
            "مجموع مبالغ الملف أكبر من أن يُحسب بدقة.");

    private final Upload upload;
    private final Period period;
    private final int number;
    private List<RowError> errors = List.of();
    private List<ControlTotal> totals = List.of();
    private LineJournalStore.Extent extent = new LineJournalStore.Extent(0, 0);
    private JournalImport.Contents contents = new JournalImport.Contents(0, 0, world.azora.kernel.Sha256.of(""));

    CsvLoad(Upload upload, Period period, int number) {
        this.upload = upload;
        this.period = period;
        this.number = number;
    }

    void run(LineJournalStore lines, long linesMax) {
        var before = lines.extent().lines();
        try (var appending = lines.append(number, linesMax - before)) {
            var watch = new TotalWatch();
            errors = new ArrayList<>(new CsvJournal(upload.mapping(), period).read(upload.file(), line -> {
                watch.add(line.posting());
                appending.add(line);
            }));
            if (watch.isTooLarge()) errors.add(new RowError(1, "", TOTAL_TOO_LARGE));
            contents = new JournalImport.Contents(appending.lines(), 0, appending.hash());
        } catch (JournalTooLong _) {
            throw new Refusal(AuditProblem.JOURNAL_TOO_LARGE);
        }
        contents = new JournalImport.Contents(contents.lines(), lines.entries(number), contents.hash());
        extent = lines.extent();
        if (errors.isEmpty()) totals = lines.controlTotals(number);
        if (lines.clashes(number) > 0) errors.add(new RowError(1, "", ENTRIES_TWICE));
    }

    /** Sums stay within what a JavaScript number holds exactly, so that nobody reads a rounded control total. */
    private static final class TotalWatch {
        private double debits;
        private double credits;

        void add(JournalLine.Posting posting) {
            debits += posting.debitMinor();
            credits += posting.creditMinor();
        }

        boolean isTooLarge() {
            return debits > CsvFormat.MINOR_MAX || credits > CsvFormat.MINOR_MAX;
        }
    }

    List<RowError> errors() {
        return List.copyOf(errors);
    }

    List<ControlTotal> totals() {
        return totals;
    }

    LineJournalStore.Extent extent() {
        return extent;
    }

    JournalImport.Contents contents() {
        return contents;
    }
}
