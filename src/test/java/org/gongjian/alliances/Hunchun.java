package org.gongjian.alliances;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.TestActors;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.AddPost;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.organizations.RegisterOrganization;
import org.jspecify.annotations.Nullable;

/** The community and the archives of the first story, in the current district, and the people who act for them. */
public final class Hunchun {

    public static final LocalDate STORY_DAY = LocalDate.parse("2024-06-05");

    public final UnitId community;
    public final UnitId archives;
    public final PostId secretary = PostId.next();
    public final PostId curator = PostId.next();
    public final Actor coordinator;
    public final Actor contact;
    public final Actor officer = TestActors.districtOfficer();

    private Hunchun(UnitId community, UnitId archives, Actor coordinator, Actor contact) {
        this.community = community;
        this.archives = archives;
        this.coordinator = coordinator;
        this.contact = contact;
    }

    /** With people who have no account. */
    public static Hunchun registered(Organizations organizations, Posts posts) {
        UnitId community = UnitId.next();
        UnitId archives = UnitId.next();
        return registered(
                organizations,
                posts,
                new Hunchun(community, archives, TestActors.coordinatorOf(community), TestActors.contactOf(archives)));
    }

    /** With the units and the people of a district who can sign in. */
    public static Hunchun registered(Organizations organizations, Posts posts, TestDistrict district) {
        return registered(
                organizations,
                posts,
                new Hunchun(district.communityUnit(), district.partner(), district.coordinator(), district.contact()));
    }

    private static Hunchun registered(Organizations organizations, Posts posts, Hunchun hunchun) {
        organizations.register(
                Actor.system(),
                organization(
                        hunchun.community,
                        Organization.Kind.COMMUNITY,
                        Localized.of("文化社区", "Jinghe Street Cultural Community")));
        organizations.register(
                Actor.system(),
                organization(
                        hunchun.archives,
                        Organization.Kind.ARCHIVE,
                        Localized.of("珲春市档案馆", "Hunchun Municipal Archives")));
        posts.add(
                Actor.system(),
                new AddPost(hunchun.secretary, hunchun.community, Localized.of("党委书记", "Party secretary"), null));
        posts.add(Actor.system(), new AddPost(hunchun.curator, hunchun.archives, Localized.of("馆长", "director"), null));
        return hunchun;
    }

    public DescribeAlliance redPomegranate() {
        return redPomegranate(AllianceId.next());
    }

    public DescribeAlliance redPomegranate(AllianceId id) {
        return new DescribeAlliance(
                id,
                Localized.of("“红石榴”党建联盟", "“Red-pomegranate” Party-building alliance"),
                Localized.of("各族群众像石榴籽一样紧紧抱在一起", "ethnic groups held close like the seeds of a pomegranate"),
                community,
                List.of(membership("2023-03-01", null)));
    }

    public Membership membership(String since, @Nullable String until) {
        return new Membership(
                archives,
                Localized.of("党建联盟单位", "Party-building alliance unit"),
                LocalDate.parse(since),
                until == null ? null : LocalDate.parse(until));
    }

    public WriteAgreement agreement() {
        return agreement(AgreementId.next(), "文化社区与市档案馆结对共建协议");
    }

    public WriteAgreement agreement(AgreementId id, String title) {
        return new WriteAgreement(id, null, text(title, "2024-01-01", "2024-12-31"));
    }

    public AgreementText text(String title, String from, String until) {
        return text(title, from, until, List.of(sixActivities(), fortyVolumes(), inWords()));
    }

    public AgreementText text(String title, String from, String until, List<Commitment> commitments) {
        return new AgreementText(
                Localized.of(title, "Pairing agreement"),
                new Term(LocalDate.parse(from), LocalDate.parse(until)),
                List.of(new Party(community, secretary, null), new Party(archives, curator, curator)),
                List.of(Localized.of("书香社区", "a community of readers")),
                List.of(Localized.of("资源共享", "resource sharing"), Localized.of("优势互补", "complementary advantages")),
                List.of(Localized.of("文化交流", "cultural exchange")),
                Localized.of("共建共享 赠书筑梦", "co-building and sharing"),
                commitments);
    }

    public Commitment sixActivities() {
        return new Commitment(
                CommitmentId.next(),
                null,
                Localized.of("共同举办活动", "hold activities together"),
                new Target(Measure.JOINT_ACTIVITIES, 6, Target.Per.YEAR));
    }

    public Commitment fortyVolumes() {
        return new Commitment(
                CommitmentId.next(),
                archives,
                Localized.of("向社区阅览室赠书", "give books to the reading room"),
                new Target(Measure.VOLUMES_GIVEN, 40, Target.Per.TERM));
    }

    public Commitment inWords() {
        return new Commitment(
                CommitmentId.next(),
                archives,
                Localized.of("常态化、长效化服务群众", "serve residents regularly and for the long term"),
                null);
    }

    private static RegisterOrganization organization(UnitId id, Organization.Kind kind, Localized name) {
        return new RegisterOrganization(id, kind, name, null, null, null, null, null);
    }
}
