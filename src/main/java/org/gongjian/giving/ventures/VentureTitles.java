package org.gongjian.giving.ventures;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.frame.RecordTitles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to call ventures that everybody may know of. */
@Component
@Transactional(readOnly = true)
class VentureTitles implements RecordTitles {

    private final VentureRows ventures;

    VentureTitles(VentureRows ventures) {
        this.ventures = ventures;
    }

    @Override
    public String kind() {
        return VentureId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return ventures.byIds(ids.stream().map(VentureId::new).toList()).stream()
                .filter(venture -> venture.state().isPublic())
                .collect(Collectors.toUnmodifiableMap(
                        venture -> venture.id().value(),
                        venture -> new Titled(venture.plan().title(), venture.path())));
    }
}
