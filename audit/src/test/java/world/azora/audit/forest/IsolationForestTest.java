package world.azora.audit.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.kernel.Sha256;

final class IsolationForestTest {
    private static final Sha256 HASH = Sha256.of("some journal");

    // Equation 1 of the paper, computed with its approximation of the harmonic number.
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            SIZE | EXPECTED
               0 | 0
               1 | 0
               2 | 1
               3 | 1.207392
              10 | 3.748880
             256 | 10.244771
            """)
    void expected_path_is_that_of_the_paper(int size, double expected) {
        assertThat(PathLength.expected(size)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void same_seed_and_rows_give_the_same_model_and_scores() {
        var table = random(1000, 5, 7);

        var one = train(table, 42);
        var other = train(table, 42);

        assertThat(one.bytes()).isEqualTo(other.bytes());
        assertThat(scores(one, table)).isEqualTo(scores(other, table));
        assertThat(train(table, 43).bytes()).isNotEqualTo(one.bytes());
    }

    @Test
    void model_that_is_read_back_scores_the_same_bit_for_bit() {
        var table = random(700, 4, 3);
        var forest = train(table, 1);

        var read = IsolationForest.read(forest.bytes());

        assertThat(scores(read, table)).isEqualTo(scores(forest, table));
        assertThat(read.bytes()).isEqualTo(forest.bytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 255, 256, 257, 900})
    void scores_lie_between_zero_and_one_and_shares_sum_to_one(int rows) {
        var table = random(rows, 3, rows);
        var forest = train(table, 5);

        for (var row = 0; row < rows; row++) {
            assertThat(forest.score(table, row)).isBetween(0.0, 1.0);
            assertThat(Arrays.stream(forest.shares(table, row)).sum()).isCloseTo(1, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 17, 256, 600})
    void gains_of_all_features_add_up_to_what_the_path_is_shorter(int rows) {
        var table = random(rows, 6, rows);
        var forest = train(table, 9);

        for (var row = 0; row < rows; row++) {
            var shorter = PathLength.expected(Math.min(rows, 256)) - forest.meanPath(table, row);
            assertThat(Arrays.stream(forest.gains(table, row)).sum()).isCloseTo(shorter, within(1e-9));
        }
    }

    @Test
    void rows_that_are_all_alike_score_one_half() {
        var table = new FeatureTable(List.of("a", "b"), new float[2 * 300]);

        assertThat(scores(train(table, 1), table)).containsOnly(new double[] {0.5}, within(1e-12));
    }

    @Test
    void planted_anomalies_are_told_from_the_rest() {
        var random = new SplittableRandom(2026);
        var rows = 2000;
        var planted = 40;
        var values = new float[rows * 5];
        for (var i = 0; i < values.length; i++)
            values[i] = (float) (random.nextGaussian() + (i / 5 < planted ? 3.5 * (i % 2 == 0 ? 1 : -1) : 0));
        var table = new FeatureTable(List.of("a", "b", "c", "d", "e"), values);

        var scores = scores(train(table, 1), table);

        assertThat(auc(scores, planted)).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void explanation_names_the_feature_that_is_odd() {
        var table = random(1000, 4, 11);
        var values = new float[1000 * 4];
        for (var i = 0; i < values.length; i++) values[i] = table.at(i / 4, i % 4);
        values[4 * 123 + 2] = 40;
        var odd = new FeatureTable(table.names(), values);

        var shares = train(odd, 1).shares(odd, 123);

        assertThat(IntStream.range(0, 4).boxed().max((a, b) -> Double.compare(shares[a], shares[b])))
                .contains(2);
        assertThat(shares[2]).isGreaterThan(0.6);
    }

    private static IsolationForest train(FeatureTable table, long seed) {
        return IsolationForest.train(table, new IsolationForest.Origin(seed, HASH));
    }

    private static double[] scores(IsolationForest forest, FeatureTable table) {
        return IntStream.range(0, table.rows())
                .mapToDouble(row -> forest.score(table, row))
                .toArray();
    }

    /** Normal values, half of them rounded so that many are equal. */
    private static FeatureTable random(int rows, int columns, long seed) {
        var random = new SplittableRandom(seed);
        var values = new float[rows * columns];
        for (var i = 0; i < values.length; i++) {
            var value = random.nextGaussian();
            values[i] = (float) (i % 2 == 0 ? value : Math.rint(value));
        }
        return new FeatureTable(
                IntStream.range(0, columns).mapToObj(column -> "f" + column).toList(), values);
    }

    /** The share of pairs of a planted and another row in which the planted one scores higher. */
    private static double auc(double[] scores, int planted) {
        var higher = 0.0;
        for (var odd = 0; odd < planted; odd++)
            for (var other = planted; other < scores.length; other++)
                higher += scores[odd] > scores[other] ? 1 : scores[odd] == scores[other] ? 0.5 : 0;
        return higher / planted / (scores.length - planted);
    }
}
