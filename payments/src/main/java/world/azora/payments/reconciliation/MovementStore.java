package world.azora.payments.reconciliation;

import static java.time.ZoneOffset.UTC;

import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.payments.OutsideMovement;
import world.azora.payments.OutsideMovements;

final class MovementStore implements OutsideMovements {
    private final JdbcClient database;

    MovementStore(JdbcClient database) {
        this.database = database;
    }

    private static final String NOTE = """
            INSERT INTO payments.outside_movement
                   (reference, payment_id, kind, amount_minor, asset, moved_at)
            VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (reference) DO NOTHING
            """;

    @Override
    public void note(OutsideMovement movement) {
        database.sql(NOTE)
                .param(movement.reference())
                .param(movement.payment().uuid())
                .param(movement.kind().name())
                .param(movement.amount().minor())
                .param(movement.amount().asset())
                .param(movement.at().atOffset(UTC))
                .update();
    }
}
