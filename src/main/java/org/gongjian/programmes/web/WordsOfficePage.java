package org.gongjian.programmes.web;

import java.util.List;
import org.gongjian.frame.OfficePages;
import org.gongjian.identity.CurrentActor;
import org.gongjian.programmes.Tags;
import org.springframework.stereotype.Component;

/** The words that records hang on. */
@Component
class WordsOfficePage implements OfficePages {

    private final Tags tags;
    private final CurrentActor actors;

    WordsOfficePage(Tags tags, CurrentActor actors) {
        this.tags = tags;
        this.actors = actors;
    }

    @Override
    public List<Entry> forReader() {
        return tags.mayAdd(actors.current()).isAllowed() ? List.of(new Entry("words", "office/words", 40)) : List.of();
    }
}
