package world.azora.identity.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import world.azora.identity.Bytes;
import world.azora.identity.PublicUrl;
import world.azora.identity.passkey.Credential.Counted;

/**
 * Checks what authenticators sign, with WebAuthn4J: for this origin, this host and this question, and by this key. Nothing
 * in here waits or writes, so whatever the library throws at hostile bytes (its own exceptions, and those of the JSON and
 * CBOR beneath) means the same: the answer is no good.
 */
final class WebAuthn {
    /** In the order in which we like them. */
    static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            algorithm(COSEAlgorithmIdentifier.ES256),
            algorithm(COSEAlgorithmIdentifier.EdDSA),
            algorithm(COSEAlgorithmIdentifier.RS256));

    private static final Logger LOG = LoggerFactory.getLogger(WebAuthn.class);

    private final PublicUrl url;
    private final WebAuthnManager webAuthn;
    private final AttestedCredentialDataConverter attestedData;

    WebAuthn(PublicUrl url) {
        this.url = url;
        var converter = new ObjectConverter();
        this.webAuthn = WebAuthnManager.createNonStrictWebAuthnManager(converter);
        this.attestedData = new AttestedCredentialDataConverter(converter);
    }

    /** A passkey that was just made. */
    record NewCredential(Bytes id, Bytes attested, Counted counted) {}

    /** How the check of a signature can end. */
    sealed interface Signed {
        record Good(Counted counted) implements Signed {}

        /** The count went back, so there may be a copy of the authenticator. */
        record Copied() implements Signed {}

        record Bad() implements Signed {}
    }

    /** Nothing unless an authenticator made a passkey for this question. */
    Optional<NewCredential> made(JsonNode answer, Bytes question) {
        try {
            var data = webAuthn.verifyRegistrationResponseJSON(
                    answer.toString(), new RegistrationParameters(server(question), ALGORITHMS, false, true));
            var authenticator =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            var attested = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            var counted = new Counted(authenticator.getSignCount(), authenticator.isFlagBE(), authenticator.isFlagBS());
            return Optional.of(new NewCredential(
                    Bytes.of(attested.getCredentialId()), Bytes.of(attestedData.convert(attested)), counted));
        } catch (RuntimeException bad) {
            refused("registration", bad);
            return Optional.empty();
        }
    }

    /** What an answer says before anything of it is believed: which passkey it is of, and whose that is. */
    record Answer(Bytes credentialId, Optional<Bytes> handle, AuthenticationData data) {}

    /** Nothing if it cannot be read. */
    Optional<Answer> read(JsonNode answer) {
        try {
            var data = webAuthn.parseAuthenticationResponseJSON(answer.toString());
            return bytes(data.getCredentialId()).map(id -> new Answer(id, bytes(data.getUserHandle()), data));
        } catch (RuntimeException bad) {
            refused("reading", bad);
            return Optional.empty();
        }
    }

    /** @param ceremony if it is for nobody in particular, the holder must have been verified */
    Signed check(Answer answer, Ceremony ceremony, Credential credential) {
        var known = new CredentialRecordImpl(
                null,
                null,
                credential.counted().backupCapable(),
                credential.counted().backedUp(),
                credential.counted().signCount(),
                attestedData.convert(credential.attested().array()),
                null,
                null,
                null,
                null);
        var mustVerifyHolder = ceremony.challenge().isEmpty();
        try {
            var data = webAuthn.verify(
                    answer.data(),
                    new AuthenticationParameters(server(ceremony.question()), known, null, mustVerifyHolder, true));
            var authenticator = Objects.requireNonNull(data.getAuthenticatorData());
            return new Signed.Good(
                    new Counted(authenticator.getSignCount(), authenticator.isFlagBE(), authenticator.isFlagBS()));
        } catch (MaliciousCounterValueException copied) {
            LOG.warn("passkey.copied passkey={} because={}", credential.id(), copied.getMessage());
            return new Signed.Copied();
        } catch (RuntimeException bad) {
            refused("signature", bad);
            return new Signed.Bad();
        }
    }

    private static void refused(String step, RuntimeException because) {
        LOG.info("passkey.refused at={} because={}", step, because.getClass().getSimpleName());
    }

    private static Optional<Bytes> bytes(@Nullable Object array) {
        return array instanceof byte[] bytes ? Optional.of(Bytes.of(bytes)) : Optional.empty();
    }

    private ServerProperty server(Bytes question) {
        return ServerProperty.builder()
                .origin(new Origin(url.origin()))
                .rpId(url.uri().getHost())
                .challenge(new DefaultChallenge(question.array()))
                .build();
    }

    private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }
}
