package world.azora.payments.webhook;

/**
 * A webhook and the secret that its receiver checks signatures with.
 *
 * @param secret shown this once
 */
record ShownSecret(Webhook webhook, String secret) {
    @Override
    public String toString() {
        return "ShownSecret[webhook=" + webhook.id() + ", secret=***]";
    }
}
