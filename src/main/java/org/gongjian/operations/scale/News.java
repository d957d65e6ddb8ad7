package org.gongjian.operations.scale;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.gongjian.district.Localized;

/** What was published and said about activities. */
final class News {

    private static final int BULLETIN_ONE_IN = 5;
    private static final int VOICE_ONE_IN = 8;

    private News() {}

    static List<Filler> fillers() {
        return List.of(
                new Filler(
                        "contributor",
                        "id, name, unit_id, version",
                        town -> 1,
                        (town, writing) -> writing.row(contributor(town), Localized.zh("演示·通讯员"), town.unit(0), 0)),
                new Filler(
                        "contributor_credit",
                        "contributor_id, credit",
                        town -> 1,
                        (town, writing) -> writing.row(contributor(town), "correspondent")),
                new Filler(
                        "bulletin",
                        "id, activity_id, state, edition, first_published, year, number, drafted_at, reviewed_at, published_on,"
                                + " published_at, changed_at, version",
                        News::bulletins,
                        News::bulletins),
                new Filler(
                        "bulletin_edition",
                        "bulletin_id, edition, headline, lead, body, written_at",
                        News::bulletins,
                        (town, writing) -> published(
                                town,
                                about -> writing.row(
                                        bulletin(town, about),
                                        1,
                                        Localized.zh(
                                                town.communityName(about.community()) + "开展" + about.deed() + "活动"),
                                        Localized.zh("近日，" + town.communityName(about.community()) + "联合"
                                                + Words.unitName(about.partner()) + "开展" + about.deed() + "活动，受到居民欢迎。"),
                                        Localized.zh("活动现场，志愿者耐心细致地为居民服务。下一步，双方将继续发挥各自优势，让共建更有温度。"),
                                        town.at(about.day(), 20, 0)))),
                new Filler(
                        "bulletin_byline",
                        "bulletin_id, edition, position, contributor_id, credit",
                        News::bulletins,
                        (town, writing) -> published(
                                town,
                                about -> writing.row(bulletin(town, about), 1, 0, contributor(town), "correspondent"))),
                new Filler(
                        "voice",
                        "id, kind, about_kind, about_id, words, reported, speaker, post_id, consent_basis, consent_on,"
                                + " recorded_at, version",
                        town -> town.sizes().activities() / VOICE_ONE_IN,
                        News::voices));
    }

    static Map<Integer, Integer> bulletinsByYear(Town town) {
        Map<Integer, Integer> years = new TreeMap<>();
        published(town, about -> years.merge(about.day().getYear(), 1, Integer::sum));
        return years;
    }

    private static long bulletins(Town town) {
        return town.sizes().activities() / BULLETIN_ONE_IN;
    }

    private static UUID contributor(Town town) {
        return town.id(Kind.CONTRIBUTOR, 0);
    }

    private static UUID bulletin(Town town, Happening about) {
        return town.id(Kind.BULLETIN, about.number());
    }

    private static void published(Town town, Consumer<Happening> each) {
        heldOneIn(BULLETIN_ONE_IN, town, each);
    }

    private static void heldOneIn(int times, Town town, Consumer<Happening> each) {
        new Happenings(town).forEach(happening -> {
            if (happening.held() && happening.number() % times == 0) {
                each.accept(happening);
            }
        });
    }

    private static void bulletins(Town town, Filler.Writing writing) {
        Map<Integer, Integer> numbers = new TreeMap<>();
        published(
                town,
                about -> writing.row(
                        bulletin(town, about),
                        about.id(),
                        "published",
                        1,
                        1,
                        about.day().getYear(),
                        numbers.merge(about.day().getYear(), 1, Integer::sum),
                        town.at(about.day(), 20, 0),
                        town.at(about.day(), 21, 0),
                        about.day(),
                        town.at(about.day(), 22, 0),
                        town.at(about.day(), 22, 0),
                        1));
    }

    private static void voices(Town town, Filler.Writing writing) {
        heldOneIn(
                VOICE_ONE_IN,
                town,
                about -> writing.row(
                        town.id(Kind.VOICE, about.number()),
                        "quote",
                        "activity",
                        about.id(),
                        Localized.zh("“" + about.deed() + "”办到了家门口，居民很满意。"),
                        false,
                        "post",
                        town.postOf(about.community()),
                        "spoken_in_office",
                        about.day(),
                        town.at(about.day(), 21, 0),
                        0));
    }
}
