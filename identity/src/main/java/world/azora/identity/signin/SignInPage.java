package world.azora.identity.signin;

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
import world.azora.identity.Device;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityProblem;
import world.azora.identity.OneTimeToken;
import world.azora.identity.PageView;
import world.azora.identity.Pages;
import world.azora.identity.signin.SignInOutcome.FactorNeeded;
import world.azora.identity.signin.SignInOutcome.SignedIn;
import world.azora.kernel.Refusal;
import world.azora.platform.web.Open;

/** Sign-in without JavaScript, for the console's place and on the way to another tool. */
@Open
@Controller
@RequestMapping("/pages/sign-in")
final class SignInPage {
    private final SignIn signIn;
    private final SessionCookies cookies;
    private final KnownDevices devices;
    private final Pages pages;

    SignInPage(SignIn signIn, SessionCookies cookies, KnownDevices devices, Pages pages) {
        this.signIn = signIn;
        this.cookies = cookies;
        this.devices = devices;
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
            var outcome = outcome(new Credentials(new EmailAddress(email), password), request);
            if (outcome instanceof FactorNeeded(var challenge))
                pages.write(secondFactor(to, challenge.id().text()), request, response);
            else letIn(SignInController.letIn(outcome), to, request, response);
        } catch (Refusal refusal) {
            pages.write(refused(page(to, email), refusal), request, response);
        }
    }

    @PostMapping("/second-factor")
    void answer(
            @RequestParam(defaultValue = "/") String to,
            @RequestParam(defaultValue = "") String challenge,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            if (!pages.isOurForm(request)) throw new Refusal(IdentityProblem.FORM_REFUSED);
            var proof = ShownFactor.typed(code);
            letIn(
                    SignInController.letIn(signIn.answer(new OneTimeToken(challenge), proof, Device.of(request))),
                    to,
                    request,
                    response);
        } catch (Refusal refusal) {
            // Whoever took too long, or tried too often, begins again.
            var isOver = refusal.problem() == IdentityProblem.CHALLENGE_ENDED;
            pages.write(refused(isOver ? page(to, "") : secondFactor(to, challenge), refusal), request, response);
        }
    }

    private SignInOutcome outcome(Credentials credentials, HttpServletRequest request) {
        var from = Device.of(request);
        var remembered = cookies.device(request);
        return devices.of(request, credentials.email())
                .map(known -> signIn.signIn(credentials, from, known, remembered))
                .orElseGet(() -> signIn.signIn(credentials, from, remembered));
    }

    private void letIn(SignedIn done, String to, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var headers = cookies.set(done.tokens());
        headers.add(
                HttpHeaders.SET_COOKIE, devices.remember(request, done.user().email()));
        // From a page, not by a redirect: what follows may end at a tool's address, where a form of ours may not.
        pages.move(LocalPath.of(to).afterSignIn(), headers, request, response);
    }

    private static PageView refused(PageView page, Refusal refusal) {
        return page.with("problem", refusal.problem())
                .withStatus(refusal.problem().status());
    }

    private static PageView page(String to, String email) {
        return PageView.of("sign-in", Map.of("next", LocalPath.of(to).text(), "email", email));
    }

    private static PageView secondFactor(String to, String challenge) {
        return PageView.of("second-factor", Map.of("next", LocalPath.of(to).text(), "challenge", challenge));
    }
}
