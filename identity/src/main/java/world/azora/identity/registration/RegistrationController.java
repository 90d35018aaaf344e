package world.azora.identity.registration;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.IdentityProblem;
import world.azora.identity.OneTimeToken;
import world.azora.kernel.Refusal;
import world.azora.platform.web.Open;

@Open
@RestController
@RequestMapping("/api/v1/auth")
final class RegistrationController {
    private final Registrations registrations;

    RegistrationController(Registrations registrations) {
        this.registrations = registrations;
    }

    record Verification(String token) {}

    /** Always the same answer: whether somebody has an account is that person's business. */
    @PostMapping("/register")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> register(@RequestBody Registration registration) {
        registrations.register(registration);
        return Map.of();
    }

    @PostMapping("/verify")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verify(@RequestBody Verification verification) {
        if (registrations.verify(new OneTimeToken(verification.token())).isEmpty())
            throw new Refusal(IdentityProblem.VERIFICATION_REFUSED);
    }
}
