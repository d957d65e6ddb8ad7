package org.gongjian.claims.register;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.frame.RecordTitles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to call cases: as what was claimed was called. */
@Component
@Transactional(readOnly = true)
class CaseTitles implements RecordTitles {

    private final CaseRows rows;

    CaseTitles(CaseRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return CaseId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return rows.load(ids).stream()
                .collect(Collectors.toUnmodifiableMap(
                        about -> about.id().value(), about -> new Titled(about.title(), about.path())));
    }
}
