package org.gongjian.organizations;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.frame.RecordTitles;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to call units. */
@Component
@Transactional(readOnly = true)
class UnitTitles implements RecordTitles {

    private final OrganizationRows rows;

    UnitTitles(OrganizationRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "unit";
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return rows.byIds(ids.stream().map(UnitId::new).toList()).stream()
                .collect(Collectors.toUnmodifiableMap(
                        unit -> unit.id().value(), unit -> new Titled(unit.name(), unit.path())));
    }
}
