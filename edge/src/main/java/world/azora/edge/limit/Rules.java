package world.azora.edge.limit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;

/** Which rules hold for a request: for each key the most specific one that fits. */
final class Rules {
    /**
     * What one browser does, and a class of fifty behind one address: a page of the console makes several calls, all
     * sign in within a minute, and nobody may pay for his neighbour.
     */
    private static final List<String> USUAL = List.of(
            "/api/** address 120/1m",
            "/api/** person 1200/1m",
            "/api/v1/auth/** address 240/1m",
            "/api/v1/auth/** account 100/15m",
            "POST /api/v1/auth/login account 5/1m",
            "POST /api/v1/auth/token account 5/1m",
            "POST /api/v1/auth/register account 3/1m",
            "POST /api/v1/auth/mfa address 60/1m",
            "POST /api/v1/auth/confirmation person 20/1m",
            "POST /api/v1/auth/passkeys/assertion address 60/1m",
            "/api/** key 600/1m",
            "POST /oauth2/token address 120/1m",
            "/pages/** address 120/1m",
            "POST /pages/sign-in address 60/1m",
            "POST /pages/sign-in/second-factor address 60/1m",
            "/api/v1/chat/** person 20/1m",
            "POST /api/v1/engagements/{id}/reports person 10/1m",
            "/.well-known/** address 120/1m",
            "POST /csp-reports address 60/1m",
            "POST /csp-reports person 60/1m");

    private final List<Rule> rules;

    private Rules(List<Rule> rules) {
        this.rules = rules;
    }

    /** The usual rules; one that counts the same as one of them takes its place. */
    static Rules with(List<String> others) {
        var byName = new LinkedHashMap<String, Rule>();
        Stream.concat(USUAL.stream(), others.stream()).map(Rule::parse).forEach(rule -> byName.put(rule.name(), rule));
        return new Rules(byName.values().stream().sorted(Rule.SPECIFIC_FIRST).toList());
    }

    /** The most specific rule first, so that who is stopped by it uses up nothing of the wider ones. */
    List<Rule> holdingFor(String method, PathContainer path) {
        var holding = new ArrayList<Rule>();
        Arrays.stream(Key.values()).forEach(key -> of(key, method, path).ifPresent(holding::add));
        holding.sort(Comparator.comparing(Rule::key, Comparator.comparing(key -> key != Key.ACCOUNT)));
        return holding;
    }

    List<Rule> all() {
        return rules;
    }

    private Optional<Rule> of(Key key, String method, PathContainer path) {
        return rules.stream()
                .filter(rule -> rule.key() == key && rule.fits(method, path))
                .findFirst();
    }
}
