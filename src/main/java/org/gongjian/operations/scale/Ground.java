package org.gongjian.operations.scale;

import java.util.List;
import java.util.UUID;
import org.gongjian.district.Localized;

/** Areas, units with their posts, places, and what records hang on. */
final class Ground {

    private static final List<String> AUDIENCES = List.of("老年人", "儿童青少年", "残疾人", "新就业群体", "妇女", "全体居民");
    private static final List<String> TAGS = List.of("学雷锋", "健康", "环保", "助老", "助学", "安全", "节日", "阅读", "法治", "文体");
    private static final int PLACES_BESIDE_HOME = 2;

    private Ground() {}

    static List<Filler> fillers() {
        return List.of(
                new Filler(
                        "area",
                        "id, parent_id, kind, name",
                        town -> town.sizes().communities(),
                        Ground::areas),
                new Filler("unit", "id, area_id", Town::units, Ground::units),
                new Filler(
                        "organization",
                        "id, kind, name, short_name, entered_by, version",
                        Town::units,
                        Ground::organizations),
                new Filler("post", "id, unit_id, title, holder_id, version", town -> 2L * town.units(), Ground::posts),
                new Filler(
                        "place",
                        "id, kind, name, area_id, kept_by, address, latitude, longitude, version",
                        town -> 3L * town.sizes().communities(),
                        Ground::places),
                new Filler(
                        "programme",
                        "id, kind, name, aim, owner_id, parent_id, version",
                        Town::programmes,
                        Ground::programmes),
                words("tag", Kind.TAG, TAGS),
                words("audience", Kind.AUDIENCE, AUDIENCES));
    }

    static UUID tag(Town town, Dice dice) {
        return town.id(Kind.TAG, dice.below(TAGS.size()));
    }

    static UUID audience(Town town, Dice dice) {
        return town.id(Kind.AUDIENCE, dice.below(AUDIENCES.size()));
    }

    private static Filler words(String table, Kind kind, List<String> words) {
        return new Filler(table, "id, name, version", town -> words.size(), (town, writing) -> {
            for (int word = 0; word < words.size(); word++) {
                writing.row(town.id(kind, word), Localized.zh(words.get(word)), 0);
            }
        });
    }

    private static void areas(Town town, Filler.Writing writing) {
        for (int street = 0; street < town.streets(); street++) {
            writing.row(town.street(street), null, "street", Localized.zh(Words.streetName(street) + "街道"));
        }
        for (int community = 0; community < town.sizes().communities(); community++) {
            writing.row(
                    town.communityArea(community),
                    town.street(community % town.streets()),
                    "community",
                    Localized.zh(town.communityName(community)));
        }
    }

    private static void units(Town town, Filler.Writing writing) {
        for (int unit = 0; unit < town.units(); unit++) {
            int partner = unit - town.sizes().communities();
            writing.row(town.unit(unit), town.communityArea(partner < 0 ? unit : town.communityOfPartner(partner)));
        }
    }

    private static void organizations(Town town, Filler.Writing writing) {
        for (int unit = 0; unit < town.units(); unit++) {
            int partner = unit - town.sizes().communities();
            if (partner < 0) {
                String name = town.communityName(unit);
                writing.row(town.unit(unit), "community", Localized.zh(name + "居民委员会"), Localized.zh(name), null, 0);
            } else {
                String name = Words.unitName(partner);
                writing.row(town.unit(unit), Words.unitKind(partner), Localized.zh(name), null, null, 0);
            }
        }
    }

    private static void posts(Town town, Filler.Writing writing) {
        for (int unit = 0; unit < town.units(); unit++) {
            boolean community = unit < town.sizes().communities();
            UUID holder = unit < town.sizes().volunteers() ? town.id(Kind.PERSON, unit) : null;
            writing.row(town.postOf(unit), town.unit(unit), Localized.zh(community ? "主任" : "负责人"), holder, 0);
            writing.row(town.id(Kind.POST, 2L * unit + 1), town.unit(unit), Localized.zh("联络员"), null, 0);
        }
    }

    private static void places(Town town, Filler.Writing writing) {
        int communities = town.sizes().communities();
        for (int community = 0; community < communities; community++) {
            place(town, writing, community, community, "community", "党群服务中心");
        }
        List<String> kinds = List.of("hall", "reading_room", "residential_estate", "business_park", "cultural_venue");
        List<String> names = List.of("多功能厅", "职工书屋", "家园小区", "创业园", "文化站");
        for (int extra = 0; extra < PLACES_BESIDE_HOME * communities; extra++) {
            int kind = extra % kinds.size();
            place(town, writing, communities + extra, extra % communities, kinds.get(kind), names.get(kind));
        }
    }

    private static void place(Town town, Filler.Writing writing, int place, int community, String kind, String called) {
        Dice dice = town.dice(Kind.PLACE, place);
        String near = Words.placeName(community);
        writing.row(
                town.id(Kind.PLACE, place),
                kind,
                Localized.zh(near + called),
                town.communityArea(community),
                town.unit(community),
                Localized.zh(near + "大街" + dice.between(1, 300) + "号"),
                degrees(43_800_000 + dice.below(400_000)),
                degrees(125_200_000 + dice.below(400_000)),
                0);
    }

    private static String degrees(int millionths) {
        return millionths / 1_000_000 + "."
                + String.valueOf(1_000_000 + millionths % 1_000_000).substring(1);
    }

    /** Of each street a brand and three programmes of it. */
    private static void programmes(Town town, Filler.Writing writing) {
        List<String> names = List.of("共建先锋", "邻里守望", "书香进万家", "银龄关爱");
        for (int programme = 0; programme < town.programmes(); programme++) {
            int street = programme / names.size();
            boolean brand = programme % names.size() == 0;
            writing.row(
                    town.id(Kind.PROGRAMME, programme),
                    brand ? "brand" : "programme",
                    Localized.zh(Words.streetName(street) + names.get(programme % names.size())),
                    Localized.zh("把资源送到居民身边。"),
                    town.unit(street),
                    brand ? null : town.id(Kind.PROGRAMME, (long) street * names.size()),
                    0);
        }
    }
}
