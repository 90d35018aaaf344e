package world.azora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import world.azora.kernel.Problem;

/** Answers with a problem from a filter, where no controller and no advice has been reached yet. */
public final class ProblemWriter {
    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = ProblemBody.of(problem, Map.of(), List.of(), TraceIdFilter.of(request));
        response.setStatus(problem.status());
        response.setContentType(ProblemBody.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store, private");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
