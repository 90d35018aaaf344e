package world.azora.identity.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import world.azora.identity.SessionId;
import world.azora.kernel.UserId;

/** The claims of an access token, all of them needed and no others (RFC 9068); times in seconds since 1970. */
record JwtClaims(
        @JsonProperty("iss") String issuer,
        @JsonProperty("aud") String audience,
        @JsonProperty("sub") UserId subject,
        @JsonProperty("sid") SessionId session,
        @JsonProperty("jti") String tokenId,
        @JsonProperty("iat") long issuedAt,
        @JsonProperty("nbf") long notBefore,
        @JsonProperty("exp") long expiresAt) {}
