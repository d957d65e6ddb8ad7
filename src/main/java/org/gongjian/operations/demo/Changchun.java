package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityResult;
import org.gongjian.activities.ActivityTime;
import org.gongjian.activities.HostRole;
import org.gongjian.activities.Hosts;
import org.gongjian.activities.ProgrammeItem;
import org.gongjian.district.District;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.operations.demo.ChangchunCampaign.Held;
import org.gongjian.operations.demo.ChangchunCampaign.People;
import org.gongjian.operations.demo.ChangchunEvidence.Hands;
import org.gongjian.operations.demo.DemoCast.Editors;
import org.gongjian.operations.demo.DemoCast.Office;
import org.gongjian.operations.demo.DemoCast.Part;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.contributors.ByLine;
import org.gongjian.publishing.contributors.ContributorId;
import org.gongjian.publishing.contributors.Credit;
import org.gongjian.publishing.placements.Placement;
import org.gongjian.publishing.placements.PlacementId;
import org.gongjian.publishing.placements.PublicationTime;
import org.gongjian.search.SearchIndex;
import org.gongjian.voices.Consent;
import org.gongjian.voices.RecordVoice;
import org.gongjian.voices.Speaker;
import org.gongjian.voices.VoiceId;
import org.gongjian.voices.VoiceKind;
import org.gongjian.voices.Voices;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The third story: a city library with its network, honoured with 25 other venues. The report gives no day; ours is the demo's. */
@Component
@Profile("demo")
@Order(3)
class Changchun implements DemoDistrict {

    private static final LocalDate DAY = LocalDate.of(2023, 7, 24);

    private static final Localized HEADLINE =
            Localized.of("26家文明场馆授牌，市图书馆讲述一年之变", "Twenty-six venues honoured; the city library tells how it got there");
    private static final Localized LEAD = Localized.of(
            "长春市文明场馆授牌仪式近日在市图书馆举行。经过一年的动态测评和逐级评选，26家场馆获评。市图书馆在会上介绍做法：以“三比三创”带队伍，开展活动20余场，招募志愿者600余名，服务2000余人次。这些数字在本平台都能逐条查到。",
            "The Changchun Civilised Venues received their plaques at the city library after a year of dynamic evaluation and selection level by level: 26 in all. Changchun Library, one of the 26, told the others how: the theme activity “three comparisons and three creations”, more than 20 activities, more than 600 volunteers and more than 2,000 people served, each figure open to its rows.");
    private static final Localized SHARED = Localized.of(
            "多年来，市图书馆把精神文明创建作为提升服务的重要载体，每年开展多种阅读推广活动、打造阅读品牌，营造多读书、读好书、爱读书的氛围。",
            "For years the library has used the work for cultural and ethical progress to lift its service: each year reading activities and reading brands, so that people read more, read well and love reading.");

    private final DemoHouse house;
    private final ChangchunNetwork network;
    private final ChangchunReading reading;
    private final ChangchunVolunteers volunteers;
    private final ChangchunYear year;
    private final ChangchunBrands brands;
    private final ChangchunCampaign campaign;
    private final ChangchunDecision decision;
    private final Voices voices;
    private final SearchIndex index;

    Changchun(
            DemoHouse house,
            ChangchunNetwork network,
            ChangchunReading reading,
            ChangchunVolunteers volunteers,
            ChangchunYear year,
            ChangchunBrands brands,
            ChangchunCampaign campaign,
            ChangchunDecision decision,
            Voices voices,
            SearchIndex index) {
        this.house = house;
        this.network = network;
        this.reading = reading;
        this.volunteers = volunteers;
        this.year = year;
        this.brands = brands;
        this.campaign = campaign;
        this.decision = decision;
        this.voices = voices;
        this.index = index;
    }

    @Override
    public District district() {
        return DemoDistrict.district(
                "changchun", Localized.of("长春市", "Changchun"), Localized.of("吉林省长春市", "Changchun, Jilin"), "220100");
    }

    @Override
    public List<Part> cast() {
        return ChangchunPeople.ALL;
    }

    @Override
    public void load() {
        house.clock().standAt(LocalDate.of(ChangchunNetwork.YEAR, 1, 10), LocalTime.of(9, 0));
        ChangchunSetting setting = ChangchunSetting.register(house.registers());
        ChangchunVenues venues = ChangchunVenues.register(house.registers());
        Office office = house.cast().open(ChangchunPeople.OFFICE);
        Actor library = house.cast().plays(ChangchunPeople.LIBRARY, setting.library());
        People people = new People(
                office.officer(),
                house.cast().plays(ChangchunPeople.PUBLICITY, setting.publicity()),
                new Hands(library, office.assessor(), house.cast().playsForAll(ChangchunPeople.SECOND_ASSESSOR)));
        network.build(setting);
        reading.count();
        volunteers.register(setting);
        Held held = campaign.hold(setting, venues, people, year.pass(setting));
        year.read(setting, brands.build(setting));
        decision.publish(held, people, office.resident());
        ActivityId ceremony = ceremony(setting, library, held, people);
        report(setting, ceremony, office.editors());
        decision.check(held, people);
        // What was written as rows told nobody.
        index.rebuild();
    }

    private ActivityId ceremony(ChangchunSetting setting, Actor library, Held held, People people) {
        house.clock().standAt(DAY.minusDays(6), LocalTime.of(10, 0));
        ActivityId ceremony = house.activities()
                .plan(
                        library,
                        new ActivityDetails(
                                Localized.of("“长春市文明场馆”授牌仪式", "Awarding ceremony of the Changchun Civilised Venues"),
                                Localized.of("人人参与创建、共享文明", "Everyone takes part, everyone shares"),
                                null,
                                Localized.of("为26家文明场馆授牌，交流文明场馆建设经验", "Plaques for 26 venues, and what they learnt"),
                                null,
                                setting.building(),
                                ActivityTime.of(DAY, LocalTime.of(9, 30), LocalTime.of(11, 0), DemoClock.ZONE),
                                Hosts.of(
                                        new Hosts.Host(setting.publicity(), HostRole.ORGANIZER),
                                        new Hosts.Host(setting.civilisation(), HostRole.ORGANIZER),
                                        new Hosts.Host(setting.library(), HostRole.HOST)),
                                Set.of(setting.civilised()),
                                Set.of(setting.venues()),
                                List.of(
                                        new ProgrammeItem(
                                                Localized.of("为26家场馆授牌", "Plaques for the 26 venues"),
                                                null,
                                                null,
                                                held.campaign().ref()),
                                        new ProgrammeItem(
                                                Localized.of(
                                                        "市图书馆分享文明场馆建设经验", "Changchun Library shares its experience"),
                                                setting.spokesperson(),
                                                null,
                                                held.entrants().library().ref()))));
        decision.decide(held, people, DAY);
        house.clock().standAt(DAY, LocalTime.of(11, 30));
        house.activities()
                .hold(
                        library,
                        ceremony,
                        new ActivityResult(null, Localized.of("26家场馆获评。", "26 venues were honoured.")),
                        List.of());
        voices.record(
                library,
                new RecordVoice(
                        VoiceId.next(),
                        VoiceKind.QUOTE,
                        ceremony.ref(),
                        SHARED,
                        true,
                        new Speaker.InPost(setting.spokesperson()),
                        null,
                        new Consent(Consent.Basis.SPOKEN_IN_OFFICE, DAY)));
        decision.follow(held, people, ceremony, DAY);
        return ceremony;
    }

    private void report(ChangchunSetting setting, ActivityId ceremony, Editors editors) {
        ContributorId correspondent = house.press()
                .contributor(
                        editors.writer(),
                        Localized.of("演示·市图书馆经办人", "Demo librarian"),
                        setting.library(),
                        Credit.CORRESPONDENT);
        ByLine wrote = new ByLine(correspondent, Credit.CORRESPONDENT);
        BulletinId bulletin = house.press().publish(editors, ceremony, HEADLINE, LEAD, DAY.atTime(16, 0), wrote);
        LocalDate told = LocalDate.of(2023, 7, 26);
        house.clock().standAt(told, LocalTime.of(15, 0));
        house.press()
                .place(
                        editors.writer(),
                        new Placement(
                                PlacementId.next(),
                                bulletin,
                                Localized.of("长春新闻网", "Changchun News"),
                                null,
                                Localized.of(
                                        "宣传阐释精神文明建设活动——文明城市创建",
                                        "Publicity for cultural and ethical progress: building a civilised city"),
                                "content_4963261",
                                null,
                                null,
                                PublicationTime.on(told, DemoClock.ZONE),
                                List.of(),
                                0));
    }
}
