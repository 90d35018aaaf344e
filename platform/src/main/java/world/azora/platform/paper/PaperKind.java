package world.azora.platform.paper;

/** What is signed in the name of the installation. Each says so in its signature, so that none passes for another. */
public enum PaperKind {
    PAYMENT_CERTIFICATE("Certificate of payment");

    private final String reason;

    PaperKind(String reason) {
        this.reason = reason;
    }

    /** What the signature says that it is for. */
    public String reason() {
        return reason;
    }
}
