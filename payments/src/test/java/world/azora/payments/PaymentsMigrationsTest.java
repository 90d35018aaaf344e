package world.azora.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import world.azora.platform.data.MigrationSource;
import world.azora.platform.data.Migrations;
import world.azora.platform.testing.TestDatabase;

final class PaymentsMigrationsTest {
    @Test
    void schema_goes_up_and_down_and_up_again() {
        var database = TestDatabase.empty();
        var migrations = new Migrations(database.address(), List.of(new MigrationSource("payments")));
        var up = migrations.up();

        var down = migrations.down("payments", up.size());

        assertThat(down).hasSameSizeAs(up);
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM pg_namespace WHERE nspname = 'payments'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(migrations.up()).hasSameSizeAs(up);
    }
}
