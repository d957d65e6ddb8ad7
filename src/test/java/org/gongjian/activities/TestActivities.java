package org.gongjian.activities;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.gongjian.TestActors;
import org.gongjian.TestDistricts;
import org.gongjian.district.Area;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.AddPost;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.organizations.RegisterOrganization;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.Audiences;
import org.gongjian.programmes.TagId;
import org.gongjian.programmes.Tags;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Makes districts in which the first story can take place, and activities in them. */
@TestComponent
public class TestActivities {

    public static final LocalDate DAY = LocalDate.of(2024, 6, 5);
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final Localized TITLE = Localized.of(
            "“共建共享 赠书筑梦”党建联盟活动",
            "Party-building alliance activity “co-building, sharing, giving books and building dreams”");
    public static final Localized PURPOSE = Localized.of(
            "铸牢中华民族共同体意识，丰富社区各族群众的文化阅读空间",
            "To foster a strong sense of community for the Chinese nation and enrich residents’ reading space");

    private final TestDistricts districts;
    private final Areas areas;
    private final Organizations organizations;
    private final Posts posts;
    private final Places places;
    private final Tags tags;
    private final Audiences audiences;
    private final ActivityDesk desk;

    TestActivities(
            TestDistricts districts,
            Areas areas,
            Organizations organizations,
            Posts posts,
            Places places,
            Tags tags,
            Audiences audiences,
            ActivityDesk desk) {
        this.districts = districts;
        this.areas = areas;
        this.organizations = organizations;
        this.posts = posts;
        this.places = places;
        this.tags = tags;
        this.audiences = audiences;
        this.desk = desk;
    }

    /** Hunchun: the Cultural Community, the Municipal Archives, and what an activity of theirs is made of. */
    public Hunchun hunchun() {
        return hunchun(districts.found(), AreaId.next(), AreaId.next(), UnitId.next(), UnitId.next(), true);
    }

    /**
     * The same in a district that has its areas and units already.
     *
     * @param bare whether the areas are still to be added
     */
    public Hunchun hunchun(
            District district, AreaId street, AreaId area, UnitId community, UnitId archives, boolean bare) {
        Hunchun hunchun = new Hunchun(
                district,
                street,
                area,
                community,
                archives,
                PostId.next(),
                PlaceId.next(),
                TagId.next(),
                AudienceId.next());
        hunchun.run(() -> {
            if (bare) {
                areas.add(new Area(street, null, Area.Kind.STREET, Localized.of("靖和街道", "Jinghe Street")));
                areas.add(new Area(area, street, Area.Kind.COMMUNITY, Localized.of("文化社区", "Cultural Community")));
            }
            register(
                    community,
                    Organization.Kind.COMMUNITY,
                    Localized.of("珲春市靖和街道文化社区", "Jinghe Street Cultural Community, Hunchun"),
                    Localized.of("文化社区", "Cultural Community"),
                    area);
            register(
                    archives,
                    Organization.Kind.ARCHIVE,
                    Localized.of("珲春市档案馆", "Hunchun Municipal Archives"),
                    null,
                    null);
            posts.add(
                    Actor.system(),
                    new AddPost(hunchun.secretary(), community, Localized.of("党委书记", "Party secretary"), null));
            places.add(
                    Actor.system(),
                    new AddPlace(
                            hunchun.place(),
                            Place.Kind.COMMUNITY,
                            Localized.of("文化社区党群服务中心", "Service centre of the Cultural Community"),
                            null,
                            area,
                            community,
                            null,
                            null));
            tags.add(Actor.system(), hunchun.tag(), Localized.of("书香社区", "community of readers"));
            audiences.add(Actor.system(), hunchun.audience(), Localized.of("社区各族居民", "residents of all ethnic groups"));
        });
        return hunchun;
    }

    /** The activity of the story, planned by the coordinator. */
    public ActivityId planned(Hunchun hunchun) {
        return planned(hunchun, DAY);
    }

    public ActivityId planned(Hunchun hunchun, LocalDate day) {
        return hunchun.within(() ->
                desk.plan(hunchun.coordinator(), new PlanActivity(ActivityId.next(), hunchun.details(day), null)));
    }

    public ActivityId held(Hunchun hunchun, LocalDate day) {
        ActivityId id = planned(hunchun, day);
        hunchun.run(() -> desk.hold(hunchun.coordinator(), id, 0, new ActivityResult(Attendance.counted(36), null)));
        return id;
    }

    private void register(
            UnitId id, Organization.Kind kind, Localized name, @Nullable Localized shortName, @Nullable AreaId area) {
        organizations.register(
                Actor.system(), new RegisterOrganization(id, kind, name, shortName, null, null, area, null));
    }

    /** The district of the story. */
    public record Hunchun(
            District district,
            AreaId street,
            AreaId area,
            UnitId community,
            UnitId archives,
            PostId secretary,
            PlaceId place,
            TagId tag,
            AudienceId audience,
            Actor coordinator,
            Actor contact) {

        Hunchun(
                District district,
                AreaId street,
                AreaId area,
                UnitId community,
                UnitId archives,
                PostId secretary,
                PlaceId place,
                TagId tag,
                AudienceId audience) {
            this(
                    district,
                    street,
                    area,
                    community,
                    archives,
                    secretary,
                    place,
                    tag,
                    audience,
                    TestActors.coordinatorOf(community),
                    TestActors.contactOf(archives));
        }

        public String slug() {
            return district.slug().value();
        }

        public <T extends @Nullable Object> T within(Supplier<T> work) {
            return CurrentDistrict.within(district.id(), work);
        }

        public void run(Runnable work) {
            CurrentDistrict.run(district.id(), work);
        }

        public ActivityDetails details(LocalDate day) {
            return details(
                    day,
                    Hosts.of(new Hosts.Host(community, HostRole.HOST), new Hosts.Host(archives, HostRole.ASSISTING)));
        }

        public ActivityDetails details(LocalDate day, Hosts hosts) {
            return new ActivityDetails(
                    TITLE,
                    Localized.of("共建共享 赠书筑梦", "Co-building, sharing, giving books and building dreams"),
                    null,
                    PURPOSE,
                    null,
                    place,
                    ActivityTime.of(day, LocalTime.of(9, 0), LocalTime.of(10, 0), ZONE),
                    hosts,
                    Set.of(tag),
                    Set.of(audience),
                    List.of(
                            new ProgrammeItem(Localized.of("致辞", "Opening words"), secretary, null, null),
                            new ProgrammeItem(Localized.of("赠书", "Giving the books"), null, archives, null)));
        }
    }
}
