package org.gongjian.evaluation.marks;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordTitles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What points were given for: the record that was shown, where everybody may read it. Evidence that was uploaded is for the two sides
 * and the assessors; of several scorers the first one's points lead to the record.
 */
@Component
@Transactional(readOnly = true)
class MarkTitles implements RecordTitles {

    private final MarkRows rows;
    private final ObjectProvider<Panels> panels;

    MarkTitles(MarkRows rows, ObjectProvider<Panels> panels) {
        this.rows = rows;
        this.panels = panels;
    }

    @Override
    public String kind() {
        return MarkId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        Map<UUID, RecordRef> shown = rows.shownFor(ids);
        Map<RecordRef, Titled> called =
                panels.getObject().titlesOf(shown.values().stream().distinct().toList());
        Map<UUID, Titled> titles = new HashMap<>();
        shown.forEach((mark, record) -> {
            Titled titled = called.get(record);
            if (titled != null) {
                titles.put(mark, titled);
            }
        });
        return titles;
    }
}
