package world.azora.edge.console;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.ServerRequest;

/** Tells the addresses of pages, which browsers open, from those that programs call and from files. */
final class ConsolePath implements RequestPredicate {
    private static final List<String> NOT_PAGES = List.of(
            "/api/",
            "/internal/",
            "/health",
            "/metrics",
            "/.well-known/",
            "/assets/",
            "/oauth2/",
            "/connect/",
            "/pages/",
            "/userinfo",
            "/swagger-ui",
            "/webjars/",
            "/v3/");

    @Override
    public boolean test(ServerRequest request) {
        var path = request.path();
        if (path.equals("/") || path.equals("/index.html")) return true;
        return NOT_PAGES.stream().noneMatch(path::startsWith) && !isFile(path) && acceptsHtml(request);
    }

    private static boolean isFile(String path) {
        return path.indexOf('.', path.lastIndexOf('/')) >= 0;
    }

    private static boolean acceptsHtml(ServerRequest request) {
        return request.headers().accept().stream()
                .anyMatch(type -> type.getType().equals("text") && MediaType.TEXT_HTML.isCompatibleWith(type));
    }
}
