package world.azora.operations.health;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.operations.OperationsPermission;
import world.azora.platform.web.Actors;
import world.azora.platform.web.Open;

/**
 * Metrics in the Prometheus text format. A collector on this machine needs no session; from elsewhere, or through a
 * proxy, an operator's is needed.
 */
@RestController
final class MetricsController {
    private final PrometheusMeterRegistry registry;

    MetricsController(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @Open
    @GetMapping(value = "/metrics", produces = "text/plain;version=0.0.4;charset=utf-8")
    String metrics(HttpServletRequest request) {
        if (!isLocal(request))
            Actors.of(request)
                    .orElseThrow(() -> new Refusal(CommonProblem.NO_SESSION))
                    .mustHave(OperationsPermission.READ);
        return registry.scrape();
    }

    private static boolean isLocal(HttpServletRequest request) {
        if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) return false;
        try {
            // The text is an address, not a name, so nothing is looked up.
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
