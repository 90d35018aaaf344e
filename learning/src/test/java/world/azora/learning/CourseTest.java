package world.azora.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.learning.LearningWorld.WORLD;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.kernel.RequestId;
import world.azora.learning.AdmissionOutcome.AdmissionSet;
import world.azora.learning.AdmissionOutcome.UnknownCourse;
import world.azora.learning.AdmitOutcome.Admitted;
import world.azora.learning.AdmitOutcome.AlreadyEnrolled;
import world.azora.learning.AdmitOutcome.NotPublished;

final class CourseTest {
    private final Actor author = WORLD.educator();

    private Reply create(String title) {
        return WORLD.send(author, "POST", "/courses", "{\"title\": \"" + title + "\", \"summary\": \"s\"}");
    }

    @Test
    void course_is_written_piece_by_piece_and_published() {
        var created = create("Sums");
        assertThat(created.status()).isEqualTo(201);
        var course = "/courses/" + created.json().get("id").asString();
        assertThat(created.header("Location")).isEqualTo("/api/v1" + course);
        assertThat(WORLD.send(author, "POST", course + "/publish", null).code()).isEqualTo("COURSE_EMPTY");

        var module = WORLD.send(author, "POST", course + "/modules", "{\"title\": \"One\"}")
                .json()
                .get("id")
                .asString();
        WORLD.send(author, "POST", "/modules/" + module + "/lessons", """
                {"title": "L", "markdown": "# Hi"}""");
        var added = WORLD.send(author, "POST", "/modules/" + module + "/exercises", """
                {"title": "E", "language": "PYTHON", "prompt": "p", "starter": "",
                 "tests": [{"name": "a", "stdin": "", "expected": "1", "hidden": true, "weight": 3, "comparator": "TOKENS"}],
                 "limits": {"cpuMs": 500, "wallMs": 1000, "memoryMb": 64, "outputKb": 16}}""");
        var published = WORLD.send(author, "POST", course + "/publish", null).json();

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(published.get("published").asBoolean()).isTrue();
        assertThat(published.get("exerciseCount").asInt()).isEqualTo(1);
        assertThat(published.get("author").get("id").asString())
                .isEqualTo(author.id().toString());
        var outline = published.get("modules").get(0);
        assertThat(outline.get("lessons").get(0).get("title").asString()).isEqualTo("L");
        assertThat(outline.get("exercises").get(0).get("language").asString()).isEqualTo("PYTHON");
        assertThat(WORLD.send(author, "POST", course + "/publish", null).status())
                .isEqualTo(200);
    }

    @Test
    void second_of_two_changes_of_the_same_version_is_refused() {
        var created = create("Old");
        var course = "/courses/" + created.json().get("id").asString();
        var seen = created.header("ETag");

        var first = WORLD.send(author, "PATCH", course, "{\"title\": \"New\"}", "If-Match", seen);
        var second = WORLD.send(author, "PATCH", course, "{\"title\": \"Other\"}", "If-Match", seen);
        var third = WORLD.send(
                author, "PATCH", course, "{\"admission\": \"BY_ADMISSION\"}", "If-Match", first.header("ETag"));

        assertThat(first.json().get("title").asString()).isEqualTo("New");
        assertThat(first.json().get("summary").asString()).isEqualTo("s");
        assertThat(second.status()).isEqualTo(412);
        assertThat(third.json().get("title").asString()).isEqualTo("New");
        assertThat(third.json().get("admission").asString()).isEqualTo("BY_ADMISSION");
        assertThat(WORLD.send(author, "PATCH", course, "{}").status()).isEqualTo(428);
    }

    @Test
    void catalogue_comes_in_pages_newest_first() {
        var made = new ArrayList<String>();
        for (var number = 0; number < 5; number++)
            made.addFirst(create("Course " + number).json().get("id").asString());

        var seen = new ArrayList<String>();
        var sizes = new ArrayList<Integer>();
        var cursor = "";
        do {
            var page = WORLD.get(author, "/courses?mine=true&limit=2" + cursor).json();
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            sizes.add(page.get("items").size());
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").asString();
        } while (!cursor.isEmpty());

        assertThat(seen).isEqualTo(made);
        assertThat(sizes).isEqualTo(List.of(2, 2, 1));
    }

    @Test
    void drafts_are_listed_for_their_author_and_admins_only() {
        var id = create("Draft").json().get("id").asString();

        assertThat(WORLD.get(author, "/courses?limit=200").text()).contains(id);
        assertThat(WORLD.get(WORLD.person(PersonRole.ADMIN), "/courses?limit=200")
                        .text())
                .contains(id);
        assertThat(WORLD.get(WORLD.educator(), "/courses?limit=200").text()).doesNotContain(id);
    }

    @Test
    void course_by_admission_opens_to_those_who_are_admitted() {
        var sample = WORLD.published(author);
        var courses = WORLD.bean(Courses.class);
        var admissions = WORLD.bean(Admissions.class);
        var learner = WORLD.learner();
        var path = "/courses/" + sample.course() + "/enrolments";

        var set = courses.setAdmission(sample.course(), Admission.BY_ADMISSION);
        assertThat(set)
                .isInstanceOfSatisfying(
                        AdmissionSet.class,
                        done -> assertThat(done.course().admission()).isEqualTo(Admission.BY_ADMISSION));
        assertThat(WORLD.send(learner, "POST", path, null).code()).isEqualTo("ADMISSION_NEEDED");

        var admitted = admissions.admit(sample.course(), learner.id(), new RequestId("pay_1"));
        var again = admissions.admit(sample.course(), learner.id(), new RequestId("pay_2"));

        assertThat(admitted).isInstanceOf(Admitted.class);
        assertThat(again).isEqualTo(new AlreadyEnrolled(((Admitted) admitted).enrolment()));
        assertThat(WORLD.send(learner, "POST", path, null).status()).isEqualTo(201);
        assertThat(WORLD.get(learner, "/lessons/" + sample.lesson()).status()).isEqualTo(200);
    }

    @Test
    void nobody_is_admitted_to_what_is_not_published_or_not_there() {
        var draft = WORLD.unpublished(author);
        var admissions = WORLD.bean(Admissions.class);
        var nowhere = new CourseId(WORLD.ids.next());

        assertThat(admissions.admit(draft.course(), author.id(), new RequestId("r")))
                .isEqualTo(new NotPublished());
        assertThat(admissions.admit(nowhere, author.id(), new RequestId("r")))
                .isEqualTo(new AdmitOutcome.UnknownCourse());
        assertThat(WORLD.bean(Courses.class).setAdmission(nowhere, Admission.OPEN))
                .isEqualTo(new UnknownCourse());
    }

    @Test
    void educator_who_lost_the_role_can_no_longer_edit() {
        var sample = WORLD.published(author);
        var former = new Actor(author.id(), java.util.Set.of(PersonRole.LEARNER));

        assertThat(WORLD.get(former, "/courses/" + sample.course() + "/gradebook")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void lesson_is_shown_as_safe_html() {
        var sample = WORLD.published(author);
        WORLD.send(author, "POST", "/modules/" + sample.module() + "/lessons", """
                {"title": "X", "markdown": "<script>alert(1)</script>\\n\\n**b** [x](javascript:alert(1))"}""");
        var outline = WORLD.get(author, "/courses/" + sample.course()).json();
        var lesson =
                outline.get("modules").get(0).get("lessons").get(1).get("id").asString();

        var html = WORLD.get(author, "/lessons/" + lesson).json().get("html").asString();

        assertThat(html)
                .contains("<strong>b</strong>")
                .doesNotContain("<script")
                .doesNotContain("javascript:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '`', textBlock = """
            METHOD | PATH                               | BODY                                          | STATUS
            POST   | /courses                           | {"title": 5, "summary": "s"}                  | 422
            POST   | /courses                           | {"title": "", "summary": "s"}                 | 422
            POST   | /courses                           | {"title": "a\\u0000", "summary": "s"}         | 422
            POST   | /courses                           | {"title": null, "summary": "s"}               | 422
            POST   | /courses                           | {"title": "a"}                                | 422
            POST   | /courses                           | {"title": "a", "summary": "s", "price": 1}    | 422
            POST   | /courses                           | {"title": "a", "summary": "s", "language": "xx"} | 422
            POST   | /courses                           | {"title": "a", "summary": "s", "admission": "CLOSED"} | 422
            POST   | /courses                           | [1]                                           | 422
            POST   | /courses                           | {                                             | 400
            GET    | /courses?limit=0                   |                                               | 422
            GET    | /courses?limit=201                 |                                               | 422
            GET    | /courses?limit=x                   |                                               | 422
            GET    | /courses?cursor=%25                |                                               | 422
            GET    | /courses?cursor=eHg                |                                               | 422
            GET    | /courses?mine=perhaps              |                                               | 422
            GET    | /courses/crs_x                     |                                               | 422
            GET    | /courses/usr_00000000000000000000000000 |                                          | 422
            GET    | /courses/crs_00000000000000000000000000 |                                          | 404
            GET    | /lessons/lsn_00000000000000000000000000 |                                          | 404
            GET    | /exercises/exr_00000000000000000000000000 |                                        | 404
            GET    | /submissions/sub_00000000000000000000000000 |                                      | 404
            GET    | /courses/crs_00000000000000000000000000/gradebook |                                | 404
            GET    | /courses/crs_00000000000000000000000000/export |                                   | 404
            POST   | /modules/mod_00000000000000000000000000/lessons | {"title": "a", "markdown": ""}   | 404
            POST   | /courses/crs_00000000000000000000000000/enrolments |                               | 404
            DELETE | /courses/crs_00000000000000000000000000 |                                          | 405
            """)
    void hostile_requests(String method, String path, String body, int status) {
        var reply = WORLD.send(author, method, path, body);

        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.json().get("messages").get("ar").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '`', textBlock = """
            TESTS                                                              | LIMITS
            []                                                                 | null
            [{"name": "a", "stdin": "", "expected": ""}, {"name": "a", "stdin": "", "expected": ""}] | null
            [{"name": "a", "stdin": "", "expected": "", "weight": 0}]          | null
            [{"name": "a", "stdin": "", "expected": "", "weight": 101}]        | null
            [{"name": "a", "stdin": "", "expected": "", "weight": "1"}]        | null
            [{"name": "a", "stdin": "", "expected": "", "hidden": "yes"}]      | null
            [{"name": "a", "stdin": "", "expected": "", "comparator": "FUZZY"}] | null
            [{"name": "a", "stdin": ""}]                                       | null
            [{"name": "a", "stdin": "", "expected": "\\u0000"}]                | null
            [{"name": "a", "stdin": "", "expected": ""}]                       | {"cpuMs": 60000, "wallMs": 60000, "memoryMb": 256, "outputKb": 64}
            [{"name": "a", "stdin": "", "expected": ""}]                       | {"cpuMs": -1, "wallMs": 1, "memoryMb": 1, "outputKb": 1}
            """)
    void malformed_exercises(String tests, String limits) {
        var sample = WORLD.unpublished(author);
        var body = """
                {"title": "E", "language": "PYTHON", "prompt": "p", "starter": "", "tests": %s, "limits": %s}
                """.formatted(tests, limits);

        var reply = WORLD.send(author, "POST", "/modules/" + sample.module() + "/exercises", body);

        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
    }
}
