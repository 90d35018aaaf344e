package world.azora.identity.setup;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.IdentityProblem;
import world.azora.identity.User;
import world.azora.identity.setup.SetupOutcome.AlreadyDone;
import world.azora.identity.setup.SetupOutcome.Done;
import world.azora.identity.setup.SetupOutcome.EmailTaken;
import world.azora.identity.setup.SetupOutcome.WrongToken;
import world.azora.kernel.Refusal;
import world.azora.platform.web.Open;

@Open
@RestController
@RequestMapping("/api/v1/setup")
final class SetupController {
    private final FirstAdmin firstAdmin;

    SetupController(FirstAdmin firstAdmin) {
        this.firstAdmin = firstAdmin;
    }

    record Need(boolean needed) {}

    @GetMapping
    Need needed() {
        return new Need(firstAdmin.isNeeded());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    User setUp(@RequestBody SetupRequest request) {
        return done(firstAdmin.make(request));
    }

    static User done(SetupOutcome outcome) {
        return switch (outcome) {
            case Done(User admin) -> admin;
            case AlreadyDone() -> throw new Refusal(IdentityProblem.SETUP_DONE);
            case WrongToken() -> throw new Refusal(IdentityProblem.SETUP_REFUSED);
            case EmailTaken() -> throw new Refusal(IdentityProblem.EMAIL_TAKEN);
        };
    }
}
