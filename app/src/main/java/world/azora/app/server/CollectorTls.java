package world.azora.app.server;

import ch.qos.logback.core.net.ssl.SSLConfiguration;
import ch.qos.logback.core.spi.ContextAware;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyManagementException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** How the collector of logs is believed: by the authority in a PEM file, or by those that Java knows. Logback makes it. */
public final class CollectorTls extends SSLConfiguration {
    private String authority = "";

    /**
     * By which authority.
     *
     * @param file a PEM file; empty for the public authorities
     */
    public void setAuthority(String file) {
        this.authority = file.strip();
    }

    @Override
    public SSLContext createContext(ContextAware context)
            throws NoSuchProviderException, NoSuchAlgorithmException, KeyManagementException, UnrecoverableKeyException,
                    KeyStoreException, CertificateException {
        if (authority.isEmpty()) return super.createContext(context);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities(Path.of(authority)));
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return tls;
    }

    private static KeyStore authorities(Path file) throws KeyStoreException, CertificateException {
        try (var pem = Files.newInputStream(file)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem))
                store.setCertificateEntry(Integer.toString(store.size()), certificate);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new CertificateException("There is no authority of the log collector in " + file, e);
        }
    }
}
