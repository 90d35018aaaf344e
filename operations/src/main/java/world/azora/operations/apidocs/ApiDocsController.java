package world.azora.operations.apidocs;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import world.azora.platform.web.Open;

/** The two readers of the API's description. */
@Controller
final class ApiDocsController {
    /** Both readers style themselves from script; their scripts are ours alone, so nothing inline may run. */
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    @Open
    @GetMapping("/api/schema/")
    String schema() {
        return "forward:/api/schema";
    }

    @Open
    @GetMapping({"/api/docs", "/api/docs/"})
    ResponseEntity<Resource> docs() {
        return page("apidocs/docs.html");
    }

    @Open
    @GetMapping({"/api/redoc", "/api/redoc/"})
    ResponseEntity<Resource> redoc() {
        return page("apidocs/redoc.html");
    }

    private static ResponseEntity<Resource> page(String path) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .body(new ClassPathResource(path));
    }
}
