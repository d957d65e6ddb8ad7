package org.gongjian.giving.disclosure;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.frame.RecordTitles;
import org.gongjian.frame.Wording;
import org.gongjian.frame.Wordings;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Component;

/** A disclosure is called by who tells of which days. */
@Component
public class DisclosureTitles implements RecordTitles {

    private final Disclosures disclosures;
    private final Organizations organizations;
    private final Wording chinese;
    private final Wording english;

    DisclosureTitles(Disclosures disclosures, Organizations organizations, Wordings wordings) {
        this.disclosures = disclosures;
        this.organizations = organizations;
        this.chinese = wordings.in(Locale.SIMPLIFIED_CHINESE, ZoneOffset.UTC);
        this.english = wordings.in(Locale.ENGLISH, ZoneOffset.UTC);
    }

    @Override
    public String kind() {
        return DisclosureId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return disclosures.names(ids.stream().map(DisclosureId::new).toList(), this::of).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, one -> new Titled(one.getValue(), new DisclosureId(one.getKey()).path())));
    }

    public Localized of(Disclosure disclosure) {
        Localized holder = organizations
                .byId(disclosure.holder())
                .map(unit -> unit.called())
                .orElseThrow();
        return Localized.of(
                chinese.t(
                        "giving.disclosure.called",
                        holder,
                        disclosure.period().from(),
                        disclosure.period().until()),
                english.t(
                        "giving.disclosure.called",
                        holder,
                        disclosure.period().from(),
                        disclosure.period().until()));
    }
}
