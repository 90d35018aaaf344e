package world.azora.sandbox;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Declared here, implemented by whoever starts runs. Told at least once per run, so it must be idempotent. */
@HttpExchange("/internal/learning/run-finished")
public interface RunFinishedListener {
    /** A run that somebody else started is none of the listener's business: it must return quietly. */
    @PostExchange
    void finished(@RequestBody RunFinished event);
}
