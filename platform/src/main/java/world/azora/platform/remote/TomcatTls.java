package world.azora.platform.remote;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** An SSL context of the JDK in the form that Tomcat takes. */
final class TomcatTls implements org.apache.tomcat.util.net.SSLContext {
    private final SSLContext context;

    TomcatTls(SSLContext context) {
        this.context = context;
    }

    /** It comes initialised. */
    @Override
    public void init(
            KeyManager @Nullable [] keys, TrustManager @Nullable [] authorities, @Nullable SecureRandom random) {}

    @Override
    public void destroy() {}

    @Override
    public SSLSessionContext getServerSessionContext() {
        return context.getServerSessionContext();
    }

    @Override
    public SSLEngine createSSLEngine() {
        return context.createSSLEngine();
    }

    @Override
    public SSLServerSocketFactory getServerSocketFactory() {
        return context.getServerSocketFactory();
    }

    @Override
    public SSLParameters getSupportedSSLParameters() {
        return context.getSupportedSSLParameters();
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(@Nullable String alias) {
        return null;
    }

    @Override
    public X509Certificate @Nullable [] getAcceptedIssuers() {
        return null;
    }
}
