package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityResult;
import org.gongjian.activities.ActivityTime;
import org.gongjian.activities.Attendance;
import org.gongjian.activities.HostRole;
import org.gongjian.activities.Hosts;
import org.gongjian.activities.ProgrammeItem;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.programmes.AddProgramme;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.gongjian.programmes.pillars.Hangings;
import org.gongjian.programmes.pillars.Pillar;
import org.gongjian.programmes.pillars.PillarId;
import org.gongjian.programmes.pillars.Pillars;
import org.gongjian.voices.Consent;
import org.gongjian.voices.RecordVoice;
import org.gongjian.voices.Speaker;
import org.gongjian.voices.VoiceId;
import org.gongjian.voices.VoiceKind;
import org.gongjian.voices.Voices;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * “Zhongbei Juyiqi” with its four pillars, the Lei Feng series of 2024, and the visit of 1 March that opened it. The hours and the
 * count of 36 are the demo's; the secretary's words are a paraphrase.
 */
@Component
@Profile("demo")
class ZhongbeiProgramme {

    static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static final List<Localized> PILLARS = List.of(
            Localized.of("聚资源", "Gathering resources"),
            Localized.of("链企业", "Linking enterprises"),
            Localized.of("育场景", "Nurturing scenes"),
            Localized.of("促活动", "Promoting activities"));

    private final Programmes programmes;
    private final Pillars pillars;
    private final Hangings hangings;
    private final Voices voices;
    private final DemoRegisters registers;
    private final DemoActivities activities;
    private final ZhongbeiCars cars;
    private final DemoClock clock;

    ZhongbeiProgramme(
            Programmes programmes,
            Pillars pillars,
            Hangings hangings,
            Voices voices,
            DemoRegisters registers,
            DemoActivities activities,
            ZhongbeiCars cars,
            DemoClock clock) {
        this.programmes = programmes;
        this.pillars = pillars;
        this.hangings = hangings;
        this.voices = voices;
        this.registers = registers;
        this.activities = activities;
        this.cars = cars;
        this.clock = clock;
    }

    ActivityId play(ZhongbeiSetting setting, ZhongbeiPlaces.Sites sites, Actor coordinator) {
        ProgrammeId brand = brand(setting);
        List<PillarId> four = pillars(brand);
        clock.standAt(DAY.minusDays(7), LocalTime.of(10, 0));
        ActivityId visit = activities.plan(coordinator, visit(setting, sites, series(setting, brand)));
        sites.business().forEach(site -> hang(brand, four.get(0), site.ref()));
        hang(brand, four.get(1), setting.kangcheng().ref());
        hang(brand, four.get(1), setting.carTeam().ref());
        hang(brand, four.get(2), sites.museum().ref());
        hang(brand, four.get(3), visit.ref());
        cars.seat(coordinator, visit, setting);
        clock.standAt(DAY, LocalTime.of(12, 10));
        activities.hold(
                coordinator,
                visit,
                new ActivityResult(
                        Attendance.counted(36).saidMoreThan(35),
                        Localized.of(
                                "司机师傅提前到位，爱心车整齐停放，送党员和居民到中国电影博物馆参观。",
                                "The volunteer cars stood in line early and took the Party members and residents to the China Film Museum.")),
                List.of());
        say(setting, visit, coordinator);
        return visit;
    }

    private ProgrammeId brand(ZhongbeiSetting setting) {
        return programmes.add(
                Actor.system(),
                new AddProgramme(
                        ProgrammeId.next(),
                        Programme.Kind.BRAND,
                        Localized.of("“中北聚益企”发展模式", "“Zhongbei Juyiqi” development model"),
                        null,
                        Localized.of(
                                "做好“聚”字文章，因地制宜整合辖区商圈资源，居者乐、来者悦",
                                "The word “gather”: bring the area’s business resources together in its own way, so that residents are happy, and those who come are happy"),
                        Localized.of("聚资源 链企业 育场景 促活动", "Gather, link, nurture, promote"),
                        null,
                        setting.community().unit(),
                        null));
    }

    private ProgrammeId series(ZhongbeiSetting setting, ProgrammeId brand) {
        return registers.programme(
                Programme.Kind.SERIES,
                Localized.of("2024年学雷锋系列活动", "“Learning from Lei Feng” series 2024"),
                null,
                Localized.of(
                        "把学雷锋融入日常和社区治理", "To carry the spirit of Lei Feng into daily life and community governance"),
                setting.community().unit(),
                brand);
    }

    private List<PillarId> pillars(ProgrammeId brand) {
        List<PillarId> added = new ArrayList<>();
        for (Localized name : PILLARS) {
            added.add(pillars.add(Actor.system(), new Pillar(PillarId.next(), brand, added.size() + 1, name, null, 0)));
        }
        return added;
    }

    private void hang(ProgrammeId brand, PillarId pillar, RecordRef record) {
        hangings.hang(Actor.system(), brand, pillar, record);
    }

    private ActivityDetails visit(ZhongbeiSetting setting, ZhongbeiPlaces.Sites sites, ProgrammeId series) {
        return new ActivityDetails(
                Localized.of("学雷锋日参访活动", "Lei Feng Day visit"),
                null,
                Localized.of("学雷锋纪念日（3月5日）", "Lei Feng Day, 5 March"),
                Localized.of(
                        "弘扬新时代雷锋精神，增强文化自信自强，坚定理想信念，把学雷锋融入日常和社区治理",
                        "To carry on the spirit of Lei Feng in daily life and community governance; cultural confidence; ideals and beliefs"),
                series,
                sites.museum(),
                ActivityTime.of(DAY, LocalTime.of(9, 0), LocalTime.of(11, 30), DemoClock.ZONE),
                Hosts.of(
                        new Hosts.Host(setting.community().unit(), HostRole.HOST),
                        new Hosts.Host(setting.carTeam(), HostRole.HOST)),
                Set.of(registers.tag(Localized.of("学雷锋", "Lei Feng"))),
                Set.of(registers.audience(Localized.of("辖区党员、居民", "Party members and residents of the area"))),
                List.of(
                        new ProgrammeItem(
                                Localized.of(
                                        "爱心车整齐停放，分车乘坐",
                                        "The volunteer cars stand in line; everybody has a car and a seat"),
                                null,
                                setting.carTeam(),
                                null),
                        new ProgrammeItem(
                                Localized.of("2024年学雷锋系列活动启动", "The Lei Feng series of 2024 is opened"),
                                null,
                                setting.community().unit(),
                                null),
                        ProgrammeItem.of(Localized.of("参观红色教育基地", "The red education base is visited"))));
    }

    private void say(ZhongbeiSetting setting, ActivityId visit, Actor coordinator) {
        voice(
                visit,
                coordinator,
                VoiceKind.QUOTE,
                Consent.Basis.SPOKEN_IN_OFFICE,
                Localized.of(
                        "中北路社区党委将以此次活动为契机，继续用好辖区的园区、楼宇和商圈资源，因地制宜探索“中北聚益企”，让住在这里的人幸福、来到这里的人高兴。",
                        "The Party Committee of Zhongbei Road Community will build on this visit, go on making good use of the area’s parks, buildings and business district, and try out “Zhongbei Juyiqi” in its own way, so that people are happy to live here and happy to come."),
                new Speaker.InPost(setting.secretary()),
                null);
        voice(
                visit,
                coordinator,
                VoiceKind.THANKS,
                Consent.Basis.ORAL,
                Localized.of("活动受到辖区单位和居民一致好评。", "The visit was well received by the units and residents of the area."),
                new Speaker.Resident(setting.community().unit()),
                Localized.of("辖区单位和居民", "the units and residents of the area"));
    }

    private void voice(
            ActivityId visit,
            Actor coordinator,
            VoiceKind kind,
            Consent.Basis basis,
            Localized words,
            Speaker speaker,
            @Nullable Localized onBehalfOf) {
        voices.record(
                coordinator,
                new RecordVoice(
                        VoiceId.next(), kind, visit.ref(), words, true, speaker, onBehalfOf, new Consent(basis, DAY)));
    }
}
