package org.gongjian.organizations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts are found by everybody, by title and by who holds them, as the unit's page says. */
@Component
@Transactional(readOnly = true)
class PostDocuments implements SearchSource {

    private final PostRows rows;
    private final OrganizationRows organizations;
    private final People people;
    private final RecordIds records;

    PostDocuments(PostRows rows, OrganizationRows organizations, People people, RecordIds records) {
        this.rows = rows;
        this.organizations = organizations;
        this.people = people;
        this.records = records;
    }

    @Override
    public String kind() {
        return "post";
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        List<Post> posts = rows.byIds(ids.stream().map(PostId::new).toList());
        Map<UnitId, Organization> units =
                organizations.byIds(posts.stream().map(Post::unit).distinct().toList()).stream()
                        .collect(Collectors.toMap(Organization::id, Function.identity()));
        Map<PersonId, String> holders = people.names(posts.stream()
                .map(Post::holder)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return posts.stream()
                .map(post -> document(post, Objects.requireNonNull(units.get(post.unit())), holders))
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("post", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of("unit", "person");
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return switch (named.kind()) {
            case "unit" -> records.of("select id from post where unit_id in (:ids)", named.id());
            case "person" -> records.of("select id from post where holder_id in (:ids)", named.id());
            default -> List.of();
        };
    }

    private static SearchDocument document(Post post, Organization unit, Map<PersonId, String> holders) {
        String holder = post.holder() == null ? null : holders.get(post.holder());
        return SearchDocument.of(post.id().ref(), unit.path() + "#posts", Post.called(unit.called(), post.title()))
                .called(holder == null ? null : Localized.zh(holder));
    }
}
