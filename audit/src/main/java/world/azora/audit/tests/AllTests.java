package world.azora.audit.tests;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import world.azora.audit.JournalSession;
import world.azora.audit.JournalTests;
import world.azora.audit.TestParameters;

final class AllTests implements JournalTests {
    @Override
    public List<TestCount> run(JournalSession session, TestParameters parameters, DoubleConsumer progress) {
        var store = new TestJournalStore(session, parameters);
        store.prepare(weights());
        var tests = JournalTest.values();
        for (var i = 0; i < tests.length; i++) {
            store.run(tests[i]);
            progress.accept((i + 1.0) / tests.length);
        }
        return Arrays.stream(tests)
                .map(test -> new TestCount(test.name(), test.title(), store.count(test)))
                .toList();
    }

    @Override
    public Reason reason(String test, List<String> facts) {
        var known = JournalTest.valueOf(test);
        return new Reason(test, known.title(), known.message(facts), known.weight());
    }

    private static List<JournalTest> weights() {
        return List.of(JournalTest.values());
    }
}
