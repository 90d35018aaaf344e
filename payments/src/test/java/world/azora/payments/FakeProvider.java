package world.azora.payments;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider of payments by our contract (docs/guide-payment-provider.md), which can be in every mood that real ones
 * are in. It keeps its promise about keys: the same one again changes nothing.
 */
public final class FakeProvider implements AutoCloseable {
    public static final String KEY = "sk-of-this-test";
    public static final String WEBHOOK_SECRET = "whsec-0123456789abcdef";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Charge> charges = new HashMap<>();
    private final Map<String, Refund> refunds = new HashMap<>();
    private final Queue<Mood> moods = new ArrayDeque<>();
    private int changes;
    private int requests;

    /** How it treats the next request. */
    public enum Mood {
        GOOD,
        /** Does nothing, and does not answer either. */
        SLOW,
        /** Does as asked, and does not answer. */
        LOST,
        /** Does nothing. */
        BROKEN,
        /** Does as asked, and answers as if not. */
        BROKEN_AFTER,
        /** Does as asked, and answers what is no JSON. */
        MALFORMED,
        /** Does as asked, and answers for another payment. */
        MIXED_UP,
        /** Takes note of what is asked, and does it later. */
        PENDING,
        DECLINED
    }

    private static final class Charge {
        private String status = "AUTHORISED";
        private long amountMinor;
        private long capturedMinor;
    }

    private record Refund(String status, long amountMinor) {}

    public FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The settings of a process that uses it. */
    public Map<String, Object> settings() {
        return Map.of(
                "azora.provider.url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "azora.provider.key",
                KEY,
                "azora.provider.webhook-secret",
                WEBHOOK_SECRET,
                "azora.provider.timeout",
                "400ms",
                "azora.payments.provider-fee",
                "100+2");
    }

    /** Treats the next requests so, one each, and those after them well. */
    public synchronized void next(Mood... wanted) {
        moods.clear();
        moods.addAll(List.of(wanted));
    }

    /** What was pending is done. */
    public synchronized void finish() {
        charges.values().stream()
                .filter(charge -> charge.status.equals("PENDING"))
                .forEach(charge -> charge.status = "AUTHORISED");
        refunds.replaceAll((_, refund) -> new Refund("DONE", refund.amountMinor));
    }

    /** The state of a payment, or nothing. */
    public synchronized String status(PaymentId payment) {
        var charge = charges.get(payment.toString());
        return charge == null ? "" : charge.status;
    }

    public synchronized long capturedMinor() {
        return charges.values().stream()
                .mapToLong(charge -> charge.capturedMinor)
                .sum();
    }

    public synchronized long refundedMinor() {
        return refunds.values().stream()
                .filter(refund -> refund.status.equals("DONE"))
                .mapToLong(Refund::amountMinor)
                .sum();
    }

    /** How often anything moved. */
    public synchronized int changes() {
        return changes;
    }

    public synchronized int requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var mood = mood();
        try (exchange) {
            if (!exchange.getRequestHeaders().getFirst("Authorization").equals("Bearer " + KEY)) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            var acts = mood != Mood.SLOW && mood != Mood.BROKEN;
            var body = acts ? act(exchange, mood) : "";
            switch (mood) {
                case SLOW, LOST -> silence();
                case BROKEN, BROKEN_AFTER -> exchange.sendResponseHeaders(503, -1);
                case MALFORMED -> send(exchange, 200, "<html>");
                case MIXED_UP -> send(exchange, 200, body.replaceFirst("(pay|rfd)_....", "$1_0000"));
                case GOOD, PENDING, DECLINED -> send(exchange, body.isEmpty() ? 404 : 200, body);
            }
        }
    }

    private synchronized Mood mood() {
        requests++;
        var mood = moods.poll();
        return mood == null ? Mood.GOOD : mood;
    }

    private void silence() {
        try {
            closed.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    }

    private synchronized String act(HttpExchange exchange, Mood mood) throws IOException {
        var path = exchange.getRequestURI().getPath().split("/", -1);
        var body = exchange.getRequestBody().readAllBytes();
        var json = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        var isRefund = path.length > 3 && path[3].equals("refunds");
        if (exchange.getRequestMethod().equals("GET")) return isRefund ? refund(path[4]) : charge(path[2]);
        if (isRefund) return giveBack(json, mood);
        return switch (path.length > 3 ? path[3] : "") {
            case "capture" -> capture(path[2], json, mood);
            case "void" -> cancel(path[2]);
            default -> authorise(json, mood);
        };
    }

    private String authorise(JsonNode json, Mood mood) {
        var reference = json.required("reference").asString();
        charges.computeIfAbsent(reference, _ -> {
            var charge = new Charge();
            charge.amountMinor = json.required("amountMinor").asLong();
            if (mood == Mood.DECLINED || mood == Mood.PENDING) charge.status = mood.name();
            changes++;
            return charge;
        });
        return charge(reference);
    }

    private String capture(String reference, JsonNode json, Mood mood) {
        var charge = charges.get(reference);
        if (charge == null) return "";
        if (charge.status.equals("AUTHORISED")) {
            charge.status = mood == Mood.DECLINED ? "DECLINED" : "CAPTURED";
            charge.capturedMinor =
                    mood == Mood.DECLINED ? 0 : json.required("amountMinor").asLong();
            changes++;
        }
        return charge(reference);
    }

    private String cancel(String reference) {
        var charge = charges.get(reference);
        if (charge == null) return "";
        if (charge.status.equals("AUTHORISED")) {
            charge.status = "VOIDED";
            changes++;
        }
        return charge(reference);
    }

    private String giveBack(JsonNode json, Mood mood) {
        var reference = json.required("reference").asString();
        refunds.computeIfAbsent(reference, _ -> {
            changes++;
            var status = mood == Mood.PENDING || mood == Mood.DECLINED ? mood.name() : "DONE";
            return new Refund(status, json.required("amountMinor").asLong());
        });
        return refund(reference);
    }

    private String charge(String reference) {
        var charge = charges.get(reference);
        if (charge == null) return "";
        return "{\"reference\":\"%s\",\"status\":\"%s\",\"amountMinor\":%d,\"capturedMinor\":%d,\"more\":[1]%s}"
                .formatted(
                        reference,
                        charge.status,
                        charge.amountMinor,
                        charge.capturedMinor,
                        charge.status.equals("DECLINED") ? ",\"reason\":\"card stolen\"" : "");
    }

    private String refund(String reference) {
        var refund = refunds.get(reference);
        if (refund == null) return "";
        return "{\"reference\":\"%s\",\"status\":\"%s\",\"amountMinor\":%d}"
                .formatted(reference, refund.status, refund.amountMinor);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
