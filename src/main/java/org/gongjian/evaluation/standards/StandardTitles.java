package org.gongjian.evaluation.standards;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.frame.RecordTitles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to call standards. */
@Component
@Transactional(readOnly = true)
class StandardTitles implements RecordTitles {

    private final StandardRows rows;

    StandardTitles(StandardRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return StandardId.KIND;
    }

    /** One that was never published is nobody's to know of. */
    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return rows.byIds(ids.stream().map(StandardId::new).toList()).stream()
                .filter(one -> one.editions().stream().anyMatch(edition -> !edition.isDraft()))
                .collect(Collectors.toUnmodifiableMap(
                        one -> one.id().value(), one -> new Titled(one.title(), one.path())));
    }
}
