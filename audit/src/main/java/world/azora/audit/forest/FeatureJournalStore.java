package world.azora.audit.forest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import world.azora.audit.JournalSession;

/** Describes each entry of a journal in numbers. The statements run in DuckDB. */
final class FeatureJournalStore {
    static final List<String> NAMES = List.of(
            "amountWithinAccount",
            "amount",
            "hour",
            "weekday",
            "rareUser",
            "rareAccount",
            "rareAccountPair",
            "lines",
            "postingLag",
            "roundness");

    // 1.349 interquartile ranges make a standard deviation where values are normal. A missing hour is -1 so that
    // entries without a time are alike; rarity is the negative logarithm of the share.
    private static final String FEATURES = """
            WITH amount AS (
                SELECT entry_id,
                       account,
                       asset,
                       ln(1 + greatest(debit_minor, credit_minor)) AS size
                  FROM journal.line
            ), usual AS (
                SELECT account,
                       asset,
                       count(*) AS lines,
                       quantile_cont(size, 0.5) AS median,
                       (quantile_cont(size, 0.75) - quantile_cont(size, 0.25)) / 1.349 AS deviation
                  FROM amount
                 GROUP BY account, asset
            ), total AS (
                SELECT count(*) AS lines
                  FROM journal.line
            ), of_line AS (
                SELECT amount.entry_id,
                       max(least(50, abs(amount.size - usual.median) / greatest(usual.deviation, 0.05))) AS oddity,
                       max(-ln(usual.lines * 1.0 / total.lines)) AS account_rarity
                  FROM amount
                  JOIN usual ON usual.account = amount.account AND usual.asset = amount.asset
                 CROSS JOIN total
                 GROUP BY amount.entry_id
            ), of_user AS (
                SELECT user_name,
                       -ln(count(*) * 1.0 / (SELECT count(*) FROM entry)) AS user_rarity
                  FROM entry
                 GROUP BY user_name
            ), of_pair AS (
                SELECT debit_account,
                       credit_account,
                       -ln(count(*) * 1.0 / (SELECT count(*) FROM pair)) AS pair_rarity
                  FROM pair
                 GROUP BY debit_account, credit_account
            ), of_entry_pair AS (
                SELECT pair.entry_id,
                       max(of_pair.pair_rarity) AS pair_rarity
                  FROM pair
                  JOIN of_pair ON of_pair.debit_account = pair.debit_account
                              AND of_pair.credit_account = pair.credit_account
                 GROUP BY pair.entry_id
            )
            SELECT entry.entry_id,
                   of_line.oddity,
                   ln(1 + greatest(entry.debit_minor, entry.credit_minor)) AS size,
                   coalesce(hour(entry.posted_at), -1) AS hour,
                   isodow(entry.entry_date) AS weekday,
                   of_user.user_rarity,
                   of_line.account_rarity,
                   coalesce(of_entry_pair.pair_rarity, 0) AS pair_rarity,
                   ln(entry.lines) AS lines,
                   coalesce(date_diff('day', entry.entry_date, CAST(entry.posted_at AS DATE)), 0) AS lag,
                   CASE WHEN entry.debit_minor = 0 THEN 0
                        ELSE length(CAST(entry.debit_minor AS VARCHAR))
                           - length(rtrim(CAST(entry.debit_minor AS VARCHAR), '0'))
                    END AS zeros
              FROM entry
              JOIN of_line ON of_line.entry_id = entry.entry_id
              JOIN of_user ON of_user.user_name IS NOT DISTINCT FROM entry.user_name
              LEFT JOIN of_entry_pair ON of_entry_pair.entry_id = entry.entry_id
             ORDER BY entry.entry_id
            """;

    private final JournalSession session;

    FeatureJournalStore(JournalSession session) {
        this.session = session;
    }

    EntryFeatures load() {
        var ids = new ArrayList<String>();
        var values = new FloatList();
        session.sql().sql(FEATURES).query(row -> {
            ids.add(row.getString(1));
            for (var column = 0; column < NAMES.size(); column++) values.add(row.getFloat(column + 2));
        });
        return new EntryFeatures(ids, new FeatureTable(NAMES, values.toArray()));
    }

    /** Floats without a box around each: a journal may have millions of entries. */
    private static final class FloatList {
        private float[] values = new float[1024];
        private int size;

        void add(float value) {
            if (size == values.length) values = Arrays.copyOf(values, 2 * size);
            values[size++] = value;
        }

        float[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
