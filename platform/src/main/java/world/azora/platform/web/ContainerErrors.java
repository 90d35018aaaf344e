package world.azora.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import world.azora.kernel.CommonProblem;

/** Answers what was refused before Spring saw it, such as an address that no browser sends, as any other problem. */
@Controller
@Open
final class ContainerErrors implements ErrorController {
    private final ProblemWriter problems;

    ContainerErrors(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(problem(request), request, response);
    }

    // Whoever asks for the address itself finds nothing there.
    private static CommonProblem problem(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status))
            return CommonProblem.NOT_FOUND;
        return switch (status) {
            case 401 -> CommonProblem.NO_SESSION;
            case 403 -> CommonProblem.NOT_ALLOWED;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 408 -> CommonProblem.BODY_TOO_SLOW;
            case 413 -> CommonProblem.BODY_TOO_LARGE;
            case 414 -> CommonProblem.URL_TOO_LONG;
            case 415 -> CommonProblem.MEDIA_TYPE_UNSUPPORTED;
            case 431 -> CommonProblem.HEADERS_TOO_LARGE;
            case 503 -> CommonProblem.OVERLOADED;
            default -> status < 500 ? CommonProblem.MALFORMED : CommonProblem.BROKEN;
        };
    }
}
