package org.gongjian.programmes;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.frame.RecordTitles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to call programmes. */
@Component
@Transactional(readOnly = true)
class ProgrammeTitles implements RecordTitles {

    private final ProgrammeRows rows;

    ProgrammeTitles(ProgrammeRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "programme";
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return rows.byIds(ids.stream().map(ProgrammeId::new).toList()).stream()
                .collect(Collectors.toUnmodifiableMap(
                        programme -> programme.id().value(),
                        programme -> new Titled(programme.name(), programme.path())));
    }
}
