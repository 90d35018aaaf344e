package world.azora.app;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import world.azora.app.server.ServerProcess;

/** The main job of the platform from end to end, played at the console in a browser by four people. */
final class TourByHand implements AutoCloseable {
    private static final int REWARD = 25;
    private static final int PRICE = 20;

    private final Newcomers newcomers;
    private final List<Visitor> everybody = new ArrayList<>();
    private final String mark = UUID.randomUUID().toString().substring(0, 4);
    private final String course = "First words in Python " + mark;
    private final String courseForSale = "Bookkeeping for everybody " + mark;
    private final Visitor educator;
    private final Visitor treasurer;
    private final Visitor learner;
    private final Visitor auditor;
    private String author = "";
    private String exercise = "";
    private String payout = "";
    private String engagement = "";
    private String findings = "";

    TourByHand(ServerProcess server, Chromium browser) {
        newcomers = new Newcomers(server, browser);
        educator = stranger();
        treasurer = stranger();
        learner = stranger();
        auditor = stranger();
    }

    void play() {
        var learning = new LearningByHand(educator, learner, newcomers::approveRewards);
        var spending = new SpendingByHand(treasurer, learner);
        arrive();
        earn(learning, spending);
        spend(learning, spending);
        prove(new AuditingByHand(auditor));
    }

    /** Somebody who has not signed in. */
    Visitor stranger() {
        var visitor = newcomers.stranger();
        everybody.add(visitor);
        return visitor;
    }

    /** Somebody who signs up as an operator. */
    Visitor operator() {
        var visitor = stranger();
        newcomers.arrive(visitor, "Omar Operator", List.of("OPERATOR", "ADMIN"));
        return visitor;
    }

    /** What the browsers of all of them complained of. */
    List<String> complaints() {
        return everybody.stream()
                .flatMap(visitor -> visitor.complaints().stream())
                .toList();
    }

    /** Each of the four with the pages that are theirs. */
    Stream<Look> looks() {
        return Stream.of(
                new Look(educator, List.of("/", "/account", "/courses", "/teach", author, author + "/gradebook")),
                new Look(treasurer, List.of("/treasury", "/treasury/payments", "/ledger")),
                new Look(learner, List.of("/", courseOf(author), exercise, "/wallet", "/rewards", payout)),
                new Look(auditor, List.of("/engagements", engagement, findings, "/trace", payout)));
    }

    /** Pages to be looked at, and by whom. */
    record Look(Visitor visitor, List<String> pages) {}

    Visitor auditor() {
        return auditor;
    }

    String payout() {
        return payout;
    }

    @Override
    public void close() {
        everybody.forEach(Visitor::close);
    }

    private void arrive() {
        newcomers.arrive(educator, "Eman Educator", List.of("LEARNER", "EDUCATOR"));
        newcomers.arrive(treasurer, "Tariq Treasurer", List.of("LEARNER", "TREASURER"));
        newcomers.arrive(learner, "Lina Learner", List.of("LEARNER"));
        newcomers.arrive(auditor, "Amal Auditor", List.of("LEARNER", "AUDITOR"));
    }

    private void earn(LearningByHand learning, SpendingByHand spending) {
        author = learning.publishCourse(course);
        spending.fund(course);
        learning.setReward(author, REWARD);
        learning.enrolAndReadTheLesson(course);
        exercise = learning.submitWrongCode();
        learning.submitRightCode(REWARD);
        spending.seesInWallet(REWARD);
        payout = spending.followTheReward();
        AuditingByHand.seesTheWholeTrace(learner, payout);
    }

    private void spend(LearningByHand learning, SpendingByHand spending) {
        learning.publishCourseForSale(courseForSale, PRICE);
        spending.buy(courseForSale, PRICE);
        spending.seesInWallet(REWARD - PRICE);
        spending.refund(courseForSale, PRICE / 2);
        spending.seesInWallet(REWARD - PRICE / 2);
        spending.verifyTheChain();
    }

    private void prove(AuditingByHand auditing) {
        engagement = auditing.importTheLedger();
        findings = auditing.analyse();
        auditing.writeAndSignTheReport();
        auditing.downloadAndVerify();
        auditing.seesTheReportInTheTrace(payout);
        auditing.archive(engagement);
    }

    private static String courseOf(String author) {
        return author.replace("/teach/", "/courses/");
    }
}
