package world.azora.platform.trace;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * What a module contributes to traces. Each module that has a part in one declares a front of its own that extends this
 * and carries the address; one walker asks all of them.
 */
public interface TraceSource {
    /**
     * The module's own nodes that are this id or refer to it, with the edges between them and to what they refer to;
     * empty if the module knows nothing of it.
     */
    @GetExchange("/{id}")
    TraceFragment around(@PathVariable String id);
}
