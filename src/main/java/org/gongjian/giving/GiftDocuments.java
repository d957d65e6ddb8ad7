package org.gongjian.giving;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.search.Readers;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gifts are found by what was given, to whom, for what and by whom; never by a donor who is anonymous, whoever searches. What
 * is disputed or in error is found by whoever may act for one of the two units.
 */
@Component
@Transactional(readOnly = true)
class GiftDocuments implements SearchSource {

    private final GiftRows rows;
    private final GiftTitles titles;
    private final Organizations organizations;
    private final Places places;
    private final Wordings wordings;
    private final RecordIds records;

    GiftDocuments(
            GiftRows rows,
            GiftTitles titles,
            Organizations organizations,
            Places places,
            Wordings wordings,
            RecordIds records) {
        this.rows = rows;
        this.titles = titles;
        this.organizations = organizations;
        this.places = places;
        this.wordings = wordings;
        this.records = records;
    }

    @Override
    public String kind() {
        return GiftId.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        List<Gift> gifts = rows.byIds(ids.stream().map(GiftId::new).toList());
        Map<GiftId, Localized> titled = titles.of(
                gifts.stream().map(gift -> GiftView.of(gift, GiftReader.PUBLIC)).toList());
        Map<UnitId, Localized> units = organizations.names(gifts.stream()
                .map(Gift::details)
                .flatMap(details -> details.units().stream())
                .distinct()
                .toList());
        Map<PlaceId, Localized> shelves = places.names(
                gifts.stream().map(gift -> gift.details().shelf()).distinct().toList());
        return gifts.stream()
                .map(gift -> document(gift, titled, units, shelves))
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("gift", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of("unit", "place", "person");
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return switch (named.kind()) {
            case "unit" ->
                records.of("select id from gift where donor_id in (:ids) or receiver_id in (:ids)", named.id());
            case "person" -> records.of("select id from gift where donor_person in (:ids)", named.id());
            case "place" -> records.of("select id from gift where place_id in (:ids)", named.id());
            default -> List.of();
        };
    }

    private SearchDocument document(
            Gift gift, Map<GiftId, Localized> titled, Map<UnitId, Localized> units, Map<PlaceId, Localized> shelves) {
        GiftDetails details = gift.details();
        ReceiptNumber number = gift.number();
        return SearchDocument.of(gift.id().ref(), gift.id().path(), titled.getOrDefault(gift.id(), details.purpose()))
                .saying(details.purpose())
                .saying(details.lines().stream().map(GiftLine::title))
                .saying(
                        donor(details, units),
                        units.get(details.receiver()),
                        shelves.get(details.shelf()),
                        number == null ? null : wordings.both(number.label()))
                .on(details.givenOn())
                .to(
                        gift.state().isPublic()
                                ? Readers.everybody()
                                : Readers.office().andWhoActsFor(details.units()));
    }

    private static @Nullable Localized donor(GiftDetails details, Map<UnitId, Localized> units) {
        PersonDonor person = details.person();
        String name = person == null ? null : person.shownToAll().name();
        if (name != null) {
            return Localized.zh(name);
        }
        return details.anonymous() || details.donor() == null ? null : units.get(details.donor());
    }
}
