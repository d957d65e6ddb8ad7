package org.gongjian.alliances.committee.web;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.alliances.committee.CommitteeId;
import org.gongjian.alliances.committee.Committees;
import org.gongjian.frame.RecordTitles;
import org.springframework.stereotype.Component;

/** What pages call a committee. */
@Component
class CommitteeTitles implements RecordTitles {

    private final Committees committees;

    CommitteeTitles(Committees committees) {
        this.committees = committees;
    }

    @Override
    public String kind() {
        return CommitteeId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return committees.all(ids.stream().map(CommitteeId::new).toList()).stream()
                .collect(Collectors.toUnmodifiableMap(
                        committee -> committee.id().value(),
                        committee -> new Titled(committee.name(), committee.id().path())));
    }
}
