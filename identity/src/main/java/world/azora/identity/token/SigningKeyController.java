package world.azora.identity.token;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.IdentityPermission;
import world.azora.identity.token.SigningKeyStore.Row;
import world.azora.kernel.Actor;
import world.azora.platform.web.Needs;

/** The signing keys, for administrators. Private parts are shown to nobody. */
@RestController
@RequestMapping("/api/v1/signing-keys")
final class SigningKeyController {
    private final SigningKeyStore store;
    private final KeyRotation rotation;

    SigningKeyController(SigningKeyStore store, KeyRotation rotation) {
        this.store = store;
        this.rotation = rotation;
    }

    record ListedKey(
            String kid,
            KeyState state,
            Instant createdAt,
            @Nullable Instant signsFrom,
            @Nullable Instant retiredAt) {
        static ListedKey of(Row row) {
            return new ListedKey(row.kid(), row.state(), row.createdAt(), row.signsFrom(), row.retiredAt());
        }
    }

    record KeyList(List<ListedKey> items) {}

    @Needs("identity.keys.read")
    @GetMapping
    KeyList list(Actor actor) {
        actor.mustHave(IdentityPermission.KEYS_READ);
        return new KeyList(store.newestFirst().stream().map(ListedKey::of).toList());
    }

    @Needs("identity.keys.rotate")
    @PostMapping("/rotation")
    KeyList rotate(Actor actor) {
        actor.mustHave(IdentityPermission.KEYS_ROTATE);
        rotation.rotate(actor);
        return list(actor);
    }
}
