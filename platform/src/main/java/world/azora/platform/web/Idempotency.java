package world.azora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.kernel.RequestId;
import world.azora.kernel.Sha256;
import world.azora.platform.web.IdempotencyStore.Answered;
import world.azora.platform.web.IdempotencyStore.Kept;
import world.azora.platform.web.IdempotencyStore.Request;

/**
 * Answers a repeated request with its first answer. A request is claimed before its method is entered; of two at once
 * one works and the other is told to wait. A process that dies leaves a claim behind, which lapses; the use case behind
 * it is then entered again, and must itself know the request by its id.
 */
final class Idempotency implements HandlerInterceptor {
    static final String KEY_HEADER = "Idempotency-Key";
    static final String REPLAYED_HEADER = "Idempotency-Replayed";
    static final String BODY_ATTRIBUTE = "world.azora.idempotency.body";
    static final Duration CLAIM_LAPSES_AFTER = Duration.ofMinutes(1);
    static final Duration KEPT_FOR = Duration.ofDays(2);

    private static final int TOO_MANY = 429;
    private static final String CLAIM_ATTRIBUTE = "world.azora.idempotency.claim";

    private final IdempotencyStore store;
    private final SharedTrip<Request, Boolean> claims;
    private final SharedTrip<Answered, Boolean> answers;

    Idempotency(IdempotencyStore store, Clock clock) {
        this.store = store;
        this.claims = new SharedTrip<>(requests -> {
            var now = clock.instant();
            return store.claim(requests, now, now.minus(CLAIM_LAPSES_AFTER));
        });
        this.answers = new SharedTrip<>(answered -> {
            store.keep(answered, clock.instant());
            return Collections.nCopies(answered.size(), true);
        });
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || !method.hasMethodAnnotation(Idempotent.class)) return true;
        var claim = claim(request);
        if (claims.ask(claim)) {
            request.setAttribute(CLAIM_ATTRIBUTE, claim);
            return true;
        }
        var kept = store.find(claim).orElseThrow(() -> new Refusal(CommonProblem.IDEMPOTENCY_KEY_BUSY));
        if (!kept.fingerprint().equals(claim.fingerprint())) throw new Refusal(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        if (kept.status() == null) throw new Refusal(CommonProblem.IDEMPOTENCY_KEY_BUSY);
        replay(kept, kept.status(), response);
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        if (!(request.getAttribute(CLAIM_ATTRIBUTE) instanceof Request claim)) return;
        var answer = WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        // What failed on our side, or came too soon, is no answer to keep: the next try may do better.
        if (answer == null || answer.getStatus() >= 500 || answer.getStatus() == TOO_MANY) {
            store.release(claim);
            return;
        }
        var kept = new Kept(
                claim.fingerprint(),
                answer.getStatus(),
                answer.getContentType(),
                answer.getHeader("Location"),
                answer.getContentAsByteArray());
        answers.ask(new Answered(claim, kept));
    }

    private static Request claim(HttpServletRequest request) {
        var key = request.getHeader(KEY_HEADER);
        if (key == null) throw new Refusal(CommonProblem.IDEMPOTENCY_KEY_MISSING);
        var actor = Actors.of(request).orElseThrow(() -> new Refusal(CommonProblem.NO_SESSION));
        var body = request.getAttribute(BODY_ATTRIBUTE) instanceof byte[] bytes ? bytes : new byte[0];
        var digest = Sha256.digest();
        digest.update((request.getMethod() + " " + request.getRequestURI() + "\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update(body);
        return new Request(actor.id(), new RequestId(key), Sha256.ofDigest(digest.digest()));
    }

    private static void replay(Kept kept, int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader(REPLAYED_HEADER, "true");
        if (kept.contentType() != null) response.setContentType(kept.contentType());
        if (kept.location() != null) response.setHeader("Location", kept.location());
        response.getOutputStream().write(kept.body());
    }
}
