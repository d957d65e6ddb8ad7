package org.gongjian.operations.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Coordinates;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.places.layouts.Layout;
import org.gongjian.places.layouts.LayoutId;
import org.gongjian.places.layouts.Layouts;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The places of the fourth story. The report gives the saying and its numbers and names none of them: the names with ◇ and all
 * positions are the demo's own. The film museum is where it is.
 */
@Component
@Profile("demo")
class ZhongbeiPlaces {

    private static final Localized DEMO = Localized.of("◇名称和位置为演示数据", "◇ name and position are the demo’s own");
    private static final double LATITUDE = 39.9735;
    private static final double LONGITUDE = 116.4895;

    private final Places places;
    private final Layouts layouts;
    private final DemoRegisters registers;

    ZhongbeiPlaces(Places places, Layouts layouts, DemoRegisters registers) {
        this.places = places;
        this.layouts = layouts;
        this.registers = registers;
    }

    /** @param business the parks, buildings and the business centre: what the saying calls the area's resources */
    record Sites(PlaceId museum, List<PlaceId> business) {}

    Sites register(ZhongbeiSetting setting) {
        AreaId area = setting.community().area();
        registers.locate(setting.community().place(), LATITUDE, LONGITUDE);
        site(Place.Kind.RESIDENTIAL_ESTATE, "◇中北路居民区", "◇ Zhongbei Road estate", area, 12, -14);
        site(Place.Kind.HOSPITAL, "◇中北路医院", "◇ Zhongbei Road hospital", area, -22, -20);
        site(Place.Kind.FACTORY, "◇中北路工厂", "◇ Zhongbei Road factory", area, 30, 26);
        List<PlaceId> business = new ArrayList<>();
        business.add(site(Place.Kind.BUSINESS_CENTRE, "◇中北路商业体", "◇ Zhongbei Road business centre", area, -6, 14));
        IntStream.rangeClosed(1, 8)
                .mapToObj(number -> site(
                        Place.Kind.BUSINESS_PARK,
                        "◇" + number + "号园区",
                        "◇ Business park " + number,
                        area,
                        8 * (number % 4) - 30,
                        number > 4 ? 38 : 30 + 2 * number))
                .forEach(business::add);
        IntStream.rangeClosed(1, 6)
                .mapToObj(number -> site(
                        Place.Kind.OFFICE_BUILDING,
                        "◇" + number + "号楼宇",
                        "◇ Office building " + number,
                        area,
                        10 * number - 36,
                        -34 + 3 * (number % 3)))
                .forEach(business::add);
        layouts.add(Actor.system(), saying(area));
        PlaceId museum = places.add(
                Actor.system(),
                new AddPlace(
                        PlaceId.next(),
                        Place.Kind.CULTURAL_VENUE,
                        Localized.of("中国电影博物馆", "China Film Museum"),
                        null,
                        null,
                        null,
                        Localized.of("红色教育基地；◇位置为演示数据", "a red education base; ◇ position is the demo’s own"),
                        DemoRegisters.at(39.9966, 116.5213)));
        return new Sites(museum, business);
    }

    private static Layout saying(AreaId area) {
        return new Layout(
                LayoutId.next(),
                area,
                Localized.of(
                        "“一居一院一厂一商八园六楼”",
                        "“One estate, one hospital, one factory, one business centre, eight parks and six buildings”"),
                Localized.en("“one house, one hospital, one factory, one business, eight parks and six buildings”"),
                List.of(
                        Place.Kind.RESIDENTIAL_ESTATE,
                        Place.Kind.HOSPITAL,
                        Place.Kind.FACTORY,
                        Place.Kind.BUSINESS_CENTRE,
                        Place.Kind.BUSINESS_PARK,
                        Place.Kind.OFFICE_BUILDING),
                0);
    }

    /** North and east of the community's own place, in ten-thousandths of a degree. */
    private PlaceId site(Place.Kind kind, String zh, String en, AreaId area, int north, int east) {
        Coordinates at = DemoRegisters.at(LATITUDE + north / 10_000.0, LONGITUDE + east / 10_000.0);
        return places.add(
                Actor.system(), new AddPlace(PlaceId.next(), kind, Localized.of(zh, en), null, area, null, DEMO, at));
    }
}
