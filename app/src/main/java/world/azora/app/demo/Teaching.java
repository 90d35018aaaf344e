package world.azora.app.demo;

import java.util.List;
import java.util.Map;
import world.azora.app.client.Answer;
import world.azora.app.client.ApiClient;

/** The educator's and the learner's part of the tour. */
final class Teaching {
    private static final String RIGHT = "name = input()\nprint(f\"Hello, {name}!\")\n";
    private static final String WRONG = "name = input()\nprint(\"Hello, name!\")\n";

    private final People people;
    private String course = "";
    private String lesson = "";
    private String exercise = "";
    private String passedSubmission = "";
    private String run = "";

    Teaching(People people) {
        this.people = people;
    }

    void publish() {
        var educator = people.as("educator");
        course = create(educator, "First words in Python");
        var module = educator.post("/api/v1/courses/" + course + "/modules", Map.of("title", "Talking to the computer"))
                .expect(201)
                .at("/id");
        lesson = educator.post(
                        "/api/v1/modules/" + module + "/lessons",
                        Map.of(
                                "title", "Reading and writing",
                                "markdown", "# Reading and writing\n\n`input()` reads a line, `print()` writes one."))
                .expect(201)
                .at("/id");
        exercise = educator.post("/api/v1/modules/" + module + "/exercises", exerciseBody())
                .expect(201)
                .at("/id");
        publish(educator, course);
    }

    void enrol() {
        var learner = people.as("learner");
        learner.post("/api/v1/courses/" + course + "/enrolments", Map.of()).expect(201);
        Check.holds(
                learner.get("/api/v1/lessons/" + lesson).expect(200).at("/html").contains("<code>input()</code>"),
                "The lesson is shown");
        learner.put("/api/v1/lessons/" + lesson + "/completion", Map.of()).expect(204);
    }

    void failOnce() {
        var graded = submit(WRONG);
        Check.same(false, graded.json().path("passed").asBoolean(), "passed");
        Check.same("WRONG_ANSWER", graded.at("/verdicts/0/verdict"), "The first verdict");
        Check.same("Hello, name!", graded.at("/verdicts/0/stdout").strip(), "What the program wrote");
        Check.same("Hello, Amina!", graded.at("/verdicts/0/expected").strip(), "What was expected");
        Check.same("", graded.at("/verdicts/1/expected"), "The expected output of a hidden test");
    }

    void pass() {
        var graded = submit(RIGHT);
        Check.same(true, graded.json().path("passed").asBoolean(), "passed");
        Check.same(100, graded.json().path("score").asInt(), "The score");
        passedSubmission = graded.at("/id");
        run = graded.at("/runId");
    }

    void passAgain() {
        Check.same(true, submit(RIGHT).json().path("passed").asBoolean(), "passed");
    }

    /** A published course without lessons, for sale. */
    String publishForSale() {
        var educator = people.as("educator");
        var forSale = create(educator, "Bookkeeping for everybody");
        var module = educator.post("/api/v1/courses/" + forSale + "/modules", Map.of("title", "Debit and credit"))
                .expect(201)
                .at("/id");
        educator.post(
                        "/api/v1/modules/" + module + "/lessons",
                        Map.of("title", "Two sides", "markdown", "Every transfer has two sides."))
                .expect(201);
        publish(educator, forSale);
        return forSale;
    }

    String course() {
        return course;
    }

    String exercise() {
        return exercise;
    }

    String passedSubmission() {
        return passedSubmission;
    }

    String run() {
        return run;
    }

    private Answer submit(String code) {
        var learner = people.as("learner");
        var body = Map.of("files", List.of(Map.of("name", "main.py", "content", code)));
        var id = learner.post("/api/v1/exercises/" + exercise + "/submissions", body)
                .expect(202)
                .at("/id");
        var graded = Check.until(
                "The grade",
                () -> learner.get("/api/v1/submissions/" + id).expect(200),
                answer -> List.of("GRADED", "FAILED").contains(answer.at("/status")));
        Check.same("GRADED", graded.at("/status"), "The status of the submission");
        return graded;
    }

    private static String create(ApiClient educator, String title) {
        return educator.post("/api/v1/courses", Map.of("title", title, "summary", "A course of the tour."))
                .expect(201)
                .at("/id");
    }

    private static void publish(ApiClient educator, String course) {
        educator.post("/api/v1/courses/" + course + "/publish", Map.of()).expect(200);
    }

    private static Map<String, Object> exerciseBody() {
        return Map.of(
                "title", "Greet by name",
                "language", "PYTHON",
                "prompt", "Read a name and greet its owner: for `Amina` print `Hello, Amina!`.",
                "starter", "name = input()\n",
                "tests",
                        List.of(
                                test("greets Amina", "Amina\n", "Hello, Amina!\n", false),
                                test("greets somebody else", "Bilal\n", "Hello, Bilal!\n", true)));
    }

    private static Map<String, Object> test(String name, String stdin, String expected, boolean hidden) {
        return Map.of("name", name, "stdin", stdin, "expected", expected, "hidden", hidden, "weight", 1);
    }
}
