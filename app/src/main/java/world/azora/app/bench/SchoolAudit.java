package world.azora.app.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import world.azora.app.client.ApiClient;

/** Compares what the server acknowledged with what is there once nothing is left to do. */
final class SchoolAudit {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long PAUSE_MILLIS = 500;
    private static final int PAGE = 200;

    private final ApiClient system;
    private final List<List<String>> acknowledged;
    private final Set<String> passed = new HashSet<>();
    private final Map<String, Integer> payments = new HashMap<>();
    private long lost;
    private long ungraded;

    SchoolAudit(ApiClient system, List<List<String>> acknowledged) {
        this.system = system;
        this.acknowledged = acknowledged;
    }

    /** Returns when every acknowledged submission is graded and every reward paid, or when patience ends. */
    void awaitQuiet() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            pause();
            look();
        } while (!isQuiet() && System.nanoTime() < deadline);
    }

    long acknowledged() {
        return acknowledged.stream().mapToLong(List::size).sum();
    }

    long lost() {
        return lost;
    }

    long ungraded() {
        return ungraded;
    }

    /** Learner and exercise of every submission that passed. */
    Set<String> passed() {
        return passed;
    }

    /** How often each learner was paid for each exercise, by the ledger's own entries. */
    Map<String, Integer> payments() {
        return payments;
    }

    private boolean isQuiet() {
        return lost == 0 && ungraded == 0 && payments.keySet().containsAll(passed);
    }

    private void look() {
        lost = 0;
        ungraded = 0;
        passed.clear();
        payments.clear();
        for (var ofLearner : acknowledged) for (var id : ofLearner) look(id);
        var rewards = rewardsByTransfer();
        for (var transfer : paidTransfers()) {
            var reward = rewards.get(transfer);
            payments.merge(reward == null ? "unknown " + transfer : reward, 1, Integer::sum);
        }
    }

    private void look(String submission) {
        var answer = system.get("/api/v1/submissions/" + submission);
        if (answer.status() == 404) {
            lost++;
            return;
        }
        answer.expect(200);
        if (!answer.at("/status").equals("GRADED")) ungraded++;
        else if (answer.json().path("passed").asBoolean())
            passed.add(answer.at("/learnerId") + " " + answer.at("/exerciseId"));
    }

    private Map<String, String> rewardsByTransfer() {
        var rewards = new HashMap<String, String>();
        pages(
                "/api/v1/rewards?all=true",
                item -> rewards.put(
                        item.path("transferId").asString(),
                        item.path("learner").asString() + " "
                                + item.path("exerciseId").asString()));
        return rewards;
    }

    // Counted in the ledger, not in the table of rewards: a second payment would show only there.
    private Set<String> paidTransfers() {
        var transfers = new HashSet<String>();
        var seq = 0L;
        JsonNode page;
        do {
            page = system.get("/internal/ledger/ledgers/main/transfers?limit=1000&afterSeq=" + seq)
                    .expect(200)
                    .json();
            for (var posted : page.path("items")) {
                seq = posted.path("seq").asLong();
                if (posted.at("/transfer/code").asString().equals("reward"))
                    transfers.add(posted.at("/transfer/id").asString());
            }
        } while (page.path("more").asBoolean());
        return transfers;
    }

    private void pages(String path, java.util.function.Consumer<JsonNode> each) {
        var cursor = "";
        do {
            var page = system.get(path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expect(200);
            page.json().path("items").forEach(each);
            cursor = page.at("/nextCursor");
        } while (!cursor.isEmpty());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
