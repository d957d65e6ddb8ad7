package org.gongjian.volunteers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What volunteers can and would like to do, a row a word. */
@Repository
class OfferRows {

    static final String SKILL = "skill";
    static final String CATEGORY = "category";

    private final JdbcClient jdbc;

    OfferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one volunteer offers. */
    record Offers(Set<Skill> skills, Set<ServiceCategory> categories) {

        static final Offers NONE = new Offers(Set.of(), Set.of());

        static Offers none() {
            return new Offers(EnumSet.noneOf(Skill.class), EnumSet.noneOf(ServiceCategory.class));
        }

        void add(String kind, String word) {
            String name = word.toUpperCase(Locale.ROOT);
            if (kind.equals(SKILL)) {
                skills.add(Skill.valueOf(name));
            } else {
                categories.add(ServiceCategory.valueOf(name));
            }
        }
    }

    /** Puts these in the place of those that were there. */
    void replace(VolunteerId id, Profile profile) {
        jdbc.sql("delete from volunteer_offer where volunteer_id = :id")
                .param("id", id.value())
                .update();
        add(id, SKILL, profile.skills().stream().map(Skill::stored));
        add(id, CATEGORY, profile.categories().stream().map(ServiceCategory::stored));
    }

    /** For many who have none yet. */
    void addAll(Collection<VolunteerRows.Added> volunteers) {
        List<UUID> ids = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        for (VolunteerRows.Added one : volunteers) {
            Stream.concat(
                            one.profile().skills().stream().map(skill -> new String[] {SKILL, skill.stored()}),
                            one.profile().categories().stream()
                                    .map(category -> new String[] {CATEGORY, category.stored()}))
                    .forEach(offer -> {
                        ids.add(one.id().value());
                        kinds.add(offer[0]);
                        words.add(offer[1]);
                        numbers.add(one.number().value());
                    });
        }
        jdbc.sql("""
                insert into volunteer_offer (volunteer_id, kind, word, number)
                select new.volunteer_id, new.kind, new.word, new.number
                  from unnest(cast(:ids as uuid[]), cast(:kinds as text[]), cast(:words as text[]), cast(:numbers as bigint[]))
                       as new (volunteer_id, kind, word, number)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("words", words.toArray(String[]::new))
                .param("numbers", numbers.toArray(Long[]::new))
                .update();
    }

    private void add(VolunteerId id, String kind, Stream<String> words) {
        jdbc.sql("""
                insert into volunteer_offer (volunteer_id, kind, word, number)
                select volunteer.id, :kind, new.word, volunteer.number
                  from volunteer cross join unnest(cast(:words as text[])) as new (word)
                 where volunteer.id = :id
                """)
                .param("id", id.value())
                .param("kind", kind)
                .param("words", words.toArray(String[]::new))
                .update();
    }

    Map<VolunteerId, Offers> of(Collection<VolunteerId> ids) {
        Map<VolunteerId, Offers> all = new HashMap<>();
        jdbc.sql("select volunteer_id, kind, word from volunteer_offer where volunteer_id = any(:ids)")
                .param("ids", ids.stream().map(VolunteerId::value).toArray(UUID[]::new))
                .query(row -> {
                    all.computeIfAbsent(
                                    new VolunteerId(row.getObject("volunteer_id", UUID.class)), one -> Offers.none())
                            .add(row.getString("kind"), row.getString("word"));
                });
        return all;
    }
}
