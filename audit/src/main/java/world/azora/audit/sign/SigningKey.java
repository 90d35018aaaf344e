package world.azora.audit.sign;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A key and the certificate that names its holder. */
record SigningKey(PrivateKey key, X509Certificate certificate) {
    @Override
    public String toString() {
        return "SigningKey[" + certificate.getSubjectX500Principal() + "]";
    }
}
