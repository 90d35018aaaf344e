package world.azora.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import world.azora.app.client.ApiClient;
import world.azora.kernel.Secret;

/** A course with paid exercises and many learners, made through the API. */
public final class School {
    private static final int EXERCISES = 200;
    private static final long REWARD = 5;

    private final ApiClient system;
    private final List<String> exercises;
    private final List<Learner> learners;

    private School(ApiClient system, List<String> exercises, List<Learner> learners) {
        this.system = system;
        this.exercises = exercises;
        this.learners = learners;
    }

    /** Opens a school on an empty server. */
    public static School open(ApiClient anybody, Secret serviceToken, int learnerCount) {
        var system = anybody.asSystem(serviceToken);
        var course = post(system, "/api/v1/courses", Map.of("title", "Sums", "summary", "Many small sums."));
        var module = post(system, "/api/v1/courses/" + course + "/modules", Map.of("title", "All"));
        var exercises = IntStream.range(0, EXERCISES)
                .mapToObj(number -> post(system, "/api/v1/modules/" + module + "/exercises", exercise(number)))
                .toList();
        system.post("/api/v1/courses/" + course + "/publish", Map.of()).expect(200);
        promise(system, Newcomer.treasurer(anybody, system), exercises);
        system.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/treasuries/" + course + "/funding",
                        Map.of("amount", tokens(REWARD * EXERCISES * learnerCount), "reason", "All of it"))
                .expect(201);
        return new School(system, exercises, enrol(anybody, system, course, learnerCount));
    }

    /** With what a learner signs in. */
    static String emailOf(int number) {
        return "learner-" + number + "@school.example";
    }

    public List<String> exercises() {
        return exercises;
    }

    public List<Learner> learners() {
        return learners;
    }

    /** Waits until nothing is left to do, then counts. */
    KillFindings check(int kills, List<List<String>> acknowledged) {
        var audit = new SchoolAudit(system, acknowledged);
        audit.awaitQuiet();
        var balance = system.get("/api/v1/ledger/trial-balance").expect(200).json();
        var difference = balance.path("totals")
                .valueStream()
                .mapToLong(total -> Math.abs(total.path("differenceMinor").asLong()))
                .sum();
        var chain =
                system.post("/api/v1/ledger/verification", Map.of()).expect(200).json();
        return new KillFindings(
                kills,
                audit.acknowledged(),
                audit.lost(),
                audit.ungraded(),
                audit.passed().size(),
                audit.payments().values().stream().filter(count -> count == 1).count(),
                audit.passed().stream()
                        .filter(passed -> !audit.payments().containsKey(passed))
                        .count(),
                audit.payments().values().stream().filter(count -> count > 1).count(),
                difference,
                chain.path("whole").asBoolean(),
                0);
    }

    /** What an exercise pays needs two people: here the system proposes it. */
    private static void promise(ApiClient system, ApiClient treasurer, List<String> exercises) {
        for (var exercise : exercises) {
            var rule = system.put("/api/v1/exercises/" + exercise + "/reward", Map.of("amount", tokens(REWARD)))
                    .expect(200)
                    .at("/ruleId");
            treasurer
                    .post("/api/v1/reward-rules/" + rule + "/approval", Map.of())
                    .expect(200);
        }
    }

    private static List<Learner> enrol(ApiClient anybody, ApiClient system, String course, int count) {
        try (var people = Executors.newFixedThreadPool(4)) {
            var arriving = IntStream.range(0, count)
                    .mapToObj(number -> people.submit(() -> arrive(anybody, system, course, number)))
                    .toList();
            var learners = new ArrayList<Learner>();
            for (var learner : arriving) learners.add(learner.get());
            return learners;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A learner could not enrol", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Learner arrive(ApiClient anybody, ApiClient system, String course, int number) {
        var accessToken = Newcomer.arrive(anybody, system, number).accessToken();
        var api = anybody.as(accessToken);
        api.post("/api/v1/courses/" + course + "/enrolments", Map.of()).expect(201);
        return new Learner(api, accessToken);
    }

    private static String post(ApiClient api, String path, Map<String, ?> body) {
        return api.post(path, body).expect(201).at("/id");
    }

    private static Map<String, Object> tokens(long minor) {
        return Map.of("minor", minor, "asset", "AZR");
    }

    private static Map<String, Object> exercise(int number) {
        return Map.of(
                "title",
                "Add " + number,
                "language",
                "PYTHON",
                "prompt",
                "Read a number and print it plus " + number + ".",
                "starter",
                "",
                "tests",
                List.of(Map.of(
                        "name",
                        "adds",
                        "stdin",
                        "1\n",
                        "expected",
                        (1 + number) + "\n",
                        "hidden",
                        false,
                        "weight",
                        1)));
    }
}
