package org.gongjian.organizations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts a person holds; whoever is erased holds none. */
@Component
@Transactional
class PostRecords implements PersonalRecords {

    private final PostRows rows;
    private final Posts posts;
    private final AuditLog audit;

    PostRecords(PostRows rows, Posts posts, AuditLog audit) {
        this.rows = rows;
        this.posts = posts;
        this.audit = audit;
    }

    @Override
    public String section() {
        return "posts";
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeldRecord> of(Collection<PersonId> ids) {
        List<Post> held = rows.heldBy(ids);
        Map<PostId, Localized> titles = posts.titles(held.stream().map(Post::id).toList());
        return held.stream()
                .map(post -> HeldRecord.of(
                        Reason.of("organizations.held.post", titles.getOrDefault(post.id(), post.title())),
                        "units/" + post.unit().value()))
                .toList();
    }

    @Override
    public void erase(Author by, Collection<PersonId> ids) {
        rows.heldBy(ids).forEach(post -> {
            if (rows.change(new Post(post.id(), post.unit(), post.title(), null, post.version()))) {
                audit.write(by, "changed", post.id().ref(), "holder");
            }
        });
    }
}
