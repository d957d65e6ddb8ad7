package org.gongjian.programmes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Localized;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tags of the current district. Everybody may read them. */
@Service
@Transactional(readOnly = true)
public class Tags {

    private final WordList words;
    private final ProgrammePermissions permissions;

    Tags(JdbcClient jdbc, ProgrammePermissions permissions, AuditLog audit) {
        this.permissions = permissions;
        this.words = new WordList(jdbc, permissions, audit, "tag");
    }

    /** Adds a tag; one added already under the id stays as it is. Refused where another is called so. */
    @Transactional
    public TagId add(Actor by, TagId id, Localized name) {
        words.add(by, id.value(), name);
        return id;
    }

    /** Renames a tag, if it still is at the version given. */
    @Transactional
    public void rename(Actor by, Tag renamed) {
        words.rename(by, renamed.id().value(), renamed.name(), renamed.version());
    }

    /** Every tag, oldest first. */
    public List<Tag> all() {
        return words.all().stream().map(Tags::tag).toList();
    }

    public Optional<Tag> byId(TagId id) {
        return words.byId(id.value()).map(Tags::tag);
    }

    public Map<TagId, Localized> names(Collection<TagId> ids) {
        return words.names(ids.stream().map(TagId::value).toList()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> new TagId(entry.getKey()), Map.Entry::getValue));
    }

    public Verdict mayAdd(Actor actor) {
        return permissions.mayAddWords(actor);
    }

    public Verdict mayRename(Actor actor) {
        return permissions.mayRenameWords(actor);
    }

    private static Tag tag(WordRows.Word word) {
        return new Tag(new TagId(word.id()), word.name(), word.version());
    }
}
