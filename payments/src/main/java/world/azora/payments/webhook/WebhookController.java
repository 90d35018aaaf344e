package world.azora.payments.webhook;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.payments.WebhookId;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

// No stored answers here: a replay would show a secret that is to be shown once.
@RestController
@RequestMapping("/api/v1/webhooks")
final class WebhookController {
    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Needs("payments.webhooks")
    @GetMapping
    Page<Webhook> list(Actor actor, PageRequest page) {
        return webhooks.list(actor, page);
    }

    @Needs("payments.webhooks")
    @GetMapping("/{webhook}")
    ResponseEntity<Webhook> find(Actor actor, @PathVariable WebhookId webhook) {
        return tagged(webhooks.find(actor, webhook));
    }

    @Needs("payments.webhooks")
    @PostMapping
    ResponseEntity<ShownSecret> add(Actor actor, @RequestBody NewWebhook wanted) {
        return shown(HttpStatus.CREATED, webhooks.add(actor, wanted));
    }

    @Needs("payments.webhooks")
    @PatchMapping("/{webhook}")
    ResponseEntity<Webhook> change(
            Actor actor,
            @PathVariable WebhookId webhook,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody WebhookChange change) {
        return tagged(webhooks.change(actor, webhook, change, seen));
    }

    @Needs("payments.webhooks")
    @PostMapping("/{webhook}/secret")
    ResponseEntity<ShownSecret> rotateSecret(Actor actor, @PathVariable WebhookId webhook) {
        return shown(HttpStatus.OK, webhooks.rotateSecret(actor, webhook));
    }

    @Needs("payments.webhooks")
    @DeleteMapping("/{webhook}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable WebhookId webhook) {
        webhooks.remove(actor, webhook);
    }

    private static ResponseEntity<Webhook> tagged(Webhook webhook) {
        return ResponseEntity.ok().eTag(webhook.version().etag()).body(webhook);
    }

    private static ResponseEntity<ShownSecret> shown(HttpStatus status, ShownSecret secret) {
        return ResponseEntity.status(status)
                .eTag(secret.webhook().version().etag())
                .cacheControl(CacheControl.noStore())
                .body(secret);
    }
}
