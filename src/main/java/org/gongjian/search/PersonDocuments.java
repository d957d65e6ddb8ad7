package org.gongjian.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Actor;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.Mandates;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Those who hold mandates, for the office that keeps them. Nobody else is found as a person. */
@Component
class PersonDocuments implements SearchSource {

    private final Mandates mandates;
    private final Wordings wordings;

    PersonDocuments(Mandates mandates, Wordings wordings) {
        this.mandates = mandates;
        this.wordings = wordings;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        return mandates.holders(Actor.system(), ids.stream().map(PersonId::new).toList()).stream()
                .map(this::document)
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return mandates.holders(Actor.system(), after == null ? null : new PersonId(after), atMost).stream()
                .map(PersonId::value)
                .toList();
    }

    @Override
    public Collection<UUID> following(RecordRef touched) {
        return touched.kind().equals("mandate")
                ? mandates.holderOf(new MandateId(touched.id())).map(PersonId::value).stream()
                        .toList()
                : Set.of();
    }

    private SearchDocument document(Mandates.Holder holder) {
        return SearchDocument.of(
                        holder.person().ref(),
                        "office#person-" + holder.person().value(),
                        Localized.zh(holder.name()))
                .saying(holder.mandates().stream()
                        .map(held -> wordings.both(held.mandate().role().label()))
                        .distinct())
                .to(Readers.office());
    }
}
