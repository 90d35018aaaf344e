package world.azora.audit;

import java.nio.charset.StandardCharsets;

/** A small journal as a CSV file. */
final class SampleJournal {
    private SampleJournal() {}

    /** Ordinary entries of working days, one at night by somebody else, one on a Sunday. */
    static byte[] of(int ordinary) {
        var csv = new StringBuilder("No,Date,Entered,Account,Debit,Credit,Text,User\n");
        for (var i = 0; i < ordinary; i++) {
            var day = "2026-03-%02d".formatted(2 + i % 5);
            entry(csv, "e" + i, day + "," + day + " 1" + i % 5 + ":20", 100 + i * 7 % 90 + ".35", "ann");
        }
        entry(csv, "night", "2026-03-04,2026-03-04 03:12", "9999.00", "eve");
        entry(csv, "sunday", "2026-03-08,2026-03-09 09:00", "123.45", "ann");
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void entry(StringBuilder csv, String id, String when, String amount, String user) {
        csv.append("%s,%s,Costs,%s,,rent,%s\n".formatted(id, when, amount, user));
        csv.append("%s,%s,Bank,,%s,rent,%s\n".formatted(id, when, amount, user));
    }
}
