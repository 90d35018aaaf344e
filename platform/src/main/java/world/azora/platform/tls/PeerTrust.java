package world.azora.platform.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Believes a certificate if the installation's own authority signed it and it names the role that is expected. Host
 * names are not compared: what counts is who the process is, not at which address it stands today.
 */
final class PeerTrust extends X509ExtendedTrustManager {
    private final Supplier<X509TrustManager> authority;
    private final @Nullable String expectedRole;
    private final Consumer<CertificateException> refused;

    /** @param expectedRole the role a server must name; a caller may name any, which is judged request by request */
    PeerTrust(
            Supplier<X509TrustManager> authority,
            @Nullable String expectedRole,
            Consumer<CertificateException> refused) {
        this.authority = authority;
        this.expectedRole = expectedRole;
        this.refused = refused;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain, () -> authority.get().checkClientTrusted(chain, authType));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain, () -> authority.get().checkServerTrusted(chain, authType));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, @Nullable Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, @Nullable SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, @Nullable Socket socket)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, @Nullable SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authority.get().getAcceptedIssuers();
    }

    private void check(X509Certificate[] chain, Check signed) throws CertificateException {
        try {
            signed.run();
            if (expectedRole != null && !RoleNames.in(chain[0]).contains(expectedRole))
                throw new CertificateException("the certificate is for " + RoleNames.dnsNames(chain[0])
                        + " and not for " + RoleNames.of(expectedRole));
        } catch (CertificateException e) {
            refused.accept(e);
            throw e;
        }
    }

    private interface Check {
        void run() throws CertificateException;
    }
}
