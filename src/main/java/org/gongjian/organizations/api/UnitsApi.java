package org.gongjian.organizations.api;

import java.util.UUID;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Cursors;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.AddPost;
import org.gongjian.organizations.FindOrganizations;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.OrganizationPage;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Post;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.organizations.RegisterOrganization;
import org.gongjian.organizations.Uscc;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Units, their facts and their posts: register, change; anybody reads them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/units")
class UnitsApi {

    private final Organizations organizations;
    private final Posts posts;
    private final CurrentActor actor;
    private final Cursors cursors;

    UnitsApi(Organizations organizations, Posts posts, CurrentActor actor, Cursors cursors) {
        this.organizations = organizations;
        this.posts = posts;
        this.actor = actor;
        this.cursors = cursors;
    }

    /** In the order of their names. */
    @GetMapping
    Slice<Organization> list(
            @ParameterObject FindOrganizations filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) int limit) {
        OrganizationPage page = organizations.find(filter, cursors.read(after, UnitId.class), Cursors.size(limit));
        return new Slice<>(page.organizations(), cursors.write(page.next()));
    }

    @GetMapping("/{unit}")
    ResponseEntity<Organization> show(@PathVariable UUID unit) {
        return shown(new UnitId(unit));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Organization> register(@RequestBody RegisterOrganization command) {
        UnitId id = organizations.register(actor.current(), command);
        Organization unit = require(id);
        return Version.made(unit, unit.version(), ApiAddress.madeHere(id.value()));
    }

    /** All that is kept of a unit. */
    record UnitFacts(
            Organization.Kind kind,
            Localized name,
            @Nullable Localized shortName,
            @Nullable Localized otherName,
            @Nullable Uscc code,
            @Nullable AreaId area,
            @Nullable UnitId parent) {}

    @PutMapping("/{unit}")
    ResponseEntity<Organization> change(@PathVariable UUID unit, Version version, @RequestBody UnitFacts facts) {
        Organization before = require(new UnitId(unit));
        organizations.change(
                actor.current(),
                new Organization(
                        before.id(),
                        facts.kind(),
                        facts.name(),
                        facts.shortName(),
                        facts.otherName(),
                        facts.code(),
                        facts.area(),
                        facts.parent(),
                        before.enteredBy(),
                        version.number()));
        return shown(before.id());
    }

    /** A post without who holds it. */
    record PublicPost(PostId id, UnitId unit, Localized title, int version) {

        static PublicPost of(Post post) {
            return new PublicPost(post.id(), post.unit(), post.title(), post.version());
        }
    }

    @GetMapping("/{unit}/posts")
    Slice<PublicPost> posts(@PathVariable UUID unit) {
        return Slice.all(posts.of(require(new UnitId(unit)).id())).map(PublicPost::of);
    }

    /** A post that nobody holds yet. */
    record NewPost(PostId id, Localized title) {}

    @PostMapping("/{unit}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PublicPost> addPost(@PathVariable UUID unit, @RequestBody NewPost added) {
        PostId id = posts.add(
                actor.current(),
                new AddPost(added.id(), require(new UnitId(unit)).id(), added.title(), null));
        Post post = posts.byId(id).orElseThrow(Refused::missing);
        return Version.made(PublicPost.of(post), post.version(), ApiAddress.madeHere(id.value()));
    }

    private ResponseEntity<Organization> shown(UnitId id) {
        Organization unit = require(id);
        return Version.of(unit, unit.version());
    }

    private Organization require(UnitId id) {
        return organizations.byId(id).orElseThrow(Refused::missing);
    }
}
