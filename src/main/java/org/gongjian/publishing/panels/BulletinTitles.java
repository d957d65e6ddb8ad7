package org.gongjian.publishing.panels;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.frame.RecordTitles;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.Bulletins;
import org.springframework.stereotype.Component;

/** A bulletin is called by its headline. */
@Component
class BulletinTitles implements RecordTitles {

    private final Bulletins bulletins;

    BulletinTitles(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    @Override
    public String kind() {
        return BulletinId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return bulletins.headlines(ids.stream().map(BulletinId::new).toList()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().value(),
                        entry -> new Titled(entry.getValue(), entry.getKey().path())));
    }
}
