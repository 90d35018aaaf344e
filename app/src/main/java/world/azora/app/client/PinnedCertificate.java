package world.azora.app.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import world.azora.app.config.SettingsProblem;

/**
 * Believes the one certificate that lies in a file, read anew for each handshake because it is renewed. Whoever can read
 * the home folder knows which certificate its server shows, so that names and authorities have nothing to add.
 */
final class PinnedCertificate extends X509ExtendedTrustManager {
    private final Path file;

    private PinnedCertificate(Path file) {
        this.file = file;
    }

    static SSLContext trusting(Path file) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new PinnedCertificate(file)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot speak TLS", e);
        }
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (!certificate().equals(chain[0]))
            throw new CertificateException("The server shows another certificate than " + file + ".");
    }

    private X509Certificate certificate() throws CertificateException {
        try (InputStream in = Files.newInputStream(file)) {
            var text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
            var start = Math.max(0, text.indexOf("-----BEGIN CERTIFICATE-----"));
            var bytes = text.substring(start).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new java.io.ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new SettingsProblem("Cannot read " + file + ": " + e.getMessage());
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("This is a client.");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("This is a client.");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("This is a client.");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
