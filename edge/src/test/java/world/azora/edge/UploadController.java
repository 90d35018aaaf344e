package world.azora.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import world.azora.kernel.Actor;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.BodyLimit;
import world.azora.platform.web.Open;

/** Stands for the endpoints of other modules that take files and forms. */
@RestController
final class UploadController {
    @AnySession
    @PostMapping("/api/v1/test/files")
    Map<String, String> file(Actor actor, @RequestParam MultipartFile file) throws IOException {
        return Map.of("who", actor.id().toString(), "text", new String(file.getBytes(), StandardCharsets.UTF_8));
    }

    @Open
    @BodyLimit(bytes = 3 << 20)
    @PutMapping(path = "/api/v1/test/large")
    Map<String, Integer> large(@RequestBody byte[] body) {
        return Map.of("bytes", body.length);
    }

    @Open
    @PutMapping(path = "/api/v1/test/usual")
    Map<String, Integer> usual(@RequestBody byte[] body) {
        return Map.of("bytes", body.length);
    }

    @Open
    @PostMapping("/api/v1/test/parts")
    Map<String, Long> parts(@RequestParam MultipartFile file) {
        return Map.of("bytes", file.getSize());
    }

    @AnySession
    @PostMapping(path = "/api/v1/test/forms", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Map<String, String> form(Actor actor, @RequestBody String body) {
        return Map.of("who", actor.id().toString(), "text", body);
    }
}
