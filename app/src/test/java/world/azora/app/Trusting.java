package world.azora.app;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import world.azora.app.certs.Identity;

/** A caller who believes any server, for tests of whom the server believes. */
final class Trusting extends X509ExtendedTrustManager {
    private static final char[] PASSWORD = "for the time of a test".toCharArray();

    private Trusting() {}

    static SSLContext everybody(Optional<Identity> shown) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(shown.isEmpty() ? null : keys(shown.get()), new TrustManager[] {new Trusting()}, null);
            return context;
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyManager[] keys(Identity identity) throws GeneralSecurityException, java.io.IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("own", identity.key(), PASSWORD, new Certificate[] {identity.certificate()});
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, PASSWORD);
        // Shown even if the server does not list its issuer, as an attacker would.
        return new KeyManager[] {new Insistent((javax.net.ssl.X509ExtendedKeyManager) keys.getKeyManagers()[0])};
    }

    private static final class Insistent extends javax.net.ssl.X509ExtendedKeyManager {
        private final javax.net.ssl.X509ExtendedKeyManager keys;

        Insistent(javax.net.ssl.X509ExtendedKeyManager keys) {
            this.keys = keys;
        }

        private String own() {
            return java.util.Objects.requireNonNull(keys.getClientAliases("EC", null))[0];
        }

        @Override
        public String[] getClientAliases(String type, java.security.Principal @Nullable [] issuers) {
            return new String[] {own()};
        }

        @Override
        public String chooseClientAlias(
                String[] type, java.security.Principal @Nullable [] issuers, @Nullable Socket socket) {
            return own();
        }

        @Override
        public String chooseEngineClientAlias(
                String[] type, java.security.Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
            return own();
        }

        @Override
        public String @Nullable [] getServerAliases(String type, java.security.Principal @Nullable [] issuers) {
            return null;
        }

        @Override
        public @Nullable String chooseServerAlias(
                String type, java.security.Principal @Nullable [] issuers, @Nullable Socket socket) {
            return null;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return keys.getCertificateChain(alias);
        }

        @Override
        public java.security.PrivateKey getPrivateKey(String alias) {
            return keys.getPrivateKey(alias);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
