package world.azora.platform.remote;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes of one role: addresses separated by commas. A name that stands for several addresses (a headless
 * service, a record of Consul) is as many processes, and is looked up again and again.
 */
final class Instances {
    private static final Logger LOG = LoggerFactory.getLogger(Instances.class);

    private final List<URI> configured;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile Map<URI, Instance> known = new LinkedHashMap<>();

    Instances(String addresses) {
        this.configured = Arrays.stream(addresses.split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Instances::address)
                .toList();
        resolve();
    }

    /** All of them, those that are up first and each in its turn. Nobody is left out: all may have come back. */
    List<Instance> inTurn() {
        var all = List.copyOf(known.values());
        if (all.size() < 2) return all;
        var first = Math.floorMod(turn.getAndIncrement(), all.size());
        var up = new ArrayList<Instance>();
        var down = new ArrayList<Instance>();
        for (var step = 0; step < all.size(); step++) {
            var one = all.get((first + step) % all.size());
            (one.isUp() ? up : down).add(one);
        }
        up.addAll(down);
        return up;
    }

    List<Instance> all() {
        return List.copyOf(known.values());
    }

    boolean areSecure() {
        return configured.stream().allMatch(address -> "https".equals(address.getScheme()));
    }

    /** Looks the names up again; what is known of a process that stays is kept. */
    void resolve() {
        var before = known;
        var now = new LinkedHashMap<URI, Instance>();
        for (var address : configured)
            for (var one : expanded(address)) now.put(one, before.getOrDefault(one, new Instance(one)));
        if (!before.isEmpty() && !before.keySet().equals(now.keySet()))
            LOG.info("instances.changed from={} to={}", before.keySet(), now.keySet());
        known = now;
    }

    private static List<URI> expanded(URI address) {
        try {
            var found = Arrays.asList(InetAddress.getAllByName(address.getHost()));
            // A name often has an address of each family for the same process.
            var old = found.stream().filter(Inet4Address.class::isInstance).toList();
            var counted = old.isEmpty() ? found : old;
            if (counted.size() < 2) return List.of(address);
            return counted.stream().map(one -> at(address, one)).toList();
        } catch (UnknownHostException _) {
            // It may be known later; a call to it says so meanwhile.
            return List.of(address);
        }
    }

    private static URI at(URI address, InetAddress host) {
        var text = host instanceof Inet4Address ? host.getHostAddress() : "[" + host.getHostAddress() + "]";
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return URI.create(address.getScheme() + "://" + text + port);
    }

    private static URI address(String text) {
        var address = URI.create(text);
        var isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!isWeb || address.getHost() == null) throw new IllegalArgumentException("No address of a process: " + text);
        return URI.create(address.getScheme() + "://" + address.getRawAuthority());
    }
}
