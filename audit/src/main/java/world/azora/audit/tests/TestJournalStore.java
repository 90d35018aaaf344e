package world.azora.audit.tests;

import java.util.List;
import world.azora.audit.JournalSession;
import world.azora.audit.TestParameters;

/** Runs one test after the other. The statements run in DuckDB; each names up to four facts for its message. */
final class TestJournalStore {
    private static final String ENTRIES = """
            CREATE TEMP TABLE entry AS
            SELECT entry_id,
                   min(entry_date) AS entry_date,
                   min(posted_at) AS posted_at,
                   CAST(sum(debit_minor) AS BIGINT) AS debit_minor,
                   CAST(sum(credit_minor) AS BIGINT) AS credit_minor,
                   count(*) AS lines,
                   min(account) AS account,
                   count(text) AS texts,
                   min(user_name) AS user_name,
                   min(approver) AS approver,
                   md5(string_agg(account || chr(31) || asset || chr(31) || debit_minor || chr(31) || credit_minor,
                                  chr(30) ORDER BY account, asset, debit_minor, credit_minor)) AS shape,
                   md5(string_agg(account || chr(31) || asset || chr(31) || credit_minor || chr(31) || debit_minor,
                                  chr(30) ORDER BY account, asset, credit_minor, debit_minor)) AS mirror
              FROM journal.line
             GROUP BY entry_id
            """;

    private static final String PAIRS = """
            CREATE TEMP TABLE pair AS
            SELECT DISTINCT debit.entry_id,
                   debit.account AS debit_account,
                   credit.account AS credit_account
              FROM journal.line AS debit
              JOIN journal.line AS credit ON credit.entry_id = debit.entry_id
              JOIN entry ON entry.entry_id = debit.entry_id
             WHERE debit.debit_minor > 0
               AND credit.credit_minor > 0
               AND entry.lines <= ?
            """;

    private static final String HITS = """
            CREATE TEMP TABLE hit (test VARCHAR, entry_id VARCHAR, a VARCHAR, b VARCHAR, c VARCHAR, d VARCHAR)
            """;

    private static final String WEIGHTS = """
            CREATE TEMP TABLE weight (test VARCHAR, points INTEGER)
            """;

    private static final String ADD_WEIGHT = """
            INSERT INTO weight (test, points) VALUES (?, ?)
            """;

    private static final String UNBALANCED = """
            INSERT INTO hit
            SELECT 'UNBALANCED', entry_id, asset, sum(debit_minor), sum(credit_minor), ''
              FROM journal.line
             GROUP BY entry_id, asset
            HAVING abs(sum(debit_minor) - sum(credit_minor)) > ?
            """;

    private static final String DUPLICATE = """
            INSERT INTO hit
            SELECT 'DUPLICATE', entry_id, same, entry_date, first_id, ''
              FROM (SELECT entry_id,
                           entry_date,
                           count(*) OVER (PARTITION BY shape, entry_date) AS same,
                           min(entry_id) OVER (PARTITION BY shape, entry_date) AS first_id
                      FROM entry)
             WHERE same > 1
            """;

    private static final String REVERSAL = """
            INSERT INTO hit
            SELECT 'REVERSAL', entry.entry_id, arg_min(other.entry_id, other.entry_id),
                   arg_min(other.entry_date, other.entry_id), '', ''
              FROM entry
              JOIN entry AS other ON other.shape = entry.mirror
             WHERE other.entry_id <> entry.entry_id
               AND abs(date_diff('day', other.entry_date, entry.entry_date)) <= ?
               AND date_trunc('month', other.entry_date) <> date_trunc('month', entry.entry_date)
             GROUP BY entry.entry_id
            """;

    private static final String SAME_PERSON = """
            INSERT INTO hit
            SELECT 'SAME_PERSON', entry_id, min(user_name), '', '', ''
              FROM journal.line
             WHERE lower(user_name) = lower(approver)
             GROUP BY entry_id
            """;

    private static final String BELOW_LIMIT = """
            INSERT INTO hit
            SELECT 'BELOW_LIMIT', entry_id, debit_minor, CAST(? AS BIGINT), '', ''
              FROM entry
             WHERE debit_minor >= CAST(? AS DOUBLE)
               AND debit_minor < CAST(? AS BIGINT)
            """;

    // On the logarithm, because amounts spread by factors; 1.349 interquartile ranges make a standard deviation.
    private static final String OUTLIER = """
            INSERT INTO hit
            WITH amount AS (
                SELECT entry_id, account, asset, greatest(debit_minor, credit_minor) AS minor
                  FROM journal.line
                 WHERE greatest(debit_minor, credit_minor) > 0
            ), usual AS (
                SELECT account,
                       asset,
                       quantile_cont(ln(minor), 0.5) AS median,
                       (quantile_cont(ln(minor), 0.75) - quantile_cont(ln(minor), 0.25)) / 1.349 AS deviation
                  FROM amount
                 GROUP BY account, asset
                HAVING count(*) >= ?
            ), odd AS (
                SELECT amount.entry_id,
                       amount.account,
                       amount.minor,
                       usual.median,
                       (ln(amount.minor) - usual.median) / usual.deviation AS deviations
                  FROM amount
                  JOIN usual ON usual.account = amount.account AND usual.asset = amount.asset
                 WHERE usual.deviation > 0
            )
            SELECT 'OUTLIER', entry_id, arg_max(minor, deviations),
                   CAST(round(exp(arg_max(median, deviations))) AS BIGINT), arg_max(account, deviations),
                   printf('%.1f', max(deviations))
              FROM odd
             WHERE deviations > ?
             GROUP BY entry_id
            """;

    private static final String BACK_DATED = """
            INSERT INTO hit
            SELECT 'BACK_DATED', entry_id, date_diff('day', entry_date, CAST(posted_at AS DATE)), '', '', ''
              FROM entry
             WHERE date_diff('day', entry_date, CAST(posted_at AS DATE)) > ?
            """;

    private static final String RARE_PAIR = """
            INSERT INTO hit
            WITH counted AS (
                SELECT debit_account,
                       credit_account,
                       count(*) AS entries,
                       sum(count(*)) OVER (PARTITION BY debit_account) AS of_debit
                  FROM pair
                 GROUP BY debit_account, credit_account
            ), rare AS (
                SELECT debit_account, credit_account, entries
                  FROM counted
                 WHERE entries <= ?
                   AND entries < ? * of_debit
            )
            SELECT 'RARE_PAIR', pair.entry_id, arg_min(rare.debit_account, rare.entries),
                   arg_min(rare.credit_account, rare.entries), min(rare.entries), ''
              FROM pair
              JOIN rare ON rare.debit_account = pair.debit_account AND rare.credit_account = pair.credit_account
             GROUP BY pair.entry_id
            """;

    private static final String SELDOM_USER = """
            INSERT INTO hit
            WITH seldom AS (
                SELECT user_name, count(*) AS lines
                  FROM journal.line
                 WHERE user_name IS NOT NULL
                 GROUP BY user_name
                HAVING count(*) <= ? * (SELECT count(*) FROM journal.line)
            )
            SELECT 'SELDOM_USER', line.entry_id, arg_min(seldom.user_name, seldom.lines), min(seldom.lines), '', ''
              FROM journal.line AS line
              JOIN seldom ON seldom.user_name = line.user_name
             GROUP BY line.entry_id
            """;

    private static final String SELDOM_ACCOUNT = """
            INSERT INTO hit
            WITH seldom AS (
                SELECT account, count(*) AS lines
                  FROM journal.line
                 GROUP BY account
                HAVING count(*) <= ? * (SELECT count(*) FROM journal.line)
            )
            SELECT 'SELDOM_ACCOUNT', line.entry_id, arg_min(seldom.account, seldom.lines), min(seldom.lines), '', ''
              FROM journal.line AS line
              JOIN seldom ON seldom.account = line.account
             GROUP BY line.entry_id
            """;

    private static final String WEEKEND = """
            INSERT INTO hit
            SELECT 'WEEKEND', entry_id, entry_date, '', '', ''
              FROM entry
             WHERE isodow(entry_date) IN (?, ?)
            """;

    private static final String OUT_OF_HOURS = """
            INSERT INTO hit
            SELECT 'OUT_OF_HOURS', entry_id, strftime(posted_at, '%H:%M'), '', '', ''
              FROM entry
             WHERE hour(posted_at) < ?
                OR hour(posted_at) >= ?
            """;

    private static final String ZERO_LINE = """
            INSERT INTO hit
            SELECT 'ZERO_LINE', entry_id, min(account), '', '', ''
              FROM journal.line
             WHERE debit_minor = 0
               AND credit_minor = 0
             GROUP BY entry_id
            """;

    private static final String ONE_LINE = """
            INSERT INTO hit
            SELECT 'ONE_LINE', entry_id, account, '', '', ''
              FROM entry
             WHERE lines = 1
            """;

    private static final String ROUND = """
            INSERT INTO hit
            SELECT 'ROUND', entry_id, debit_minor, '', '', ''
              FROM entry
             WHERE debit_minor >= ?
               AND debit_minor % ? = 0
            """;

    private static final String BLANK_TEXT = """
            INSERT INTO hit
            SELECT 'BLANK_TEXT', entry_id, '', '', '', ''
              FROM entry
             WHERE texts = 0
            """;

    private static final String COUNT = """
            SELECT count(DISTINCT entry_id) AS entries
              FROM hit
             WHERE test = ?
            """;

    private final JournalSession session;
    private final TestParameters parameters;

    TestJournalStore(JournalSession session, TestParameters parameters) {
        this.session = session;
        this.parameters = parameters;
    }

    void prepare(List<JournalTest> tests) {
        execute(ENTRIES);
        execute(PAIRS, parameters.rarity().pairLines());
        execute(HITS);
        execute(WEIGHTS);
        for (var test : tests) execute(ADD_WEIGHT, test.name(), test.weight());
    }

    void run(JournalTest test) {
        var timing = parameters.timing();
        var amounts = parameters.amounts();
        var rarity = parameters.rarity();
        var limit = amounts.limitMinor();
        switch (test) {
            case UNBALANCED -> execute(UNBALANCED, amounts.toleranceMinor());
            case DUPLICATE -> execute(DUPLICATE);
            case REVERSAL -> execute(REVERSAL, timing.reversalDays());
            case SAME_PERSON -> execute(SAME_PERSON);
            case BELOW_LIMIT -> execute(BELOW_LIMIT, limit, limit * amounts.belowLimitShare(), limit);
            case OUTLIER -> execute(OUTLIER, amounts.outlierLines(), amounts.outlierDeviations());
            case BACK_DATED -> execute(BACK_DATED, timing.backDatedDays());
            case RARE_PAIR -> execute(RARE_PAIR, rarity.pairEntries(), rarity.pairShare());
            case SELDOM_USER -> execute(SELDOM_USER, rarity.userShare());
            case SELDOM_ACCOUNT -> execute(SELDOM_ACCOUNT, rarity.accountShare());
            case WEEKEND -> execute(WEEKEND, timing.weekendFirst(), timing.weekendSecond());
            case OUT_OF_HOURS -> execute(OUT_OF_HOURS, timing.hourFrom(), timing.hourTo());
            case ZERO_LINE -> execute(ZERO_LINE);
            case ONE_LINE -> execute(ONE_LINE);
            case ROUND -> execute(ROUND, amounts.roundFromMinor(), amounts.roundUnitMinor());
            case BLANK_TEXT -> execute(BLANK_TEXT);
        }
    }

    long count(JournalTest test) {
        return session.sql().sql(COUNT).param(test.name()).query(Long.class).single();
    }

    private void execute(String statement, Object... values) {
        session.sql().sql(statement).params(values).update();
    }
}
