package org.gongjian.organizations.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.AddPost;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Post;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Adds posts to a unit and changes them. Somebody not registered yet is named here once. */
@Controller
class PostFormController {

    private final Organizations organizations;
    private final Posts posts;
    private final CurrentActor actor;

    PostFormController(Organizations organizations, Posts posts, CurrentActor actor) {
        this.organizations = organizations;
        this.posts = posts;
        this.actor = actor;
    }

    @GetMapping("/{district}/units/{unit}/posts/new")
    ModelAndView open(@PathVariable UUID unit) {
        return page(Form.blank(), kept(unit), null);
    }

    @PostMapping("/{district}/units/{unit}/posts")
    ModelAndView add(@PathVariable UUID unit, Form form, @ModelAttribute("frame") PageFrame frame) {
        Organization of = kept(unit);
        Optional<PostId> id = form.id("id", PostId::new);
        Optional<Typed> typed = typed(form);
        Optional<PostId> added = id.flatMap(own -> typed.flatMap(what -> form.submit(() -> add(own, of, what))));
        return added.isPresent() ? SeeOther.at(frame.at(of.path())) : page(form, of, null);
    }

    @GetMapping("/{district}/units/{unit}/posts/{id}/edit")
    ModelAndView edit(@PathVariable UUID unit, @PathVariable UUID id) {
        Organization of = kept(unit);
        Post post = post(of, id);
        Form form = Form.blank()
                .with("id", null)
                .with("version", post.version())
                .with("title", post.title())
                .with("holder", post.holder() == null ? null : post.holder().value());
        return page(form, of, post);
    }

    @PostMapping("/{district}/units/{unit}/posts/{id}")
    ModelAndView change(
            @PathVariable UUID unit, @PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        Organization of = kept(unit);
        Post post = post(of, id);
        Optional<Boolean> changed = typed(form).flatMap(what -> form.submit(() -> change(post, form.version(), what)));
        if (changed.isPresent()) {
            return SeeOther.at(frame.at(of.path()));
        }
        return page(form.isStale() ? form.with("version", post.version()) : form, of, post);
    }

    /** What was typed: a holder from the list, or the name of somebody new, or neither. */
    private record Typed(
            Localized title,
            @Nullable PersonId holder,
            @Nullable RegisterPerson newHolder) {}

    private static Optional<Typed> typed(Form form) {
        Optional<Localized> title = form.localized("title", Form.LINE);
        Optional<PersonId> holder = form.optionalId("holder", PersonId::new);
        Optional<String> name = form.optionalText("name", Form.LINE);
        return form.submit(() -> new Typed(
                title.orElseThrow(),
                holder.orElse(null),
                name.map(typed -> RegisterPerson.named(PersonId.next(), typed)).orElse(null)));
    }

    private PostId add(PostId id, Organization of, Typed typed) {
        AddPost command = new AddPost(id, of.id(), typed.title(), typed.holder());
        return typed.newHolder() == null
                ? posts.add(actor.current(), command)
                : posts.add(actor.current(), command, typed.newHolder());
    }

    private boolean change(Post post, int version, Typed typed) {
        Post wanted = new Post(post.id(), post.unit(), typed.title(), typed.holder(), version);
        if (typed.newHolder() == null) {
            posts.change(actor.current(), wanted);
        } else {
            posts.change(actor.current(), wanted, typed.newHolder());
        }
        return true;
    }

    private ModelAndView page(Form form, Organization of, @Nullable Post post) {
        ModelAndView page = form.on("organizations/post");
        page.addObject("unit", of);
        page.addObject("post", post);
        page.addObject("holders", holders(of));
        return page;
    }

    /** Those who hold a post of the unit already, and whoever fills in the form for their own unit. */
    private List<Choice> holders(Organization of) {
        Map<PersonId, String> known = new LinkedHashMap<>(posts.holders(posts.of(of.id())));
        Actor by = actor.current();
        if (by.personId() != null && by.actsFor(of.id())) {
            known.putIfAbsent(by.personId(), by.name());
        }
        return known.entrySet().stream()
                .map(entry -> Choice.of(entry.getKey().value(), entry.getValue()))
                .toList();
    }

    private Organization kept(UUID unit) {
        Organization of = organizations.byId(new UnitId(unit)).orElseThrow(Refused::missing);
        posts.mayKeep(actor.current(), of).orForbid();
        return of;
    }

    private Post post(Organization of, UUID id) {
        return posts.byId(new PostId(id))
                .filter(post -> post.unit().equals(of.id()))
                .orElseThrow(Refused::missing);
    }
}
