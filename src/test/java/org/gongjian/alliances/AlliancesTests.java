package org.gongjian.alliances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestDistricts;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Posts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class AlliancesTests {

    @Autowired
    private Alliances alliances;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Posts posts;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestDistricts districts;

    private District district;
    private Hunchun hunchun;

    @BeforeEach
    void units() {
        district = districts.found();
        hunchun = CurrentDistrict.within(district.id(), () -> Hunchun.registered(organizations, posts));
    }

    @Test
    void theFoundersPeopleFoundAnAlliance() {
        DescribeAlliance pomegranate = hunchun.redPomegranate();

        CurrentDistrict.run(district.id(), () -> {
            alliances.found(hunchun.coordinator, pomegranate);

            Alliance found = alliances.require(pomegranate.id());
            assertThat(found.name()).isEqualTo(pomegranate.name());
            assertThat(found.meaning()).isEqualTo(pomegranate.meaning());
            assertThat(found.members()).isEqualTo(pomegranate.members());
            assertThat(found.membersOn(Hunchun.STORY_DAY)).hasSize(1);
            assertThat(audit.historyOf(Alliances.ref(found.id())))
                    .extracting(AuditLine::verb)
                    .containsExactly("founded");
        });
    }

    @Test
    void aFormSentTwiceFoundsOneAlliance() {
        DescribeAlliance pomegranate = hunchun.redPomegranate();

        CurrentDistrict.run(district.id(), () -> {
            alliances.found(hunchun.coordinator, pomegranate);
            alliances.found(hunchun.coordinator, pomegranate);

            assertThat(alliances.latest(null, 10)).hasSize(1);
            assertThat(audit.historyOf(Alliances.ref(pomegranate.id()))).hasSize(1);
            assertRefused(() -> alliances.found(hunchun.officer, pomegranate), Refused.Kind.STALE);
        });
    }

    @Test
    void somebodyElseMayNot() {
        CurrentDistrict.run(district.id(), () -> {
            assertRefused(() -> alliances.found(hunchun.contact, hunchun.redPomegranate()), Refused.Kind.FORBIDDEN);
            assertRefused(() -> alliances.found(Actor.visitor(), hunchun.redPomegranate()), Refused.Kind.FORBIDDEN);
            assertThat(alliances.latest(null, 10)).isEmpty();
        });
    }

    @Test
    void aUnitThatIsNotHereIsAFaultOfItsField() {
        DescribeAlliance stranger =
                new DescribeAlliance(AllianceId.next(), Localized.zh("联盟"), null, UnitId.next(), List.of());

        CurrentDistrict.run(
                district.id(),
                () -> assertThatThrownBy(() -> alliances.found(hunchun.officer, stranger))
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.fields()).containsOnlyKeys("founder")));
    }

    @Test
    void aUnitMayLeaveAndComeBackButNotBelongTwiceAtATime() {
        assertThat(described(List.of(
                                hunchun.membership("2022-01-01", "2022-12-31"), hunchun.membership("2023-01-01", null)))
                        .members())
                .hasSize(2);
        assertThatThrownBy(() -> described(
                        List.of(hunchun.membership("2022-01-01", null), hunchun.membership("2023-01-01", null))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.fields()).containsOnlyKeys("members[1].unit"));
        assertThatThrownBy(() -> hunchun.membership("2023-01-01", "2022-12-31")).isInstanceOf(Refused.class);
    }

    @Test
    void aChangeMadeOnAnOldEditionIsStale() {
        DescribeAlliance pomegranate = hunchun.redPomegranate();

        CurrentDistrict.run(district.id(), () -> {
            alliances.found(hunchun.coordinator, pomegranate);
            alliances.change(hunchun.coordinator, left(pomegranate), 1);

            Alliance changed = alliances.require(pomegranate.id());
            assertThat(changed.version()).isEqualTo(2);
            assertThat(changed.membersOn(Hunchun.STORY_DAY)).isEmpty();
            assertThat(changed.formerMembersOn(Hunchun.STORY_DAY)).hasSize(1);
            assertThat(audit.historyOf(Alliances.ref(pomegranate.id())))
                    .last()
                    .satisfies(line -> assertThat(line.fields()).containsExactly("members"));
            assertRefused(() -> alliances.change(hunchun.coordinator, pomegranate, 1), Refused.Kind.STALE);
        });
    }

    @Test
    void aUnitKnowsItsAlliancesAndNoOtherDistrictDoes() {
        DescribeAlliance pomegranate = hunchun.redPomegranate();
        CurrentDistrict.run(district.id(), () -> {
            alliances.found(hunchun.coordinator, pomegranate);
            assertThat(alliances.of(hunchun.archives)).hasSize(1);
            assertThat(alliances.of(hunchun.community)).hasSize(1);
            assertThat(alliances.latest(pomegranate.id(), 10)).isEmpty();
            assertThat(alliances.all(List.of(pomegranate.id()))).hasSize(1);
        });

        CurrentDistrict.run(districts.found().id(), () -> {
            assertThat(alliances.byId(pomegranate.id())).isEmpty();
            assertRefused(() -> alliances.change(Actor.system(), pomegranate, 1), Refused.Kind.MISSING);
        });
    }

    private DescribeAlliance described(List<Membership> members) {
        return new DescribeAlliance(AllianceId.next(), Localized.zh("联盟"), null, hunchun.community, members);
    }

    private static DescribeAlliance left(DescribeAlliance alliance) {
        Membership member = alliance.members().getFirst();
        return new DescribeAlliance(
                alliance.id(),
                alliance.name(),
                alliance.meaning(),
                alliance.founder(),
                List.of(new Membership(
                        member.unit(), member.standing(), member.since(), LocalDate.parse("2024-01-31"))));
    }

    static void assertRefused(Runnable verb, Refused.Kind kind) {
        assertThatThrownBy(verb::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
    }
}
