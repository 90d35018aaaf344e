package world.azora.learning.enrolment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.EnrolmentId;
import world.azora.learning.enrolment.EnrolmentProgress.Progress;

final class EnrolmentStore {
    private final JdbcClient database;

    EnrolmentStore(JdbcClient database) {
        this.database = database;
    }

    private static final String FIND = """
            SELECT id, enrolled_at
              FROM learning.enrolment
             WHERE course_id = ?
               AND learner_id = ?
               AND left_at IS NULL
            """;

    Optional<Enrolment> find(CourseId course, UserId learner) {
        return database.sql(FIND)
                .params(course.uuid(), learner.uuid())
                .query((row, _) -> new Enrolment(
                        new EnrolmentId(row.getObject("id", UUID.class)),
                        course,
                        learner,
                        row.getObject("enrolled_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static final String ADD = """
            INSERT INTO learning.enrolment (id, course_id, learner_id, enrolled_at)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (course_id, learner_id) DO UPDATE
               SET enrolled_at = EXCLUDED.enrolled_at,
                   left_at = NULL
             WHERE enrolment.left_at IS NOT NULL
            """;

    /** False if the learner was in already. Who comes back has the same enrolment again. */
    boolean add(Enrolment enrolment) {
        return database.sql(ADD)
                        .params(enrolment.id().uuid(), enrolment.course().uuid())
                        .params(enrolment.learner().uuid(), enrolment.at().atOffset(UTC))
                        .update()
                == 1;
    }

    private static final String WAS_IN = """
            SELECT EXISTS (SELECT id
                             FROM learning.enrolment
                            WHERE course_id = ?
                              AND learner_id = ?)
            """;

    /** Whether the learner is in or has been. */
    boolean wasIn(CourseId course, UserId learner) {
        return database.sql(WAS_IN)
                .params(course.uuid(), learner.uuid())
                .query(Boolean.class)
                .single();
    }

    private static final String LEAVE = """
            UPDATE learning.enrolment
               SET left_at = ?
             WHERE course_id = ?
               AND learner_id = ?
               AND left_at IS NULL
            """;

    /** False if the learner was not in. */
    boolean leave(CourseId course, UserId learner, Instant at) {
        return database.sql(LEAVE)
                        .params(at.atOffset(UTC), course.uuid(), learner.uuid())
                        .update()
                == 1;
    }

    private static final String LIST = """
            SELECT n.id, n.course_id, n.enrolled_at, c.title,
                   (SELECT count(l.id) FROM learning.lesson l WHERE l.course_id = n.course_id)
                   + (SELECT count(e.id) FROM learning.exercise e WHERE e.course_id = n.course_id) AS total,
                   (SELECT count(k.lesson_id)
                      FROM learning.lesson_completion k
                      JOIN learning.lesson l ON l.id = k.lesson_id
                     WHERE l.course_id = n.course_id
                       AND k.learner_id = n.learner_id)
                   + (SELECT count(DISTINCT s.exercise_id)
                        FROM learning.submission s
                        JOIN learning.standing g ON g.submission_id = s.id
                       WHERE s.course_id = n.course_id
                         AND s.learner_id = n.learner_id
                         AND g.passed) AS done
              FROM learning.enrolment n
              JOIN learning.course c ON c.id = n.course_id
             WHERE n.learner_id = ?
               AND n.left_at IS NULL
               AND n.id < ?
             ORDER BY n.id DESC
             LIMIT ?
            """;

    List<EnrolmentProgress> list(UserId learner, UUID before, int rows) {
        return database.sql(LIST)
                .params(learner.uuid(), before, rows)
                .query((row, _) -> progress(row))
                .list();
    }

    private static EnrolmentProgress progress(ResultSet row) throws SQLException {
        return new EnrolmentProgress(
                new EnrolmentId(row.getObject("id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getString("title"),
                new Progress(row.getInt("done"), row.getInt("total")),
                row.getObject("enrolled_at", OffsetDateTime.class).toInstant());
    }
}
