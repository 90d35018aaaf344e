package world.azora.edge.shield;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.platform.web.BodyLimit;
import world.azora.platform.web.Open;

/** Takes what browsers report of scripts and other things that the Content-Security-Policy stopped. */
@RestController
final class ReportController {
    static final String PATH = "/csp-reports";
    private static final int BYTES_MAX = 16 << 10;

    private final Violations violations;
    private final JsonMapper json;

    ReportController(Violations violations, JsonMapper json) {
        this.violations = violations;
        this.json = json;
    }

    // The older form is one report, the newer one a list of them.
    @Open
    @BodyLimit(bytes = BYTES_MAX)
    @PostMapping(
            path = PATH,
            consumes = {"application/csp-report", "application/reports+json", "application/json"})
    ResponseEntity<Void> report(@RequestBody byte[] body) {
        try {
            var told = json.readTree(body);
            if (told.isArray())
                told.values().stream().limit(Violations.AT_ONCE_MAX).forEach(violations::listed);
            else violations.single(told);
        } catch (JacksonException _) {
            throw new Refusal(CommonProblem.MALFORMED);
        }
        return ResponseEntity.noContent().build();
    }
}
