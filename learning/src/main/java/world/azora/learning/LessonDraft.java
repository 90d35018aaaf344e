package world.azora.learning;

import world.azora.kernel.Text;

/** A lesson as its author writes it: CommonMark with tables, up to 100,000 characters. */
public record LessonDraft(String title, String markdown) {
    private static final int MARKDOWN_LENGTH_MAX = 100_000;

    public LessonDraft {
        title = Text.line(title, CourseDraft.TITLE_LENGTH_MAX);
        markdown = Text.lines(markdown, MARKDOWN_LENGTH_MAX);
    }
}
