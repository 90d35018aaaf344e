package world.azora.ledger;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import world.azora.kernel.Refusal;
import world.azora.kernel.Sha256;
import world.azora.platform.web.JsonModule;

/**
 * Where a ledger's chain stood on a day, signed by the installation. Whoever keeps it can tell later whether what came
 * before it was changed, even by somebody who owns the database and computes the whole chain anew.
 *
 * @param jws a compact JWS (RFC 7515) by ES256 over {@link Claim} as JSON, with the public key in its header ({@code jwk})
 * @param kid the thumbprint of that key (RFC 7638): to be compared with what the installation shows
 */
public record SignedHead(Claim claim, String kid, String jws) {
    private static final int LENGTH_MAX = 4096;
    private static final JsonMapper JSON = JsonModule.mapper();

    /** What is signed. */
    public record Claim(LedgerId ledger, LocalDate day, long seq, Sha256 hash, Instant signedAt) {}

    /** Reads a signed head; empty if its signature does not hold, or if it is none. */
    public static Optional<SignedHead> read(String jws) {
        try {
            if (jws.length() > LENGTH_MAX) return Optional.empty();
            var signed = JWSObject.parse(jws.strip());
            var header = signed.getHeader();
            if (!JWSAlgorithm.ES256.equals(header.getAlgorithm()) || !(header.getJWK() instanceof ECKey key))
                return Optional.empty();
            if (!signed.verify(new ECDSAVerifier(key))) return Optional.empty();
            var claim = JSON.readValue(signed.getPayload().toString(), Claim.class);
            return Optional.of(new SignedHead(claim, key.computeThumbprint().toString(), jws.strip()));
        } catch (ParseException | JOSEException | JacksonException | Refusal _) {
            return Optional.empty();
        }
    }
}
