package world.azora.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.learning.LearningWorld.WORLD;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.learning.LearningWorld.Sample;

/** Every endpoint, asked by everybody. Each cell has people, a course and a submission of its own. */
final class AuthorisationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            CALL            | NOBODY | STRANGER | ENROLLED | EDUCATOR | AUTHOR | ADMIN | AUDITOR
            list courses    |    401 |      200 |      200 |      200 |    200 |   200 |     200
            create          |    401 |      403 |      403 |      201 |    201 |   201 |     403
            show course     |    401 |      200 |      200 |      200 |    200 |   200 |     200
            edit            |    401 |      403 |      403 |      403 |    412 |   412 |     403
            publish         |    401 |      403 |      403 |      403 |    200 |   200 |     403
            add module      |    401 |      403 |      403 |      403 |    201 |   201 |     403
            add lesson      |    401 |      403 |      403 |      403 |    201 |   201 |     403
            add exercise    |    401 |      403 |      403 |      403 |    201 |   201 |     403
            show lesson     |    401 |      403 |      200 |      403 |    200 |   200 |     403
            complete lesson |    401 |      403 |      204 |      403 |    403 |   403 |     403
            show exercise   |    401 |      403 |      200 |      403 |    200 |   200 |     403
            enrol           |    401 |      201 |      201 |      201 |    409 |   201 |     201
            my enrolments   |    401 |      200 |      200 |      200 |    200 |   200 |     200
            progress        |    401 |      200 |      200 |      200 |    200 |   200 |     200
            submit          |    401 |      403 |      202 |      403 |    409 |   403 |     403
            show submission |    401 |      404 |      404 |      404 |    200 |   200 |     200
            my submissions  |    401 |      200 |      200 |      200 |    200 |   200 |     200
            gradebook       |    401 |      403 |      403 |      403 |    200 |   200 |     403
            import          |    401 |      403 |      403 |      422 |    422 |   422 |     403
            export          |    401 |      403 |      403 |      403 |    200 |   200 |     403
            """)
    void published_course(ArgumentsAccessor row) {
        var wanted = new LinkedHashMap<String, Integer>();
        var got = new LinkedHashMap<String, Integer>();
        var column = 1;
        for (var who : new String[] {"NOBODY", "STRANGER", "ENROLLED", "EDUCATOR", "AUTHOR", "ADMIN", "AUDITOR"}) {
            var sample = WORLD.published(WORLD.educator());
            wanted.put(who, Objects.requireNonNull(row.getInteger(column)));
            got.put(
                    who,
                    call(Objects.requireNonNull(row.getString(0)), who, sample).status());
            column++;
        }
        assertThat(got).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            CALL            | NOBODY | STRANGER | EDUCATOR | AUTHOR | ADMIN | AUDITOR
            show course     |    401 |      404 |      404 |    200 |   200 |     404
            edit            |    401 |      404 |      404 |    412 |   412 |     404
            publish         |    401 |      404 |      404 |    200 |   200 |     404
            add module      |    401 |      404 |      404 |    201 |   201 |     404
            add lesson      |    401 |      404 |      404 |    201 |   201 |     404
            add exercise    |    401 |      404 |      404 |    201 |   201 |     404
            show lesson     |    401 |      404 |      404 |    200 |   200 |     404
            complete lesson |    401 |      404 |      404 |    403 |   403 |     404
            show exercise   |    401 |      404 |      404 |    200 |   200 |     404
            enrol           |    401 |      404 |      404 |    409 |   409 |     404
            progress        |    401 |      404 |      404 |    200 |   200 |     404
            submit          |    401 |      404 |      404 |    409 |   403 |     404
            gradebook       |    401 |      404 |      404 |    200 |   200 |     404
            export          |    401 |      404 |      404 |    200 |   200 |     404
            """)
    void course_that_is_not_published(ArgumentsAccessor row) {
        var wanted = new LinkedHashMap<String, Integer>();
        var got = new LinkedHashMap<String, Integer>();
        var column = 1;
        for (var who : new String[] {"NOBODY", "STRANGER", "EDUCATOR", "AUTHOR", "ADMIN", "AUDITOR"}) {
            var sample = WORLD.unpublished(WORLD.educator());
            wanted.put(who, Objects.requireNonNull(row.getInteger(column)));
            got.put(
                    who,
                    call(Objects.requireNonNull(row.getString(0)), who, sample).status());
            column++;
        }
        assertThat(got).isEqualTo(wanted);
    }

    private static @Nullable Actor actor(String who, Sample sample) {
        return switch (who) {
            case "NOBODY" -> null;
            case "STRANGER" -> WORLD.learner();
            case "ENROLLED" -> WORLD.enrolled(sample);
            case "EDUCATOR" -> WORLD.educator();
            case "AUTHOR" -> sample.author();
            case "ADMIN" -> WORLD.person(PersonRole.ADMIN);
            case "AUDITOR" -> WORLD.person(PersonRole.AUDITOR);
            default -> throw new IllegalArgumentException(who);
        };
    }

    private static final String EXERCISE = """
            {"title": "Two", "language": "PYTHON", "prompt": "p", "starter": "",
             "tests": [{"name": "t", "stdin": "", "expected": "2"}]}
            """;
    private static final String FILES = "{\"files\": [{\"name\": \"main.py\", \"content\": \"print(2)\"}]}";

    private static final Map<String, String> BODIES = Map.of(
            "create", "{\"title\": \"T\", \"summary\": \"S\"}",
            "edit", "{\"title\": \"T\"}",
            "add module", "{\"title\": \"T\"}",
            "add lesson", "{\"title\": \"T\", \"markdown\": \"M\"}",
            "add exercise", EXERCISE,
            "submit", FILES);

    private static Reply call(String what, String who, Sample sample) {
        var actor = actor(who, sample);
        var course = "/courses/" + sample.course();
        return switch (what) {
            case "import" -> WORLD.upload(actor, new byte[] {1, 2, 3});
            case "show submission" ->
                WORLD.get(actor, "/submissions/" + WORLD.submit(WORLD.enrolled(sample), sample.exercise()));
            case "edit" -> WORLD.send(actor, "PATCH", course, BODIES.get(what), "If-Match", "\"99\"");
            case "complete lesson" -> WORLD.send(actor, "PUT", "/lessons/" + sample.lesson() + "/completion", null);
            case "list courses" -> WORLD.get(actor, "/courses");
            case "show course" -> WORLD.get(actor, course);
            case "show lesson" -> WORLD.get(actor, "/lessons/" + sample.lesson());
            case "show exercise" -> WORLD.get(actor, "/exercises/" + sample.exercise());
            case "my enrolments" -> WORLD.get(actor, "/me/enrolments");
            case "progress", "gradebook", "export" -> WORLD.get(actor, course + "/" + what);
            case "my submissions" -> WORLD.get(actor, "/exercises/" + sample.exercise() + "/submissions");
            case "create" -> WORLD.send(actor, "POST", "/courses", BODIES.get(what));
            case "publish" -> WORLD.send(actor, "POST", course + "/publish", null);
            case "enrol" -> WORLD.send(actor, "POST", course + "/enrolments", null);
            case "add module" -> WORLD.send(actor, "POST", course + "/modules", BODIES.get(what));
            case "add lesson" ->
                WORLD.send(actor, "POST", "/modules/" + sample.module() + "/lessons", BODIES.get(what));
            case "add exercise" ->
                WORLD.send(actor, "POST", "/modules/" + sample.module() + "/exercises", BODIES.get(what));
            case "submit" ->
                WORLD.send(actor, "POST", "/exercises/" + sample.exercise() + "/submissions", BODIES.get(what));
            default -> throw new IllegalArgumentException(what);
        };
    }
}
