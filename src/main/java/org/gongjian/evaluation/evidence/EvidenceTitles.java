package org.gongjian.evaluation.evidence;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.frame.RecordTitles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What entrants call their evidence. */
@Component
@Transactional(readOnly = true)
class EvidenceTitles implements RecordTitles {

    private final EvidenceRows rows;

    EvidenceTitles(EvidenceRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return EvidenceId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return rows.byIds(ids).stream()
                .collect(Collectors.toUnmodifiableMap(
                        evidence -> evidence.id().value(),
                        evidence -> new Titled(evidence.details().title(), evidence.path())));
    }
}
