package org.gongjian.volunteers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.search.Readers;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Volunteers are found by name and number, by those who keep them; nobody finds one who left. */
@Component
@Transactional(readOnly = true)
class VolunteerDocuments implements SearchSource {

    private final VolunteerRows rows;
    private final People people;
    private final Organizations organizations;
    private final Wordings wordings;
    private final RecordIds records;

    VolunteerDocuments(
            VolunteerRows rows, People people, Organizations organizations, Wordings wordings, RecordIds records) {
        this.rows = rows;
        this.people = people;
        this.organizations = organizations;
        this.wordings = wordings;
        this.records = records;
    }

    @Override
    public String kind() {
        return VolunteerId.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        List<VolunteerRows.Row> here = rows
                .all(ids.stream().map(VolunteerId::new).toList())
                .stream()
                .filter(row -> row.leftOn() == null)
                .toList();
        if (here.isEmpty()) {
            return List.of();
        }
        Map<PersonId, String> names =
                people.names(here.stream().map(VolunteerRows.Row::person).toList());
        Map<AreaId, List<UnitId>> communities = organizations
                .communitiesIn(here.stream()
                        .map(row -> row.profile().area())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()))
                .stream()
                .collect(Collectors.groupingBy(
                        Organization::area, Collectors.mapping(Organization::id, Collectors.toList())));
        return here.stream()
                .filter(row -> names.containsKey(row.person()))
                .map(row -> document(row, names.getOrDefault(row.person(), ""), communities))
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("volunteer", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of("person");
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return records.of("""
                select volunteer.id
                  from volunteer join person registered
                    on registered.district_id = volunteer.district_id and registered.id = volunteer.person_id
                 where registered.id in (:ids) or registered.merged_into in (:ids)
                """, named.id());
    }

    private SearchDocument document(VolunteerRows.Row row, String name, Map<AreaId, List<UnitId>> communities) {
        AreaId area = row.profile().area();
        return SearchDocument.of(row.id().ref(), row.id().path(), Localized.zh(name))
                .called(Localized.zh(row.number().toString()))
                .saying(row.profile().skills().stream().map(skill -> wordings.both(skill.label())))
                .to(Readers.office()
                        .andWhoActsFor(area == null ? List.of() : communities.getOrDefault(area, List.of())));
    }
}
