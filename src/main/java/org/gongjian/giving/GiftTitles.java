package org.gongjian.giving;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.frame.RecordTitles;
import org.gongjian.frame.Wording;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What to call gifts: the donor and the first things given, never an anonymous donor, whoever reads. */
@Component
public class GiftTitles implements RecordTitles {

    private final Gifts gifts;
    private final Organizations organizations;
    private final Wording chinese;
    private final Wording english;

    GiftTitles(Gifts gifts, Organizations organizations, Wordings wordings) {
        this.gifts = gifts;
        this.organizations = organizations;
        this.chinese = wordings.in(Locale.SIMPLIFIED_CHINESE, ZoneOffset.UTC);
        this.english = wordings.in(Locale.ENGLISH, ZoneOffset.UTC);
    }

    @Override
    public String kind() {
        return GiftId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        List<GiftView> found =
                gifts.byIds(Actor.visitor(), ids.stream().map(GiftId::new).toList());
        return of(found).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        gift -> gift.getKey().value(),
                        gift -> new Titled(gift.getValue(), gift.getKey().path())));
    }

    /** A title for each gift. */
    public Map<GiftId, Localized> of(List<GiftView> found) {
        Map<UnitId, Localized> donors = organizations.shortNames(found.stream()
                .filter(gift -> !gift.anonymous())
                .map(GiftView::donor)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return found.stream()
                .collect(Collectors.toUnmodifiableMap(
                        GiftView::id, gift -> title(gift, donor(gift, donors)), (one, same) -> one));
    }

    public Localized of(GiftView gift) {
        return of(List.of(gift)).getOrDefault(gift.id(), gift.purpose());
    }

    private static @Nullable Localized donor(GiftView gift, Map<UnitId, Localized> donors) {
        PersonDonor person = gift.person();
        if (person != null) {
            String name = person.shownToAll().name();
            return name == null ? null : Localized.zh(name);
        }
        return gift.anonymous() || gift.donor() == null ? null : donors.get(gift.donor());
    }

    private Localized title(GiftView gift, @Nullable Localized donor) {
        return Localized.of(title(gift, donor, chinese), title(gift, donor, english));
    }

    private static String title(GiftView gift, @Nullable Localized donor, Wording in) {
        String what = in.plain(gift.lines().getFirst().given().title());
        String from = donor == null ? in.t(gift.unnamedLabel() + ".title") : in.plain(donor);
        int all = gift.lines().size();
        return all == 1 ? in.t("giving.title.one", what, from) : in.t("giving.title.more", what, from, all - 1);
    }
}
