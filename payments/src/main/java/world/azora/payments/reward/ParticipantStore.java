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

    // Whoever pays keeps the place that was held for it, until the payment comes to nothing. What was captured counts
    // only for the place that it was ordered for: who has left since and asks again has paid, but may not come.
    private static final String UNCLAIMED = """
            SELECT p.course_id, p.learner_id
              FROM payments.participant p
             WHERE p.status = 'HELD'
               AND p.moved_at <= ?
               AND NOT EXISTS (SELECT o.id
                                 FROM payments.payment o
                                WHERE o.payer_id = p.learner_id
                                  AND o.course_id = p.course_id
                                  AND o.status NOT IN ('FAILED', 'REFUNDED', 'VOIDED', 'EXPIRED')
                                  AND (o.status IN ('PROPOSED', 'CREATED', 'AUTHORISED', 'CAPTURING')
                                       OR o.created_at >= p.moved_at))
             ORDER BY p.moved_at
             LIMIT ?
            """;

    /** Those for whom something is set aside, who do not pay for it and of whose enrolment nobody has told; oldest first. */
    List<Participant> unclaimed(Instant until, int rows) {
        return database.sql(UNCLAIMED)
                .params(until.atOffset(UTC), rows)
                .query((row, _) -> new Participant(
                        new CourseId(row.getObject("course_id", UUID.class)),
                        new UserId(row.getObject("learner_id", UUID.class))))
                .list();
    }

    private static final String IS_UNCLAIMED = """
            SELECT EXISTS (SELECT p.learner_id
                             FROM payments.participant p
                            WHERE p.course_id = ?
                              AND p.learner_id = ?
                              AND p.status = 'HELD'
                              AND p.moved_at <= ?
                              AND NOT EXISTS (SELECT o.id
                                                FROM payments.payment o
                                               WHERE o.payer_id = p.learner_id
                                                 AND o.course_id = p.course_id
                                                 AND o.status NOT IN ('FAILED', 'REFUNDED', 'VOIDED', 'EXPIRED')
                                                 AND (o.status IN ('PROPOSED', 'CREATED', 'AUTHORISED', 'CAPTURING')
                                                      OR o.created_at >= p.moved_at)))
            """;

    /** Whether this is, at this moment, one of {@link #unclaimed}. */
    boolean isUnclaimed(Participant participant, Instant until) {
        return database.sql(IS_UNCLAIMED)
                .params(participant.course.uuid(), participant.learner.uuid())
                .param(until.atOffset(UTC))
                .query(Boolean.class)
                .single();
    }

    private static final String ASK_AGAIN = """
            UPDATE payments.participant p
               SET moved_at = ?
             WHERE p.course_id = ?
               AND p.learner_id = ?
               AND p.status = 'HELD'
               AND NOT EXISTS (SELECT o.id
                                 FROM payments.payment o
                                WHERE o.payer_id = p.learner_id
                                  AND o.course_id = p.course_id
                                  AND o.status NOT IN ('FAILED', 'REFUNDED', 'VOIDED', 'EXPIRED'))
            """;

    /** That somebody wants the place that is held already; one who pays for it holds it since the order. */
    void askAgain(Participant participant, Instant at) {
        database.sql(ASK_AGAIN)
                .param(at.atOffset(UTC))
                .params(participant.course.uuid(), participant.learner.uuid())
                .update();
    }
}
