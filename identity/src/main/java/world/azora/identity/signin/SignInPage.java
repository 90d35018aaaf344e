package world.azora.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityProblem;
import world.azora.identity.PageView;
import world.azora.identity.Pages;
import world.azora.kernel.Refusal;
import world.azora.platform.web.Open;

/** Sign-in without JavaScript, for the console's place and on the way to another tool. */
@Open
@Controller
@RequestMapping("/pages/sign-in")
final class SignInPage {
    private final SignIn signIn;
    private final SessionCookies cookies;
    private final ClientAddress addresses;
    private final Pages pages;

    SignInPage(SignIn signIn, SessionCookies cookies, ClientAddress addresses, Pages pages) {
        this.signIn = signIn;
        this.cookies = cookies;
        this.addresses = addresses;
        this.pages = pages;
    }

    @GetMapping
    void show(
            @RequestParam(defaultValue = "/") String to,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.write(page(to, email), request, response);
    }

    @PostMapping
    void signIn(
            @RequestParam(defaultValue = "/") String to,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            if (!pages.isOurForm(request)) throw new Refusal(IdentityProblem.FORM_REFUSED);
            var credentials = new Credentials(new EmailAddress(email), password);
            var done = SignInController.letIn(signIn.signIn(credentials, addresses.of(request)));
            // From a page, not by a redirect: what follows may end at a tool's address, where a form of ours may not.
            pages.move(LocalPath.of(to).text(), cookies.set(done.tokens()), request, response);
        } catch (Refusal refusal) {
            pages.write(
                    page(to, email)
                            .with("problem", refusal.problem())
                            .withStatus(refusal.problem().status()),
                    request,
                    response);
        }
    }

    private static PageView page(String to, String email) {
        return PageView.of("sign-in", Map.of("next", LocalPath.of(to).text(), "email", email));
    }
}
