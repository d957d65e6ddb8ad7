package org.gongjian.organizations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The posts of the units. Everybody may read them. */
@Service
@Transactional(readOnly = true)
public class Posts {

    private final PostRows rows;
    private final OrganizationRows organizations;
    private final OrganizationPermissions permissions;
    private final People people;
    private final AuditLog audit;

    Posts(
            PostRows rows,
            OrganizationRows organizations,
            OrganizationPermissions permissions,
            People people,
            AuditLog audit) {
        this.rows = rows;
        this.organizations = organizations;
        this.permissions = permissions;
        this.people = people;
        this.audit = audit;
    }

    /** Adds a post; one added already under the id stays as it is. */
    @Transactional
    public PostId add(Actor by, AddPost command) {
        Post post = command.post();
        permissions.mayKeepPosts(by, unitOf(post)).orForbid();
        if (rows.byId(post.id()).isPresent()) {
            return post.id();
        }
        if (knowingHolder(() -> rows.add(post))) {
            if (post.holder() == null) {
                audit.write(by.author(), "added", post.id().ref(), "title");
            } else {
                audit.write(by.author(), "added", post.id().ref(), "title", "holder");
            }
            audit.write(by.author(), "post-added", post.unit().ref());
        }
        return post.id();
    }

    /** Adds a post held by somebody who was not registered before, and registers them. */
    @Transactional
    public PostId add(Actor by, AddPost command, RegisterPerson holder) {
        permissions.mayKeepPosts(by, unitOf(command.post())).orForbid();
        if (rows.byId(command.id()).isPresent()) {
            return command.id();
        }
        return add(
                by, new AddPost(command.id(), command.unit(), command.title(), people.register(by.author(), holder)));
    }

    /** Gives a post to somebody who was not registered before, and registers them. */
    @Transactional
    public void change(Actor by, Post post, RegisterPerson holder) {
        permissions.mayKeepPosts(by, unitOf(post)).orForbid();
        change(
                by,
                new Post(post.id(), post.unit(), post.title(), people.register(by.author(), holder), post.version()));
    }

    /** Makes a post what it is given as, if it still is at the version given; it stays with its unit. */
    @Transactional
    public void change(Actor by, Post post) {
        Post before = rows.byId(post.id())
                .filter(old -> old.unit().equals(post.unit()))
                .orElseThrow(Refused::missing);
        permissions.mayKeepPosts(by, unitOf(before)).orForbid();
        boolean titled = !before.title().equals(post.title());
        boolean held = !Objects.equals(before.holder(), post.holder());
        if (!titled && !held) {
            return;
        }
        if (!knowingHolder(() -> rows.change(post))) {
            throw Refused.stale();
        }
        String[] fields =
                titled && held ? new String[] {"title", "holder"} : new String[] {titled ? "title" : "holder"};
        audit.write(by.author(), "changed", post.id().ref(), fields);
        audit.write(by.author(), "post-changed", post.unit().ref(), fields);
    }

    /** The posts of a unit, oldest first. */
    public List<Post> of(UnitId unit) {
        return rows.of(unit);
    }

    /** Every post, unit by unit. */
    public List<Post> all() {
        return rows.all();
    }

    /** The posts of some units, oldest first. */
    public List<Post> ofAll(Collection<UnitId> units) {
        return rows.ofAll(units);
    }

    public List<Post> byIds(Collection<PostId> ids) {
        return rows.byIds(ids);
    }

    public Optional<Post> byId(PostId id) {
        return rows.byId(id);
    }

    /** The names of those who hold the posts, where somebody does. */
    public Map<PersonId, String> holders(Collection<Post> of) {
        return people.names(of.stream()
                .map(Post::holder)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** What to call each post on a page: the unit's short name and the title. */
    public Map<PostId, Localized> titles(Collection<PostId> ids) {
        List<Post> posts = rows.byIds(ids);
        Map<UnitId, Localized> units = organizations
                .byIds(posts.stream().map(Post::unit).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Organization::id, Organization::called));
        return posts.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Post::id, post -> Post.called(units.getOrDefault(post.unit(), post.title()), post.title())));
    }

    public Verdict mayKeep(Actor actor, Organization unit) {
        return permissions.mayKeepPosts(actor, unit);
    }

    private Organization unitOf(Post post) {
        return organizations.byId(post.unit()).orElseThrow(Refused::missing);
    }

    /** The database knows the persons: one that is not in this district is a fault of the field. */
    private static boolean knowingHolder(BooleanSupplier write) {
        try {
            return write.getAsBoolean();
        } catch (DataIntegrityViolationException unknown) {
            throw Refused.invalid("holder", Reason.of("frame.fault.unknown"));
        }
    }
}
