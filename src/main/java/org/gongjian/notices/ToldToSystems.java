package org.gongjian.notices;

import java.util.UUID;
import org.gongjian.district.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A notice by its id, for whoever writes the message about it. */
@Component
public class ToldToSystems {

    private final NoticeRows rows;

    ToldToSystems(NoticeRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public NoticeForSystems byId(UUID id) {
        NoticeRows.Line line = rows.byId(new NoticeId(id)).orElseThrow(Refused::missing);
        return new NoticeForSystems(
                line.id(), line.kind(), line.about(), ReasonJson.read(line.says()), line.urgent(), line.toldAt());
    }
}
