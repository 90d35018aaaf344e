package world.azora.sandbox;

import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Runs programs that nobody has reason to trust. */
@HttpExchange("/internal/sandbox/runs")
public interface Runs {
    /** Puts a run in the queue. Repeating a request is safe: it is answered with {@code AlreadyKnown}. */
    @PostExchange
    RunOutcome start(@RequestBody RunRequest request);

    @GetExchange("/{id}")
    Optional<Run> find(@PathVariable RunId id);

    /** All languages, in the order of the enum, also those that are not available here. */
    @GetExchange("/languages")
    List<LanguageState> languages();

    /** Runs the self-test again; it takes about a second. What it finds decides from then on whether runs are accepted. */
    @PostExchange("/check")
    SandboxCheck check();
}
