package org.gongjian.voices.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Post;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.people.PersonId;
import org.gongjian.voices.Consent;
import org.gongjian.voices.Speaker;
import org.gongjian.voices.VoiceKind;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the form of a voice offers: who may have spoken, and on what the consent stands. */
@Component
class SpeakerChoices {

    private static final String RESIDENT = "resident";

    private final Posts posts;
    private final Organizations organizations;

    SpeakerChoices(Posts posts, Organizations organizations) {
        this.posts = posts;
        this.organizations = organizations;
    }

    void offerOn(ModelAndView page, Wording w) {
        page.addObject("speakers", speakers(w));
        page.addObject(
                "kinds",
                Stream.of(VoiceKind.values())
                        .map(kind -> new Choice(kind.name(), w.reason(kind.label())))
                        .toList());
        page.addObject(
                "bases",
                Stream.of(Consent.Basis.values())
                        .map(basis -> new Choice(basis.name(), w.reason(basis.label())))
                        .toList());
    }

    private List<Choice> speakers(Wording w) {
        List<Choice> choices = new ArrayList<>();
        List<Post> all = posts.all();
        Map<PostId, Localized> titles = posts.titles(all.stream().map(Post::id).toList());
        all.forEach(post -> choices.add(
                new Choice("post:" + post.id().value(), w.plain(titles.getOrDefault(post.id(), post.title())))));
        organizations
                .communities()
                .forEach(community -> choices.add(new Choice(
                        RESIDENT + ":" + community.id().value(), w.t("voices.who.resident-of", community.called()))));
        choices.add(new Choice(RESIDENT, w.t("voices.who.resident")));
        return choices;
    }

    /** Who was chosen; a fault is noted where nobody was. */
    static Optional<Speaker> speaker(Form form) {
        String chosen = form.value("speaker").strip();
        if (chosen.isEmpty()) {
            form.fault("speaker", Reason.of("frame.fault.choose"));
            return Optional.empty();
        }
        if (chosen.equals(RESIDENT)) {
            return Optional.of(new Speaker.Resident(null));
        }
        Optional<Speaker> speaker = record(chosen).flatMap(SpeakerChoices::speaker);
        if (speaker.isEmpty()) {
            form.fault("speaker", Reason.of("frame.fault.unknown"));
        }
        return speaker;
    }

    private static Optional<Speaker> speaker(RecordRef chosen) {
        return switch (chosen.kind()) {
            case "post" -> Optional.of(new Speaker.InPost(new PostId(chosen.id())));
            case "person" -> Optional.of(new Speaker.Named(new PersonId(chosen.id()), null));
            case RESIDENT -> Optional.of(new Speaker.Resident(new UnitId(chosen.id())));
            default -> Optional.empty();
        };
    }

    /** A record as an address or a choice names it: {@code kind:id}. */
    static Optional<RecordRef> record(String text) {
        String[] parts = text.strip().split(":", -1);
        try {
            return parts.length == 2
                    ? Optional.of(new RecordRef(parts[0], UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
