package world.azora.audit.analysis;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import world.azora.audit.Analysis;
import world.azora.audit.AnalysisId;
import world.azora.audit.AuditProblem;
import world.azora.audit.EngagementId;
import world.azora.audit.Engagements;
import world.azora.audit.Finding;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Owned;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
final class AnalysisController {
    private static final long SEED_DEFAULT = 1;
    private static final int TEST_LENGTH_MAX = 40;

    private final Engagements engagements;
    private final StoredAnalyses analyses;

    AnalysisController(Engagements engagements, StoredAnalyses analyses) {
        this.engagements = engagements;
        this.analyses = analyses;
    }

    /**
     * @param seed the same seed over the same journal gives the same findings
     */
    record Order(@Nullable Long seed) {}

    @Needs("audit.work")
    @PostMapping("/api/v1/engagements/{id}/analyses")
    ResponseEntity<Analysis> order(
            Actor actor, @PathVariable EngagementId id, @RequestBody(required = false) @Nullable Order body) {
        var engagement = engagements.forChange(actor, id);
        var seed = body == null || body.seed == null ? SEED_DEFAULT : body.seed;
        var analysis = analyses.order(actor, engagement, seed);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/analyses/" + analysis.id()))
                .body(analysis);
    }

    @Owned
    @GetMapping("/api/v1/analyses/{id}")
    Analysis read(Actor actor, @PathVariable AnalysisId id) {
        return readable(actor, id);
    }

    @Owned
    @GetMapping("/api/v1/analyses/{id}/findings")
    Page<Finding> findings(
            Actor actor, @PathVariable AnalysisId id, @RequestParam(defaultValue = "") String test, PageRequest page) {
        var analysis = readable(actor, id);
        // A name that no test has finds nothing; one that PostgreSQL could not even hold must not reach it.
        var known = test.length() <= TEST_LENGTH_MAX && test.chars().noneMatch(Character::isISOControl);
        return analyses.page(analysis.id(), known ? test : "?", page);
    }

    private Analysis readable(Actor actor, AnalysisId id) {
        var analysis = analyses.find(id).orElseThrow(AnalysisController::unknown);
        try {
            engagements.forReading(actor, analysis.engagementId());
        } catch (Refusal _) {
            throw unknown();
        }
        return analysis;
    }

    private static Refusal unknown() {
        return new Refusal(AuditProblem.ANALYSIS_UNKNOWN);
    }
}
