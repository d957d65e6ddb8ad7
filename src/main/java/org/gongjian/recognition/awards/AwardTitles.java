package org.gongjian.recognition.awards;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.frame.RecordTitles;
import org.springframework.stereotype.Component;

/** An award is called by what stands on it and by its holder. */
@Component
class AwardTitles implements RecordTitles {

    private final Awards awards;
    private final AwardNames names;

    AwardTitles(Awards awards, AwardNames names) {
        this.awards = awards;
        this.names = names;
    }

    @Override
    public String kind() {
        return AwardId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return names.titles(awards.byIds(ids.stream().map(AwardId::new).toList())).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        one -> one.getKey().value(),
                        one -> new Titled(one.getValue(), one.getKey().path())));
    }
}
