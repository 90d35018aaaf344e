package world.azora.payments.reward;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;

final class ParticipantStore {
    private final JdbcClient database;

    ParticipantStore(JdbcClient database) {
        this.database = database;
    }

    /** One person in one course. */
    record Participant(CourseId course, UserId learner) {}

    private static final String STATUS = """
            SELECT status
              FROM payments.participant
             WHERE course_id = ?
               AND learner_id = ?
            """;

    Optional<ParticipantStatus> status(CourseId course, UserId learner) {
        return database.sql(STATUS)
                .params(course.uuid(), learner.uuid())
                .query(String.class)
                .optional()
                .map(ParticipantStatus::valueOf);
    }

    private static final String PUT = """
            INSERT INTO payments.participant (course_id, learner_id, status, moved_at)
            VALUES (?, ?, ?, ?)
                ON CONFLICT (course_id, learner_id) DO UPDATE
               SET status = EXCLUDED.status,
                   moved_at = EXCLUDED.moved_at
            """;

    void put(Participant participant, ParticipantStatus status, Instant at) {
        database.sql(PUT)
                .params(participant.course.uuid(), participant.learner.uuid())
                .params(status.name(), at.atOffset(UTC))
                .update();
    }

    private static final String UNCONFIRMED = """
            SELECT course_id, learner_id
              FROM payments.participant
             WHERE status = 'HELD'
               AND moved_at < ?
             ORDER BY moved_at
             LIMIT ?
            """;

    /** Those for whom something is set aside and whose enrolment nobody has told of, oldest first. */
    List<Participant> unconfirmed(Instant before, int rows) {
        return database.sql(UNCONFIRMED)
                .params(before.atOffset(UTC), rows)
                .query((row, _) -> new Participant(
                        new CourseId(row.getObject("course_id", UUID.class)),
                        new UserId(row.getObject("learner_id", UUID.class))))
                .list();
    }
}
