package world.azora.identity.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import world.azora.identity.DisplayName;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityProblem;
import world.azora.identity.PageView;
import world.azora.identity.Pages;
import world.azora.identity.Password;
import world.azora.kernel.Refusal;
import world.azora.platform.web.Open;

/** The making of the first administrator, without JavaScript. */
@Open
@Controller
@RequestMapping("/pages/set-up")
final class SetUpPage {
    private final FirstAdmin firstAdmin;
    private final Pages pages;

    SetUpPage(FirstAdmin firstAdmin, Pages pages) {
        this.firstAdmin = firstAdmin;
        this.pages = pages;
    }

    /** What the form sends. It prints as {@code ***}. */
    record Form(String token, String email, String password, String displayName) {
        SetupRequest request() {
            return new SetupRequest(
                    token, new EmailAddress(email), new Password(password), new DisplayName(displayName));
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** The token is typed in: an address would be kept by the browser, and shown to whoever looks at it later. */
    @GetMapping
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (firstAdmin.isNeeded()) pages.write(page(new Form("", "", "", "")), request, response);
        else pages.refuse(IdentityProblem.SETUP_DONE, request, response);
    }

    @PostMapping
    void setUp(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String displayName,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var form = new Form(token, email, password, displayName);
        try {
            if (!pages.isOurForm(request)) throw new Refusal(IdentityProblem.FORM_REFUSED);
            SetupController.done(firstAdmin.make(form.request()));
            pages.move("/pages/sign-in", new HttpHeaders(), request, response);
        } catch (Refusal refusal) {
            pages.write(
                    page(form)
                            .with("problem", refusal.problem())
                            .withStatus(refusal.problem().status()),
                    request,
                    response);
        }
    }

    private static PageView page(Form form) {
        return PageView.of("set-up", Map.of("token", form.token(), "email", form.email(), "name", form.displayName()));
    }
}
