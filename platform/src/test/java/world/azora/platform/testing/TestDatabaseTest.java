package world.azora.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

final class TestDatabaseTest {
    @Test
    void two_databases_see_nothing_of_each_other() {
        var one = TestDatabase.fresh();
        var other = TestDatabase.fresh();

        JdbcClient.create(one.owner())
                .sql("CREATE TABLE platform.mine (id integer)")
                .update();

        assertThat(JdbcClient.create(one.owner())
                        .sql("SELECT count(*) FROM platform.mine")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(other.jdbc()
                        .sql("SELECT to_regclass('platform.mine')::text")
                        .query(String.class)
                        .list())
                .containsOnlyNulls();
    }
}
