package world.azora.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import world.azora.kernel.PersonRole;
import world.azora.kernel.TypeIds;
import world.azora.platform.trace.TraceNode;

final class RunApiTest {
    static final String HELLO = """
            {"language": "PYTHON", "files": [{"name": "main.py", "content": "print(input())"}], "stdin": "hello"}
            """;
    private static final String TESTED = """
            {"language": "PYTHON",
             "files": [{"name": "main.py", "content": "print(int(input()) + 1)"}],
             "limits": {"cpuMs": 1000},
             "tests": [{"name": "one", "stdin": "1", "expected": "2"},
                       {"name": "secret", "stdin": "41", "expected": "42", "hidden": true, "weight": 3}]}
            """;

    private static SandboxWorld world;

    @BeforeAll
    static void open() {
        world = new SandboxWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void program_is_run_on_its_input() {
        var person = world.person();

        var answer = world.post(person, "/api/v1/runs", HELLO);

        assertThat(answer.statusCode()).isEqualTo(202);
        var run = finished(answer);
        assertThat(run.path("results").path(0).path("stdout").asString()).isEqualTo("hello\n");
        assertThat(run.path("results").path(0).path("verdict").asString()).isEqualTo("OK");
    }

    @Test
    void own_run_shows_no_hidden_test_but_an_educator_sees_it() {
        var person = world.person();
        var answer = world.post(person, "/api/v1/runs", TESTED);
        finished(answer);
        var path = answer.headers().firstValue("Location").orElseThrow();

        var own = world.get(person, path).body();
        var educators = world.get(world.person(), path, PersonRole.EDUCATOR).body();

        assertThat(own).contains("Hidden test 1").doesNotContain("secret", "42\\n");
        assertThat(educators).contains("secret", "42\\n");
    }

    @Test
    void other_peoples_runs_do_not_exist() {
        var answer = world.post(world.person(), "/api/v1/runs", HELLO);
        var path = answer.headers().firstValue("Location").orElseThrow();

        assertThat(world.get(world.person(), path, PersonRole.LEARNER).statusCode())
                .isEqualTo(404);
    }

    @Test
    void trace_shows_a_finished_run_with_its_recomputed_hash() {
        var answer = world.post(world.person(), "/api/v1/runs", TESTED);
        var run = finished(answer);

        var fragment = world.trace().around(run.path("id").asString());

        assertThat(fragment.nodes()).extracting(TraceNode::verified).containsExactly(true);
        assertThat(fragment.nodes().getFirst().hash().hex())
                .isEqualTo(run.path("record").path("hash").asString());
        assertThat(fragment.nodes().getFirst().title()).contains("2 of 2 tests passed");
        assertThat(world.trace().around("crs_01h455vb4pex5vsknk084sn02q").nodes())
                .isEmpty();
    }

    @Test
    void languages_are_listed() {
        var answer = world.get(world.person(), "/api/v1/languages");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"language\":\"PYTHON\"", "\"available\":true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '`', textBlock = """
            STATUS | BODY
               400 | {
               422 | {}
               422 | {"language": "PYTHON", "files": [], "stdin": ""}
               422 | {"language": "COBOL", "files": [{"name": "a", "content": ""}], "stdin": ""}
               422 | {"language": "PYTHON", "files": [{"name": "../a", "content": ""}], "stdin": ""}
               422 | {"language": "PYTHON", "files": [{"name": "a", "content": ""}]}
               422 | {"language": "PYTHON", "files": [{"name": "a", "content": ""}], "stdin": "", "tests": []}
               422 | {"language": "PYTHON", "files": [{"name": "a", "content": ""}], "tests": []}
               422 | {"language": "PYTHON", "files": [{"name": "a", "content": "\\u0000"}], "stdin": ""}
               422 | {"language": "PYTHON", "files": [{"name": "a", "content": ""}, {"name": "a", "content": ""}], "stdin": ""}
               422 | {"language": "PYTHON", "files": [{"name": "a", "content": ""}], "stdin": "", "limits": {"cpuMs": 0}}
               422 | {"language": "PYTHON", "files": [{"name": "a", "content": ""}], "stdin": "", "limits": {"cpuMs": "1"}}
               422 | {"language": "PYTHON", "files": [{"name": "a", "content": ""}], "stdin": "", "surprise": 1}
               422 | {"language": "PYTHON", "files": [{"name": "a", "content": null}], "stdin": ""}
               422 | {"language": "PYTHON", "files": [{"name": "a", "content": ""}], "tests": [{"name": ""}]}
               422 | {"language": "PYTHON", "files": [{"name": "a", "content": ""}], "tests": [{"name": "a", "weight": -1}]}
            """)
    void bad_request_is_refused(int status, String body) {
        assertThat(world.post(world.person(), "/api/v1/runs", body).statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/runs/run_01h455vb4pex5vsknk084sn02q,404", "/api/v1/runs/nonsense,422"})
    void run_that_is_not_there(String path, int status) {
        assertThat(world.get(world.person(), path).statusCode()).isEqualTo(status);
    }

    private static JsonNode finished(HttpResponse<String> answer) {
        var json = new JsonMapper();
        var id = TypeIds.parse(
                RunId.class, json.readTree(answer.body()).path("id").asString());
        world.await(id);
        return json.readTree(world.get(world.person(), "/api/v1/runs/" + id, PersonRole.AUDITOR)
                .body());
    }
}
