package world.azora.learning.privacy;

import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import world.azora.kernel.UserId;
import world.azora.platform.privacy.PersonalStore;

final class PrivacyStore {
    private final PersonalStore rows;

    PrivacyStore(JdbcClient database, JsonMapper json) {
        this.rows = new PersonalStore(database, json);
    }

    private static final String COURSES = """
            SELECT id, title, summary, language, created_at, published_at
              FROM learning.course
             WHERE author_id = ?
             ORDER BY id DESC
             LIMIT ?
            """;

    JsonNode courses(UserId person) {
        return rows.rows(COURSES, person);
    }

    private static final String ENROLMENTS = """
            SELECT enrolment.id, enrolment.course_id, course.title, enrolment.enrolled_at
              FROM learning.enrolment
              JOIN learning.course ON course.id = enrolment.course_id
             WHERE enrolment.learner_id = ?
             ORDER BY enrolment.id DESC
             LIMIT ?
            """;

    JsonNode enrolments(UserId person) {
        return rows.rows(ENROLMENTS, person);
    }

    private static final String COMPLETIONS = """
            SELECT completion.lesson_id, lesson.title, completion.completed_at
              FROM learning.lesson_completion AS completion
              JOIN learning.lesson ON lesson.id = completion.lesson_id
             WHERE completion.learner_id = ?
             ORDER BY completion.completed_at DESC, completion.lesson_id
             LIMIT ?
            """;

    JsonNode completions(UserId person) {
        return rows.rows(COMPLETIONS, person);
    }

    private static final String SUBMISSIONS = """
            SELECT submission.id, submission.exercise_id, submission.status, submission.submitted_at, submission.run_id,
                   grade.score, grade.passed, grade.graded_at, standing.score AS score_now,
                   (SELECT jsonb_agg(jsonb_build_object('name', file.name, 'content', file.content) ORDER BY file.position)
                      FROM learning.submission_file AS file
                     WHERE file.submission_id = submission.id) AS files
              FROM learning.submission
              LEFT JOIN learning.grade ON grade.submission_id = submission.id
              LEFT JOIN learning.standing ON standing.submission_id = submission.id
             WHERE submission.learner_id = ?
             ORDER BY submission.id DESC
             LIMIT ?
            """;

    JsonNode submissions(UserId person) {
        return rows.rows(SUBMISSIONS, person);
    }
}
