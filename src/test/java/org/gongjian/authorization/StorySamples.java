package org.gongjian.authorization;

import java.time.YearMonth;
import java.util.Map;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AllianceId;
import org.gongjian.alliances.Alliances;
import org.gongjian.alliances.Hunchun;
import org.gongjian.alliances.WriteAgreement;
import org.gongjian.alliances.plan.JointPlans;
import org.gongjian.alliances.plan.PlanItem;
import org.gongjian.alliances.plan.PlanItemId;
import org.gongjian.alliances.plan.WritePlanItem;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Posts;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.Audiences;
import org.gongjian.programmes.TagId;
import org.gongjian.programmes.Tags;
import org.gongjian.voices.RecordVoice;
import org.gongjian.voices.Speaker;
import org.gongjian.voices.VoiceId;
import org.gongjian.voices.VoiceKind;
import org.gongjian.voices.Voices;

/** The records of the first story. */
class StorySamples implements SampleIds {

    private final TestGifts gifts;
    private final Tags tags;
    private final Audiences audiences;
    private final Voices voices;
    private final Alliances alliances;
    private final AgreementDesk agreements;
    private final Organizations organizations;
    private final Posts posts;
    private final JointPlans plans;

    StorySamples(
            TestGifts gifts,
            Tags tags,
            Audiences audiences,
            Voices voices,
            Alliances alliances,
            AgreementDesk agreements,
            Organizations organizations,
            Posts posts,
            JointPlans plans) {
        this.gifts = gifts;
        this.tags = tags;
        this.audiences = audiences;
        this.voices = voices;
        this.alliances = alliances;
        this.agreements = agreements;
        this.organizations = organizations;
        this.posts = posts;
        this.plans = plans;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        GiftId gift = gifts.registered(here, here.books());
        return here.within(() -> {
            Hunchun pair = Hunchun.registered(organizations, posts, here.district());
            AllianceId alliance = alliances.found(pair.coordinator, pair.redPomegranate());
            WriteAgreement agreement = pair.agreement();
            agreements.draft(pair.coordinator, agreement);
            PlanItemId item = PlanItemId.next();
            plans.add(
                    pair.coordinator,
                    agreement.id(),
                    new WritePlanItem(
                            item, YearMonth.of(2024, 9), PlanItem.Kind.ACTIVITY, Localized.zh("文化交流"), pair.community));
            return Map.ofEntries(
                    Map.entry("activities/{id}", text(here.activity().value())),
                    Map.entry("gifts/{gift}", text(gift.value())),
                    Map.entry("places/{id}", text(here.room().value())),
                    Map.entry("reading-rooms/{place}", text(here.room().value())),
                    Map.entry("units/{id}", text(here.community().value())),
                    Map.entry("units/{unit}", text(here.community().value())),
                    Map.entry("posts/{id}", text(here.post().value())),
                    Map.entry("posts/{post}", text(here.post().value())),
                    Map.entry("voices/{id}", voice(here)),
                    Map.entry("words/{list}", "tags"),
                    Map.entry("{list}/{id}", tag()),
                    Map.entry("tags/{id}", tag()),
                    Map.entry("audiences/{id}", audience()),
                    Map.entry("categories/{id}", text(here.yearbooks().value())),
                    Map.entry("GET /api/v1/{district}/voices", about(here)),
                    Map.entry(
                            "GET /api/v1/{district}/bulletins/suggestion",
                            "activity=" + here.activity().value()),
                    Map.entry("GET /{district}/voices/new", about(here)),
                    Map.entry("POST /{district}/voices", about(here)),
                    Map.entry(
                            "POST /{district}/alliances/agreements/{id}/confirm",
                            "version=1&party=" + here.archives().value()),
                    Map.entry(
                            "GET /{district}/bulletins/new",
                            "activity=" + here.activity().value()),
                    Map.entry(
                            "POST /{district}/bulletins",
                            "activity=" + here.activity().value()),
                    Map.entry("plan/{item}", text(item.value())),
                    Map.entry(
                            "POST /{district}/alliances/agreements/{id}/scan/confirm",
                            "round=1&party=" + here.archives().value()),
                    Map.entry("alliances/{id}", text(alliance.value())),
                    Map.entry("agreements/{id}", text(agreement.id().value())));
        });
    }

    private static String about(TestGifts.Hunchun here) {
        return "about=activity:" + here.activity().value();
    }

    private String tag() {
        TagId id = TagId.next();
        tags.add(Actor.system(), id, Localized.zh("民族团结" + id.value()));
        return text(id.value());
    }

    private String audience() {
        AudienceId id = AudienceId.next();
        audiences.add(Actor.system(), id, Localized.zh("社区各族居民" + id.value()));
        return text(id.value());
    }

    private String voice(TestGifts.Hunchun here) {
        VoiceId id = VoiceId.next();
        voices.record(
                here.coordinator(),
                new RecordVoice(
                        id,
                        VoiceKind.QUOTE,
                        new RecordRef("activity", here.activity().value()),
                        Localized.zh("谢谢"),
                        true,
                        new Speaker.Resident(here.community()),
                        null,
                        null));
        return text(id.value());
    }

    private static String text(Object id) {
        return id.toString();
    }
}
