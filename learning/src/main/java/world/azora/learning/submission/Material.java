package world.azora.learning.submission;

import java.util.List;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;
import world.azora.sandbox.TestCase;

/** What a submission is run with, hidden tests included: it never goes into a view. */
record Material(String title, Language language, Limits limits, List<TestCase> tests) {}
