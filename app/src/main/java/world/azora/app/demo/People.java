package world.azora.app.demo;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import world.azora.app.client.ApiClient;
import world.azora.kernel.Secret;

/** The people of the tour: they register as anybody would; the operator gives them their roles. */
final class People {
    private static final Pattern TOKEN = Pattern.compile("[?&#]token=([A-Za-z0-9_-]+)");

    private final ApiClient anybody;
    private final ApiClient system;
    private final List<Person> all = new ArrayList<>();
    private final String mark = random(4);

    People(Tour.Server server) {
        this.anybody = ApiClient.of(server.address(), server.certificate());
        this.system = anybody.asSystem(server.serviceToken());
    }

    void arrive() {
        arrive("educator", "Eman Educator", "EDUCATOR");
        arrive("treasurer", "Tariq Treasurer", "TREASURER");
        arrive("learner", "Lina Learner", "LEARNER");
        arrive("auditor", "Amal Auditor", "AUDITOR");
    }

    List<Person> all() {
        return List.copyOf(all);
    }

    ApiClient as(String part) {
        return all.stream()
                .filter(person -> person.part().equals(part))
                .findFirst()
                .orElseThrow()
                .api();
    }

    Person person(String part) {
        return all.stream()
                .filter(person -> person.part().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private void arrive(String part, String name, String role) {
        var email = part + "-" + mark + "@demo.example";
        var password = new Secret(random(12));
        var registration = Map.of("email", email, "password", password.value(), "displayName", name);
        anybody.post("/api/v1/auth/register", registration).expect(202);
        anybody.post("/api/v1/auth/verify", Map.of("token", mailedToken(email))).expect(204);
        var before = signIn(email, password);
        var id = before.get("/api/v1/me").expect(200).at("/id");
        system.patch(
                        "/api/v1/users/" + id,
                        Map.of(
                                "roles",
                                List.of("LEARNER", role).stream().distinct().toList()))
                .expect(200);
        // A change of roles ends the sessions that knew the old ones.
        all.add(new Person(part, id, email, password, signIn(email, password)));
    }

    private ApiClient signIn(String email, Secret password) {
        var body = Map.of("grantType", "password", "email", email, "password", password.value());
        var answer = anybody.post("/api/v1/auth/token", body).expect(200);
        return anybody.as(new Secret(answer.at("/accessToken")));
    }

    private String mailedToken(String email) {
        var mails = Check.until(
                "The mail to " + email,
                () -> system.get("/api/v1/admin/mails?to=" + email).expect(200),
                answer -> !answer.json().path("items").isEmpty());
        var matcher = TOKEN.matcher(mails.at("/items/0/text"));
        Check.holds(matcher.find(), "The mail holds a link with a token");
        return matcher.group(1);
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
