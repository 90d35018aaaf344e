package world.azora.identity.token;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.platform.web.Open;

/** The public keys, for whoever wants to check our tokens without asking us (RFC 7517). */
@Open
@RestController
final class JwksController {
    private final SigningKeys keys;

    JwksController(SigningKeys keys) {
        this.keys = keys;
    }

    record KeySet(List<Map<String, Object>> keys) {}

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<KeySet> keys() {
        var publicKeys = keys.publicKeys().stream()
                .map(ECKey::toPublicJWK)
                .map(ECKey::toJSONObject)
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(new KeySet(publicKeys));
    }
}
