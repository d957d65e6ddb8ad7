package org.gongjian.voices.web;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Offer;
import org.gongjian.frame.Offers;
import org.gongjian.frame.Wording;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.UnitOffers;
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

    private final UnitOffers offers;

    SpeakerChoices(UnitOffers offers) {
        this.offers = offers;
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

    /** Where units are many, posts and communities are found by a part of the unit's name; a resident is always offered. */
    private Offers speakers(Wording w) {
        Offers known = offers.postsAndCommunities(
                RESIDENT + ":", community -> w.t("voices.who.resident-of", community.called()), w);
        return (form, field) -> {
            Offer found = known.of(form, field);
            return new Offer(
                    Stream.concat(found.choices().stream(), Stream.of(new Choice(RESIDENT, w.t("voices.who.resident"))))
                            .toList(),
                    found.of() + 1);
        };
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
