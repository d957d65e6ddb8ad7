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

/** The audiences of the current district. Everybody may read them. */
@Service
@Transactional(readOnly = true)
public class Audiences {

    private final WordList words;
    private final ProgrammePermissions permissions;

    Audiences(JdbcClient jdbc, ProgrammePermissions permissions, AuditLog audit) {
        this.permissions = permissions;
        this.words = new WordList(jdbc, permissions, audit, "audience");
    }

    /** Adds an audience; one added already under the id stays as it is. Refused where another is called so. */
    @Transactional
    public AudienceId add(Actor by, AudienceId id, Localized name) {
        words.add(by, id.value(), name);
        return id;
    }

    /** Renames an audience, if it still is at the version given. */
    @Transactional
    public void rename(Actor by, Audience renamed) {
        words.rename(by, renamed.id().value(), renamed.name(), renamed.version());
    }

    /** Every audience, oldest first. */
    public List<Audience> all() {
        return words.all().stream().map(Audiences::audience).toList();
    }

    public Optional<Audience> byId(AudienceId id) {
        return words.byId(id.value()).map(Audiences::audience);
    }

    public Map<AudienceId, Localized> names(Collection<AudienceId> ids) {
        return words.names(ids.stream().map(AudienceId::value).toList()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> new AudienceId(entry.getKey()), Map.Entry::getValue));
    }

    public Verdict mayAdd(Actor actor) {
        return permissions.mayAddWords(actor);
    }

    public Verdict mayRename(Actor actor) {
        return permissions.mayRenameWords(actor);
    }

    private static Audience audience(WordRows.Word word) {
        return new Audience(new AudienceId(word.id()), word.name(), word.version());
    }
}
