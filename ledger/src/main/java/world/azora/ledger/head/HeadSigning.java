package world.azora.ledger.head;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import world.azora.ledger.SignedHead;
import world.azora.platform.web.JsonModule;

/** Signs where each chain stands, once a day. */
final class HeadSigning {
    private static final Logger LOG = LoggerFactory.getLogger(HeadSigning.class);
    private static final JsonMapper JSON = JsonModule.mapper();

    private final HeadStore store;
    private final HeadKeys keys;
    private final HeadFolder folder;
    private final Clock clock;

    HeadSigning(HeadStore store, HeadKeys keys, HeadFolder folder, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.folder = folder;
        this.clock = clock;
    }

    /** Signs what has no head of this day (UTC) yet, and leaves a copy of all of the day in the folder. */
    void run() {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var unsigned = store.unsigned(day);
        if (!unsigned.isEmpty()) {
            var key = keys.current(clock.instant());
            for (var standing : unsigned) {
                var signedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
                store.add(sign(
                        new SignedHead.Claim(standing.ledger(), day, standing.seq(), standing.hash(), signedAt), key));
                LOG.info("ledger.head-signed ledger={} seq={}", standing.ledger(), standing.seq());
            }
        }
        store.ofDay(day).forEach(folder::leave);
    }

    private static SignedHead sign(SignedHead.Claim claim, ECKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .jwk(key.toPublicJWK())
                    .build();
            var signed = new JWSObject(header, new Payload(JSON.writeValueAsString(claim)));
            signed.sign(new ECDSASigner(key));
            return new SignedHead(claim, key.getKeyID(), signed.serialize());
        } catch (JOSEException e) {
            throw new IllegalStateException("A key that was made for ES256 does not sign", e);
        }
    }
}
