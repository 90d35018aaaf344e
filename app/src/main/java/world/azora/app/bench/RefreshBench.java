package world.azora.app.bench;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import world.azora.app.client.ApiClient;
import world.azora.app.server.ServerProcess;

/** Sessions that go on: each answer's refresh token is the next request's, so that every request rotates. */
final class RefreshBench extends DoorBench {
    private static final int SESSIONS = 16;

    @Override
    public String name() {
        return "refresh";
    }

    @Override
    public String purpose() {
        return "Refreshes with rotation per second, 16 sessions, each committed before it is answered.";
    }

    @Override
    HttpLoad load(ServerProcess server) {
        var anybody = server.api();
        Newcomer.arrive(anybody, anybody.asSystem(server.serviceToken()), 0);
        var sessions =
                IntStream.range(0, SESSIONS).mapToObj(_ -> new Session(anybody)).toList();
        return new HttpLoad(server.address(), sessions);
    }

    private static final class Session implements HttpLoad.Caller {
        private final String head;
        private String refreshToken;

        Session(ApiClient anybody) {
            this.refreshToken = Newcomer.signIn(anybody, 0).refreshToken().value();
            this.head = "POST /api/v1/auth/token HTTP/1.1\r\nHost: "
                    + anybody.server().getAuthority()
                    + "\r\nContent-Type: application/json\r\nContent-Length: ";
        }

        @Override
        public byte[] request() {
            var body = "{\"grantType\":\"refresh_token\",\"refreshToken\":\"" + refreshToken + "\"}";
            return (head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public void answered(HttpAnswer answer) {
            refreshToken = answer.quotedAfter("\"refreshToken\":\"");
        }
    }
}
