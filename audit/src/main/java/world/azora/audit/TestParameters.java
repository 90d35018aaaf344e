package world.azora.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Every number that the journal tests compare with. They are kept with each analysis. */
@ConfigurationProperties("azora.audit.tests")
public record TestParameters(
        @DefaultValue Timing timing,
        @DefaultValue Amounts amounts,
        @DefaultValue Rarity rarity) {
    /**
     * Days and hours.
     *
     * @param weekendFirst a day of the week, 1 is Monday and 7 is Sunday
     * @param weekendSecond the other one
     * @param hourFrom the first hour of work, 0 to 23
     * @param hourTo the first hour after work
     * @param backDatedDays how many days after its date an entry may be posted
     * @param reversalDays how near to each other an entry and its reversal in another month are
     */
    public record Timing(
            @DefaultValue("6") int weekendFirst,
            @DefaultValue("7") int weekendSecond,
            @DefaultValue("7") int hourFrom,
            @DefaultValue("20") int hourTo,
            @DefaultValue("30") int backDatedDays,
            @DefaultValue("10") int reversalDays) {}

    /**
     * Amounts, in minor units.
     *
     * @param toleranceMinor by how much debits and credits of an entry may differ
     * @param roundFromMinor from which amount on roundness is looked at
     * @param roundUnitMinor a multiple of this is round
     * @param limitMinor from which amount on an entry needs approval
     * @param belowLimitShare from which share of that limit on an entry is just below it
     * @param outlierDeviations how many robust standard deviations above the median of its account a line may be
     * @param outlierLines how many lines an account needs for that to mean anything
     */
    public record Amounts(
            @DefaultValue("0") long toleranceMinor,
            @DefaultValue("100000") long roundFromMinor,
            @DefaultValue("100000") long roundUnitMinor,
            @DefaultValue("1000000") long limitMinor,
            @DefaultValue("0.99") double belowLimitShare,
            @DefaultValue("6") double outlierDeviations,
            @DefaultValue("20") int outlierLines) {}

    /**
     * What is seldom.
     *
     * @param pairEntries how often a rare pair of accounts occurs at most
     * @param pairShare and below which share of the pairs of its debit account
     * @param pairLines entries with more lines have no pairs: everything would be paired with everything
     * @param userShare the share of lines up to which a user is seldom seen
     * @param accountShare the share of lines up to which an account is seldom used
     */
    public record Rarity(
            @DefaultValue("3") int pairEntries,
            @DefaultValue("0.001") double pairShare,
            @DefaultValue("100") int pairLines,
            @DefaultValue("0.0001") double userShare,
            @DefaultValue("0.00001") double accountShare) {}

    public static final TestParameters DEFAULT = new TestParameters(
            new Timing(6, 7, 7, 20, 30, 10),
            new Amounts(0, 100_000, 100_000, 1_000_000, 0.99, 6, 20),
            new Rarity(3, 0.001, 100, 0.0001, 0.00001));
}
