package org.gongjian.organizations.letters;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters of thanks are found by everybody: by their number, by who wrote to whom, and by what they say. */
@Component
@Transactional(readOnly = true)
class LetterDocuments implements SearchSource {

    private final LetterRows rows;
    private final Organizations organizations;
    private final Wordings wordings;
    private final RecordIds records;

    LetterDocuments(LetterRows rows, Organizations organizations, Wordings wordings, RecordIds records) {
        this.rows = rows;
        this.organizations = organizations;
        this.wordings = wordings;
        this.records = records;
    }

    @Override
    public String kind() {
        return LetterId.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        List<ThanksLetter> letters = rows.byIds(ids);
        Map<UnitId, Localized> names = organizations.names(letters.stream()
                .flatMap(letter -> Stream.of(letter.unit(), letter.from()))
                .collect(Collectors.toSet()));
        return letters.stream()
                .map(letter -> SearchDocument.of(
                                letter.id().ref(),
                                letter.path(),
                                wordings.both(Reason.of(
                                        "organizations.letter.title",
                                        names.getOrDefault(letter.unit(), Localized.zh("—")),
                                        Integer.toString(letter.year()))))
                        .called(wordings.both(letter.label()))
                        .saying(names.get(letter.from()), letter.text().text())
                        .on(letter.issuedOn()))
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("thanks_letter", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of("unit");
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return named.kind().equals("unit")
                ? records.of("select id from thanks_letter where unit_id in (:ids) or from_id in (:ids)", named.id())
                : List.of();
    }
}
