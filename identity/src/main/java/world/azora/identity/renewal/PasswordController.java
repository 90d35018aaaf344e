package world.azora.identity.renewal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.CookieNames;
import world.azora.identity.EmailAddress;
import world.azora.identity.LiveSession;
import world.azora.identity.OneTimeToken;
import world.azora.identity.Password;
import world.azora.identity.PresentedToken;
import world.azora.identity.PublicUrl;
import world.azora.identity.SessionGate;
import world.azora.identity.SessionId;
import world.azora.kernel.Actor;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.Open;

@RestController
final class PasswordController {
    /** Where the console changes a password; password programs are sent there (W3C, "A Well-Known URL for Changing Passwords"). */
    private static final URI PAGE = URI.create("/account/password");

    private final Renewals renewals;
    private final ForgottenPasswords forgotten;
    private final SessionGate gate;
    private final CookieNames cookies;

    PasswordController(Renewals renewals, ForgottenPasswords forgotten, SessionGate gate, PublicUrl url) {
        this.renewals = renewals;
        this.forgotten = forgotten;
        this.gate = gate;
        this.cookies = CookieNames.at(url);
    }

    /** It prints as {@code ***}. */
    record Change(String currentPassword, Password newPassword) {
        @Override
        public String toString() {
            return "***";
        }
    }

    record Forgetful(EmailAddress email) {}

    /** It prints as {@code ***}. */
    record Reset(String token, Password newPassword) {
        @Override
        public String toString() {
            return "***";
        }
    }

    @AnySession
    @PostMapping("/api/v1/auth/password/change")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Actor actor, @RequestBody Change change, HttpServletRequest request) {
        renewals.change(actor.id(), shownBy(request), change.currentPassword(), change.newPassword());
    }

    /** Always the same answer: whether somebody has an account is that person's business. */
    @Open
    @PostMapping("/api/v1/auth/password/forgot")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> forgot(@RequestBody Forgetful forgetful) {
        forgotten.ask(forgetful.email());
        return Map.of();
    }

    @Open
    @PostMapping("/api/v1/auth/password/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@RequestBody Reset reset) {
        renewals.reset(new OneTimeToken(reset.token()), reset.newPassword());
    }

    @Open
    @GetMapping("/.well-known/change-password")
    ResponseEntity<Void> page() {
        return ResponseEntity.status(HttpStatus.FOUND).location(PAGE).build();
    }

    private Optional<SessionId> shownBy(HttpServletRequest request) {
        return PresentedToken.allIn(request, cookies).stream()
                .map(shown -> gate.session(shown.token()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(LiveSession::id);
    }
}
