package org.gongjian.alliances.web;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.alliances.AllianceId;
import org.gongjian.alliances.Alliances;
import org.gongjian.frame.RecordTitles;
import org.springframework.stereotype.Component;

/** What to call an alliance. */
@Component
class AllianceTitles implements RecordTitles {

    private final Alliances alliances;

    AllianceTitles(Alliances alliances) {
        this.alliances = alliances;
    }

    @Override
    public String kind() {
        return Alliances.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return alliances.all(ids.stream().map(AllianceId::new).toList()).stream()
                .collect(Collectors.toUnmodifiableMap(
                        alliance -> alliance.id().value(),
                        alliance -> new Titled(alliance.name(), Paths.of(alliance.id()))));
    }
}
