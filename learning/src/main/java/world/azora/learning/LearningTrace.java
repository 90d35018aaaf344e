package world.azora.learning;

import org.springframework.web.service.annotation.HttpExchange;
import world.azora.platform.trace.TraceSource;

/** What learning contributes to a trace: submissions and grades, with the hashes stored when they came to be. */
@HttpExchange("/internal/learning/trace")
public interface LearningTrace extends TraceSource {}
