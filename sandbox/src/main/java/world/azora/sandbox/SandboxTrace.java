package world.azora.sandbox;

import org.springframework.web.service.annotation.HttpExchange;
import world.azora.platform.trace.TraceSource;

/** What the sandbox knows of an id: its runs. */
@HttpExchange("/internal/sandbox/trace")
public interface SandboxTrace extends TraceSource {}
