package world.azora.app;

import com.microsoft.playwright.options.AriaRole;

/** The educator's and the learner's part of the main job, at the console. */
final class LearningByHand {
    private static final String WRONG = "name = input()\nprint(\"Hello, name!\")\n";
    private static final String RIGHT = "name = input()\nprint(f\"Hello, {name}!\")\n";
    private static final String LESSON = "Reading and writing";
    private static final String EXERCISE = "Greet by name";

    private final Visitor educator;
    private final Visitor learner;
    private final Runnable approval;

    /** The approval is the second person's, who puts in force what an exercise pays. */
    LearningByHand(Visitor educator, Visitor learner, Runnable approval) {
        this.educator = educator;
        this.learner = learner;
        this.approval = approval;
    }

    /** Writes a course with a lesson and an exercise and publishes it; the address where the author works on it. */
    String publishCourse(String title) {
        var address = createCourse(title);
        addModule("Talking to the computer");
        addLesson(LESSON, "# Reading and writing\n\n`input()` reads a line, `print()` writes one.");
        addExercise();
        publish();
        return address;
    }

    /** Writes a course without exercises that costs tokens. */
    String publishCourseForSale(String title, int price) {
        var address = createCourse(title);
        addModule("Debit and credit");
        addLesson("Two sides", "Every transfer has two sides.");
        publish();
        educator.here().fill("Price (AZR)", "" + price);
        educator.here().press("Set the price");
        educator.here().sees("Price now: " + price + " AZR");
        return address;
    }

    void setReward(String course, int tokens) {
        educator.open(course);
        educator.here().press("Set the reward: " + EXERCISE);
        educator.dialog().fill("Reward (AZR)", "" + tokens);
        educator.dialog().press("Set the reward");
        educator.seesNoDialog();
        approval.run();
        educator.open(course);
        educator.here().sees("Pays " + tokens + " AZR");
    }

    void enrolAndReadTheLesson(String course) {
        learner.open("/courses");
        learner.here().follow(course);
        learner.here().press("Enrol");
        learner.here().sees("You are enrolled.");
        learner.here().follow(LESSON);
        learner.here().press("Mark as done");
        learner.here().sees("You have done this lesson.");
        learner.here().follow("Back to the course");
        learner.here().sees("1 of 2 steps done");
    }

    /** Opens the exercise and submits code that fails; the first test tells why, the hidden one only that. */
    String submitWrongCode() {
        learner.here().follow(EXERCISE);
        learner.here().seesHeading(EXERCISE);
        submit(WRONG);
        learner.here().sees("Not yet: some tests failed");
        var difference = learner.here().part(AriaRole.REGION, "What differs");
        difference.says("missing: Hello, Amina!");
        difference.says("extra: Hello, name!");
        learner.here().sees("Wrong answer");
        learner.here().sees("Hidden test 1");
        return learner.path();
    }

    void submitRightCode(int reward) {
        submit(RIGHT);
        learner.here().sees("All tests passed");
        learner.here().sees("The reward is in your wallet.");
        learner.here().sees("+" + reward + " AZR");
    }

    private void submit(String code) {
        learner.writeCode(code);
        learner.here().press("Submit the answer");
    }

    private String createCourse(String title) {
        educator.open("/teach");
        educator.here().fill("Title", title);
        educator.here().fill("Summary", "A course written in a browser.");
        educator.here().press("Create the course");
        educator.here().seesHeading(title);
        return educator.pathLike("/teach/crs_\\w+");
    }

    private void addModule(String title) {
        educator.here().fill("Title of the module", title);
        educator.here().press("Add a module");
        educator.here().seesHeading(title);
    }

    private void addLesson(String title, String markdown) {
        educator.here().press("Add a lesson");
        educator.dialog().fill("Title of the lesson", title);
        educator.dialog().fill("Text (Markdown)", markdown);
        educator.dialog().press("Add a lesson");
        educator.seesNoDialog();
    }

    private void addExercise() {
        educator.here().press("Add an exercise");
        var dialog = educator.dialog();
        dialog.fill("Title of the exercise", EXERCISE);
        dialog.fill("Task (Markdown)", "Read a name and greet its owner: for `Amina` print `Hello, Amina!`.");
        dialog.fill("Template the learner starts from", "name = input()\n");
        fillTest(dialog.part(AriaRole.GROUP, "Test 1"), "Amina");
        dialog.press("Add a test");
        fillTest(dialog.part(AriaRole.GROUP, "Test 2"), "Bilal");
        dialog.part(AriaRole.GROUP, "Test 2").check("Hidden from learners");
        dialog.press("Add an exercise");
        educator.seesNoDialog();
    }

    private static void fillTest(Place test, String name) {
        test.fill("Name of the test", "greets " + name);
        test.fill("Input", name + "\n");
        test.fill("Expected output", "Hello, " + name + "!\n");
    }

    private void publish() {
        educator.here().press("Publish");
        educator.here().sees("The course is published.");
    }
}
