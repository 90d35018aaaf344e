package world.azora.app.bench;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import world.azora.app.client.ApiClient;
import world.azora.kernel.Secret;

/** Somebody who registers, follows the mailed link and signs in, as a program does. */
record Newcomer(Secret accessToken, Secret refreshToken) {
    private static final Pattern TOKEN = Pattern.compile("[?&#]token=([A-Za-z0-9_-]+)");
    /** Everybody's. */
    static final String PASSWORD = "three owls at the window";

    /** No learner's number. */
    private static final int TREASURER = -1;

    /** Somebody who may approve what exercises pay. */
    static ApiClient treasurer(ApiClient anybody, ApiClient system) {
        return anybody.as(treasury(anybody, system).accessToken);
    }

    /** The session of the same. */
    static Newcomer treasury(ApiClient anybody, ApiClient system) {
        var id = anybody.as(arrive(anybody, system, TREASURER).accessToken)
                .get("/api/v1/me")
                .expect(200)
                .at("/id");
        system.patch("/api/v1/users/" + id, Map.of("roles", List.of("LEARNER", "TREASURER")))
                .expect(200);
        // A change of roles ends the sessions that knew the old ones.
        return signIn(anybody, TREASURER);
    }

    /** A new session of theirs. */
    static Newcomer treasuryAgain(ApiClient anybody) {
        return signIn(anybody, TREASURER);
    }

    static Newcomer arrive(ApiClient anybody, ApiClient system, int number) {
        var email = "learner-" + number + "@school.example";
        anybody.post("/api/v1/auth/register", Map.of("email", email, "password", PASSWORD, "displayName", "L" + number))
                .expect(202);
        var mail = system.get("/api/v1/admin/mails?to=" + email).expect(200).at("/items/0/text");
        var token = TOKEN.matcher(mail);
        if (!token.find()) throw new IllegalStateException("no token in the mail to " + email);
        anybody.post("/api/v1/auth/verify", Map.of("token", token.group(1))).expect(204);
        return signIn(anybody, number);
    }

    /** Another session of a newcomer who has arrived. */
    static Newcomer signIn(ApiClient anybody, int number) {
        var email = "learner-" + number + "@school.example";
        var signedIn = anybody.post(
                        "/api/v1/auth/token", Map.of("grantType", "password", "email", email, "password", PASSWORD))
                .expect(200);
        return new Newcomer(new Secret(signedIn.at("/accessToken")), new Secret(signedIn.at("/refreshToken")));
    }

    /** The headers that make a request theirs. */
    String headers() {
        return "Authorization: Bearer " + accessToken.value() + "\r\n";
    }
}
