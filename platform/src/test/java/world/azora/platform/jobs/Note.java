package world.azora.platform.jobs;

/** What the jobs of the tests are told. */
record Note(String text) {
    static final JobKind<Note> KIND = new JobKind<>("test.note", Note.class);
}
