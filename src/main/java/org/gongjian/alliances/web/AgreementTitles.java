package org.gongjian.alliances.web;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.frame.RecordTitles;
import org.springframework.stereotype.Component;

/** What to call an agreement; a draft has no name outside its parties. */
@Component
class AgreementTitles implements RecordTitles {

    private final Agreements agreements;

    AgreementTitles(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public String kind() {
        return Agreements.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return agreements.all(ids.stream().map(AgreementId::new).toList()).stream()
                .filter(Agreement::isPublic)
                .collect(Collectors.toUnmodifiableMap(
                        agreement -> agreement.id().value(),
                        agreement -> new Titled(agreement.text().title(), Paths.of(agreement.id()))));
    }
}
