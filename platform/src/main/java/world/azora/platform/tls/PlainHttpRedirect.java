package world.azora.platform.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** A listener in clear that answers nothing but where to go: to the same path at the public address. */
final class PlainHttpRedirect implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int PERMANENT_KEEPING_METHOD = 308;
    private static final int FORBIDDEN = 403;
    private static final int IDLE_MILLIS_MAX = 5_000;

    private final Connector connector = new Connector(new Http11NioProtocol());
    private final String publicUrl;

    PlainHttpRedirect(int port, @Nullable String address, String publicUrl) {
        this.publicUrl = publicUrl;
        var protocol = (Http11NioProtocol) connector.getProtocolHandler();
        connector.setPort(port);
        protocol.setConnectionTimeout(IDLE_MILLIS_MAX);
        try {
            if (address != null) protocol.setAddress(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("No address to listen on: " + address, e);
        }
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addAdditionalConnectors(connector);
        factory.addEngineValves(new Redirect());
    }

    private final class Redirect extends ValveBase {
        Redirect() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, jakarta.servlet.ServletException {
            if (!connector.equals(request.getConnector())) {
                getNext().invoke(request, response);
                return;
            }
            // A program that is sent on would go on sending its secrets in clear first, and nobody would notice.
            if (isForPrograms(request.getRequestURI())) {
                response.setStatus(FORBIDDEN);
                return;
            }
            var query = request.getQueryString();
            // The public address and never the Host header: a stranger must not choose where people are sent.
            response.setHeader("Location", publicUrl + request.getRequestURI() + (query == null ? "" : "?" + query));
            response.setStatus(PERMANENT_KEEPING_METHOD);
        }

        private static boolean isForPrograms(String path) {
            if (path.startsWith("/api/docs") || path.startsWith("/api/redoc")) return false;
            return path.startsWith("/api/") || path.startsWith("/oauth2/token") || path.startsWith("/userinfo");
        }
    }
}
