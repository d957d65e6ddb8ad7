package org.gongjian.giving.drives;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.frame.RecordTitles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to call drives. */
@Component
@Transactional(readOnly = true)
class DriveTitles implements RecordTitles {

    private final DriveRows rows;

    DriveTitles(DriveRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return DriveId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return rows.byIds(ids.stream().map(DriveId::new).toList()).stream()
                .collect(Collectors.toUnmodifiableMap(
                        drive -> drive.id().value(),
                        drive -> new Titled(drive.terms().title(), drive.path())));
    }
}
