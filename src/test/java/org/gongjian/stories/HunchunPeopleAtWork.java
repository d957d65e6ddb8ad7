package org.gongjian.stories;

import java.util.List;

/** Everybody of the first story at a browser of their own. */
final class HunchunPeopleAtWork implements AutoCloseable {

    private final Walker officer;
    private final Walker coordinator;
    private final Walker archives;
    private final Walker secretary;
    private final Walker editor;
    private final Walker reviewer;
    private final Walker reader;

    HunchunPeopleAtWork(String base, Typing typing) {
        officer = new Walker("officer", base, typing);
        coordinator = new Walker("coordinator", base, typing);
        archives = new Walker("archives", base, typing);
        secretary = new Walker("secretary", base, typing);
        editor = new Walker("editor", base, typing);
        reviewer = new Walker("reviewer", base, typing);
        reader = new Walker("reader", base, typing);
    }

    Walker officer() {
        return officer;
    }

    Walker coordinator() {
        return coordinator;
    }

    Walker archives() {
        return archives;
    }

    Walker secretary() {
        return secretary;
    }

    Walker editor() {
        return editor;
    }

    Walker reviewer() {
        return reviewer;
    }

    Walker reader() {
        return reader;
    }

    @Override
    public void close() {
        List.of(officer, coordinator, archives, secretary, editor, reviewer, reader)
                .forEach(Walker::close);
    }
}
