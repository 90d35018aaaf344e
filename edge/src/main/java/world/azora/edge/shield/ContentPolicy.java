package world.azora.edge.shield;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * The Content-Security-Policy of whatever has not set its own: data may do nothing, the API's pages their own things.
 * Each policy, the console's too, has browsers report what it stopped.
 */
final class ContentPolicy implements HeaderWriter {
    private static final String HEADER = "Content-Security-Policy";
    private static final String DATA =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'; trusted-types 'none'";
    // Swagger UI and Redoc write style attributes and small pictures into themselves; their scripts are files of ours.
    private static final String API_PAGES =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " worker-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String REPORTS = "; report-uri " + ReportController.PATH;
    private static final String ENDPOINTS = "csp=\"" + ReportController.PATH + "\"";

    private final boolean namesEndpoint;
    private final String reports;

    /** @param isHttps browsers that know the name of an endpoint leave the address aside, and then report by HTTPS only */
    ContentPolicy(boolean isHttps) {
        this.namesEndpoint = isHttps;
        this.reports = isHttps ? REPORTS + "; report-to csp" : REPORTS;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        var own = response.getHeader(HEADER);
        if (own != null && own.endsWith(reports)) return;
        var policy = own != null ? own : isApiPage(request.getRequestURI()) ? API_PAGES : DATA;
        response.setHeader(HEADER, policy + reports);
        if (namesEndpoint) response.setHeader("Reporting-Endpoints", ENDPOINTS);
    }

    private static boolean isApiPage(String path) {
        return path.startsWith("/api/docs") || path.startsWith("/api/redoc") || path.startsWith("/swagger-ui");
    }
}
