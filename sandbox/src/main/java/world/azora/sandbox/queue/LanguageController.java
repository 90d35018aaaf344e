package world.azora.sandbox.queue;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.platform.web.AnySession;
import world.azora.sandbox.LanguageState;
import world.azora.sandbox.Runs;

/** Says what can be run here, so that a missing toolchain is not discovered by a learner. */
@RestController
final class LanguageController {
    private final Runs runs;

    LanguageController(Runs runs) {
        this.runs = runs;
    }

    record Languages(List<LanguageState> items) {}

    @AnySession
    @GetMapping("/api/v1/languages")
    Languages languages() {
        return new Languages(runs.languages());
    }
}
