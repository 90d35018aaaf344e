package world.azora.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import world.azora.app.client.ApiClient;

/** One thing of each kind that the people of the tour left behind, and a right body for each endpoint that wants one. */
final class Things {
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("PATCH /api/v1/courses/{course}", "{\"title\":\"Mine now\"}"),
            Map.entry("POST /api/v1/courses/{course}/modules", "{\"title\":\"Mine now\"}"),
            Map.entry("POST /api/v1/modules/{module}/lessons", "{\"title\":\"Mine now\",\"markdown\":\"# Mine\"}"),
            Map.entry("POST /api/v1/modules/{module}/exercises", """
                    {"title": "Mine", "language": "PYTHON", "prompt": "p", "starter": "",
                     "tests": [{"name": "t", "stdin": "", "expected": "1", "hidden": false, "weight": 1}]}"""),
            Map.entry(
                    "POST /api/v1/exercises/{exercise}/submissions",
                    "{\"files\":[{\"name\":\"main.py\",\"content\":\"print(1)\"}]}"),
            Map.entry("PATCH /api/v1/auth/passkeys/{passkey}", "{\"name\":\"Mine now\"}"),
            Map.entry("PUT /api/v1/courses/{course}/price", "{\"amount\":{\"minor\":1,\"asset\":\"AZR\"}}"),
            Map.entry("POST /api/v1/webhooks", "{\"url\":\"https://mine.example/\"}"),
            Map.entry("POST /api/v1/webhooks/{webhook}/resend", "{\"since\":\"2026-01-01T00:00:00Z\"}"),
            Map.entry("PUT /api/v1/exercises/{exercise}/reward", "{\"amount\":{\"minor\":1,\"asset\":\"AZR\"}}"));

    private final Map<String, String> ids = new HashMap<>();

    Things() {
        var system = World.SHARED.system();
        var learner = World.SHARED.person("learner").api();
        ids.put("UserId", World.SHARED.person("treasurer").id());
        teaching(system, learner);
        money(learner);
        auditing(World.SHARED.person("auditor").api());
        access(system, learner);
        telling(system);
    }

    /** The id of a thing of the type that an endpoint's variable has; a transfer's where any text will do. */
    String id(Class<?> type) {
        return found(ids.get(type.equals(String.class) ? "TransferId" : type.getSimpleName()), type.getSimpleName());
    }

    /** A body that is right, so that it cannot be what is refused. */
    String body(Route route) {
        return BODIES.getOrDefault(route.toString(), "{}");
    }

    private void teaching(ApiClient system, ApiClient learner) {
        var reward = learner.get("/api/v1/rewards").expect(200).json().at("/items/0");
        var course = keep("CourseId", reward, "/courseId");
        keep("ExerciseId", reward, "/exerciseId");
        keep("SubmissionId", reward, "/submissionId");
        keep("RunId", reward, "/runId");
        keep("TransferId", reward, "/transferId");
        var detail = system.get("/api/v1/courses/" + course).expect(200).json();
        keep("ModuleId", detail, "/modules/0/id");
        keep("LessonId", detail, "/modules/0/lessons/0/id");
    }

    private void money(ApiClient learner) {
        keep("PaymentId", learner.get("/api/v1/payments").expect(200).json(), "/items/0/id");
        // Nothing in the tour waits for a second person, and nobody pays from outside: these are unknown.
        ids.put("ApprovalId", "apr_01h455vb4pex5vsknk084sn02q");
        ids.put("ReconciliationId", "rcn_01h455vb4pex5vsknk084sn02q");
        ids.put("int", "1");
        keep("AccountId", learner.get("/api/v1/wallet").expect(200).json(), "/accountId");
    }

    private void auditing(ApiClient auditor) {
        var engagement = keep(
                "EngagementId", auditor.get("/api/v1/engagements").expect(200).json(), "/items/0/id");
        var detail =
                auditor.get("/api/v1/engagements/" + engagement).expect(200).json();
        keep("AnalysisId", detail, "/analyses/0/id");
        keep("ReportId", detail, "/reports/0/id");
    }

    private void access(ApiClient system, ApiClient learner) {
        keep("SessionId", learner.get("/api/v1/auth/sessions").expect(200).json(), "/items/0/id");
        var key = Map.of("name", "A key", "scopes", List.of("learning:read"));
        keep("ApiKeyId", learner.post("/api/v1/api-keys", key).expect(201).json(), "/id");
        var tool =
                Map.of("name", "A tool", "type", "CONFIDENTIAL", "redirectUris", List.of("https://tool.example/back"));
        keep(
                "OauthClientId",
                system.post("/api/v1/oauth-clients", tool).expect(201).json(),
                "/client/id");
        // Nobody in the tour has one: here the id itself is unknown.
        ids.put("PasskeyId", "psk_01h455vb4pex5vsknk084sn02q");
        ids.put("DeviceId", "dev_01h455vb4pex5vsknk084sn02q");
    }

    private void telling(ApiClient system) {
        var nobody = Map.of("url", "http://127.0.0.1:9/", "types", List.of("webhook.test"));
        var made = system.post("/api/v1/webhooks", nobody).expect(201).json();
        var webhook = keep("WebhookId", made, "/webhook/id");
        var test =
                system.post("/api/v1/webhooks/" + webhook + "/test", Map.of()).expect(202);
        keep("DeliveryId", test.json(), "/id");
    }

    private String keep(String type, JsonNode from, String pointer) {
        var id = from.at(pointer).asString("");
        ids.put(type, found(id.isEmpty() ? null : id, type + " in " + from));
        return id;
    }

    private static String found(@Nullable String id, String what) {
        if (id == null) throw new IllegalStateException("The tour left no " + what);
        return id;
    }
}
