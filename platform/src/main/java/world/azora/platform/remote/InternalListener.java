package world.azora.platform.remote;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.net.ssl.SSLContext;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** A second listener, for other processes of the installation only: nobody without a certificate gets past the handshake. */
public final class InternalListener implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int HANDSHAKE_MILLIS_MAX = 10_000;
    private static final int IDLE_MILLIS_MAX = 60_000;
    private static final int SWALLOWED_BYTES_MAX = 12 * 1024 * 1024;

    private final Connector connector = new Connector(new Http11NioProtocol());

    InternalListener(RemoteSettings settings, SSLContext context) {
        var protocol = (Http11NioProtocol) connector.getProtocolHandler();
        connector.setPort(settings.port());
        connector.setScheme("https");
        connector.setSecure(true);
        protocol.setSSLEnabled(true);
        protocol.setExecutor(new VirtualThreadExecutor("internal-"));
        protocol.setConnectionTimeout(HANDSHAKE_MILLIS_MAX);
        protocol.setKeepAliveTimeout(IDLE_MILLIS_MAX);
        protocol.setMaxKeepAliveRequests(-1);
        protocol.setMaxSwallowSize(SWALLOWED_BYTES_MAX);
        protocol.addSslHostConfig(host(context));
        if (settings.address() != null) protocol.setAddress(resolved(settings.address()));
    }

    /** The port that was taken. */
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addAdditionalConnectors(connector);
        factory.addEngineValves(new Mark());
    }

    private static SSLHostConfig host(SSLContext context) {
        var host = new SSLHostConfig();
        host.setCertificateVerification("required");
        host.setProtocols("TLSv1.2+TLSv1.3");
        var certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setSslContext(new TomcatTls(context));
        host.addCertificate(certificate);
        return host;
    }

    private static InetAddress resolved(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("No address to listen on: " + address, e);
        }
    }

    /** Marks what came in here. Requests of the other listener pass without it. */
    private final class Mark extends ValveBase {
        Mark() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (connector.equals(request.getConnector())) InternalRequest.mark(request);
            getNext().invoke(request, response);
        }
    }
}
