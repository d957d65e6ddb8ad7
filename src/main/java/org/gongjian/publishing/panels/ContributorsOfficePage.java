package org.gongjian.publishing.panels;

import java.util.List;
import org.gongjian.frame.OfficePages;
import org.gongjian.identity.CurrentActor;
import org.gongjian.publishing.contributors.Contributors;
import org.springframework.stereotype.Component;

/** Who writes, photographs and edits. */
@Component
class ContributorsOfficePage implements OfficePages {

    private final Contributors contributors;
    private final CurrentActor actors;

    ContributorsOfficePage(Contributors contributors, CurrentActor actors) {
        this.contributors = contributors;
        this.actors = actors;
    }

    @Override
    public List<Entry> forReader() {
        return contributors.mayKeep(actors.current()).isAllowed()
                ? List.of(new Entry("contributors", "contributors", 50))
                : List.of();
    }
}
