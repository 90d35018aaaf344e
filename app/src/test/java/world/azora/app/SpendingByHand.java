package world.azora.app;

import com.microsoft.playwright.options.AriaRole;

/** What the treasurer funds and refunds, and what the learner does with the tokens, at the console. */
final class SpendingByHand {
    private final Visitor treasurer;
    private final Visitor learner;

    SpendingByHand(Visitor treasurer, Visitor learner) {
        this.treasurer = treasurer;
        this.learner = learner;
    }

    void fund(String course) {
        treasurer.open("/treasury");
        treasurer.here().press("Fund: " + course);
        treasurer.dialog().fill("Amount (AZR)", "1000");
        treasurer.dialog().fill("Reason", "Budget of the term");
        treasurer.dialog().press("Fund");
        treasurer.here().sees("1,000 AZR added to the treasury of " + course);
    }

    void seesInWallet(int tokens) {
        learner.open("/wallet");
        learner.here().sees("Available");
        learner.here().says("Available" + tokens + " AZR");
    }

    /** The address of the trace to which the newest reward in the wallet leads. */
    String followTheReward() {
        learner.here()
                .part(AriaRole.TABLE, "Entries")
                .row("Reward")
                .root()
                .getByRole(AriaRole.LINK)
                .click();
        return learner.pathLike("/trace/txn_\\w+");
    }

    void buy(String course, int price) {
        learner.open("/courses");
        learner.here().follow(course);
        learner.here().press("Buy for " + price + " AZR");
        learner.dialog().sees("The price leaves your wallet at once and the course opens.");
        learner.dialog().press("Buy");
        learner.here().sees("The course is yours.");
        learner.here().seesNoButton("Buy for " + price + " AZR");
        learner.here().sees("0 of 1 steps done");
    }

    void refund(String course, int tokens) {
        treasurer.open("/treasury/payments");
        treasurer.here().rowWith(course).pressOfRow("Refund");
        treasurer.dialog().fill("Amount (AZR)", "" + tokens);
        treasurer.dialog().fill("Reason", "Half of the course was cancelled");
        treasurer.dialog().press("Refund now");
        treasurer.here().sees(tokens + " AZR refunded.");
        treasurer.here().rowWith(course).says("Partly refunded");
    }

    void verifyTheChain() {
        treasurer.open("/ledger");
        treasurer.here().press("Verify the chain");
        treasurer.here().sees("The chain is whole and the books balance.");
    }
}
