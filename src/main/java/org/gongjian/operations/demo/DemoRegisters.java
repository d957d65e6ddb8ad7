package org.gongjian.operations.demo;

import java.math.BigDecimal;
import org.gongjian.district.Area;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.AddPost;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.organizations.RegisterOrganization;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Coordinates;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.programmes.AddProgramme;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.Audiences;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.Category;
import org.gongjian.programmes.CategoryId;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.gongjian.programmes.TagId;
import org.gongjian.programmes.Tags;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What a district's people register before anything happens: areas, units, posts, places, words. */
@Component
@Profile("demo")
class DemoRegisters {

    private static final Actor SYSTEM = Actor.system();

    private final Areas areas;
    private final Organizations organizations;
    private final Posts posts;
    private final Places places;
    private final Programmes programmes;
    private final Tags tags;
    private final Audiences audiences;
    private final Categories categories;

    DemoRegisters(
            Areas areas,
            Organizations organizations,
            Posts posts,
            Places places,
            Programmes programmes,
            Tags tags,
            Audiences audiences,
            Categories categories) {
        this.areas = areas;
        this.organizations = organizations;
        this.posts = posts;
        this.places = places;
        this.programmes = programmes;
        this.tags = tags;
        this.audiences = audiences;
        this.categories = categories;
    }

    AreaId area(Area.Kind kind, @Nullable AreaId parent, Localized name) {
        Area area = new Area(AreaId.next(), parent, kind, name);
        areas.add(area);
        return area.id();
    }

    /** A unit; {@code otherName} is what a report in other words calls it. */
    UnitId unit(
            Organization.Kind kind,
            Localized name,
            @Nullable Localized shortName,
            @Nullable Localized otherName,
            @Nullable AreaId area,
            @Nullable UnitId parent) {
        return organizations.register(
                SYSTEM, new RegisterOrganization(UnitId.next(), kind, name, shortName, otherName, null, area, parent));
    }

    PostId post(UnitId unit, Localized title) {
        return posts.add(SYSTEM, new AddPost(PostId.next(), unit, title, null));
    }

    /** A post whose holder a report names; nothing but the name is known of them. */
    PostId postOf(UnitId unit, Localized title, String holder) {
        return posts.add(
                SYSTEM, new AddPost(PostId.next(), unit, title, null), RegisterPerson.named(PersonId.next(), holder));
    }

    PlaceId place(Place.Kind kind, Localized name, @Nullable AreaId area, @Nullable UnitId keptBy) {
        return places.add(SYSTEM, new AddPlace(PlaceId.next(), kind, name, null, area, keptBy, null, null));
    }

    /** Puts a place on the map; where nothing is said of its address, that the position is the demo's own. */
    void locate(PlaceId id, double latitude, double longitude) {
        Place place = places.byId(id).orElseThrow();
        places.change(
                SYSTEM,
                new Place(
                        id,
                        place.kind(),
                        place.name(),
                        place.otherName(),
                        place.area(),
                        place.keptBy(),
                        place.address() == null
                                ? Localized.of("◇位置为演示数据", "◇ position is the demo’s own")
                                : place.address(),
                        at(latitude, longitude),
                        place.version()));
    }

    static Coordinates at(double latitude, double longitude) {
        return new Coordinates(BigDecimal.valueOf(latitude), BigDecimal.valueOf(longitude));
    }

    ProgrammeId programme(
            Programme.Kind kind,
            Localized name,
            @Nullable Localized otherName,
            Localized aim,
            UnitId owner,
            @Nullable ProgrammeId parent) {
        return programmes.add(SYSTEM, new AddProgramme(ProgrammeId.next(), kind, name, otherName, aim, owner, parent));
    }

    TagId tag(Localized name) {
        return tags.add(SYSTEM, TagId.next(), name);
    }

    AudienceId audience(Localized name) {
        return audiences.add(SYSTEM, AudienceId.next(), name);
    }

    /** Loads the default categories. */
    void categories() {
        categories.loadDefaults(SYSTEM);
    }

    CategoryId category(String code) {
        return categories.byCode(code).map(Category::id).orElseThrow();
    }
}
