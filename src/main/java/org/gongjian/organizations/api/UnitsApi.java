package org.gongjian.organizations.api;

import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Units, their facts and their posts: register, change; anybody reads them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/units")
class UnitsApi {

    private final Organizations organizations;
    private final Posts posts;
    private final CurrentActor actor;
    private final Answers.Of<UnitId, Organization> answers;
    private final Answers.Of<PostId, PublicPost> postAnswers;

    UnitsApi(Organizations organizations, Posts posts, CurrentActor actor, Answers answers) {
        this.organizations = organizations;
        this.posts = posts;
        this.actor = actor;
        this.answers = answers.of(this::require, Organization::version);
        this.postAnswers =
                answers.of(id -> posts.byId(id).map(PublicPost::of).orElseThrow(Refused::missing), PublicPost::version);
    }

    /** In the order of their names. */
    @GetMapping
    Slice<Organization> list(@ParameterObject FindOrganizations filter, Part part) {
        OrganizationPage page = organizations.find(filter, part.after(UnitId.class), part.size());
        return part.of(page.organizations(), page.next());
    }

    @GetMapping("/{unit}")
    ResponseEntity<Organization> show(@PathVariable UnitId unit) {
        return answers.shown(unit);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Organization> register(@RequestBody RegisterOrganization command) {
        UnitId id = organizations.register(actor.current(), command);
        return answers.made(id, id.value());
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
    ResponseEntity<Organization> change(@PathVariable UnitId unit, Version version, @RequestBody UnitFacts facts) {
        Organization before = require(unit);
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
        return answers.shown(unit);
    }

    /** A post without who holds it. */
    record PublicPost(PostId id, UnitId unit, Localized title, int version) {

        static PublicPost of(Post post) {
            return new PublicPost(post.id(), post.unit(), post.title(), post.version());
        }
    }

    @GetMapping("/{unit}/posts")
    Slice<PublicPost> posts(@PathVariable UnitId unit) {
        return Slice.all(posts.of(require(unit).id())).map(PublicPost::of);
    }

    /** A post that nobody holds yet. */
    record NewPost(PostId id, Localized title) {}

    @PostMapping("/{unit}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PublicPost> addPost(@PathVariable UnitId unit, @RequestBody NewPost added) {
        PostId id =
                posts.add(actor.current(), new AddPost(added.id(), require(unit).id(), added.title(), null));
        return postAnswers.made(id, id.value());
    }

    @GetMapping("/{unit}/posts/{post}")
    ResponseEntity<PublicPost> showPost(@PathVariable UnitId unit, @PathVariable PostId post) {
        return postAnswers.shown(require(unit, post).id());
    }

    /** What a post is called; who holds it stays as it is. */
    record PostTitle(Localized title) {}

    @PutMapping("/{unit}/posts/{post}")
    ResponseEntity<PublicPost> changePost(
            @PathVariable UnitId unit, @PathVariable PostId post, Version version, @RequestBody PostTitle called) {
        Post before = require(unit, post);
        posts.change(actor.current(), new Post(post, unit, called.title(), before.holder(), version.number()));
        return postAnswers.shown(post);
    }

    private Post require(UnitId unit, PostId post) {
        return posts.byId(post).filter(found -> found.unit().equals(unit)).orElseThrow(Refused::missing);
    }

    private Organization require(UnitId id) {
        return organizations.byId(id).orElseThrow(Refused::missing);
    }
}
