package org.gongjian.operations.scale;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gongjian.district.Localized;

/** Alliances of the streets, and agreements of a community with a partner, each in force for three years. */
final class Bonds {

    private static final int MEMBERS = 20;
    private static final int YEARS = 3;

    private Bonds() {}

    static List<Filler> fillers() {
        return List.of(
                new Filler("alliance", "id, version, founded_at", Town::streets, (town, writing) -> {
                    for (int street = 0; street < town.streets(); street++) {
                        writing.row(alliance(town, street), 1, town.at(founded(town), 9, 0));
                    }
                }),
                new Filler(
                        "alliance_edition",
                        "alliance_id, version, name, founder_id",
                        Town::streets,
                        (town, writing) -> {
                            for (int street = 0; street < town.streets(); street++) {
                                Localized name = Localized.zh(Words.streetName(street) + "共建联盟");
                                writing.row(alliance(town, street), 1, name, town.unit(street));
                            }
                        }),
                new Filler(
                        "alliance_member",
                        "alliance_id, version, unit_id, since, standing",
                        town -> (long) MEMBERS * town.streets(),
                        Bonds::members),
                new Filler(
                        "agreement",
                        "id, alliance_id, version, state, number_year, number, agreed_on, drafted_at",
                        town -> town.sizes().agreements(),
                        Bonds::agreements),
                new Filler(
                        "agreement_edition",
                        "agreement_id, version, title, starts_on, ends_on, written_at",
                        town -> town.sizes().agreements(),
                        Bonds::editions),
                new Filler(
                        "agreement_point",
                        "agreement_id, version, kind, position, wording",
                        town -> 2L * town.sizes().agreements(),
                        Bonds::points),
                new Filler(
                        "agreement_party",
                        "agreement_id, version, unit_id, position, representative_id",
                        town -> 2L * town.sizes().agreements(),
                        Bonds::parties),
                new Filler(
                        "commitment",
                        "agreement_id, version, id, position, by_unit_id, wording, measure, target, per",
                        town -> 2L * town.sizes().agreements(),
                        Bonds::commitments),
                new Filler(
                        "agreement_confirmation",
                        "agreement_id, version, unit_id, manner, agreed_on, recorded_at",
                        town -> 2L * town.sizes().agreements(),
                        Bonds::confirmations));
    }

    static Map<Integer, Integer> agreementsByYear(Town town) {
        Map<Integer, Integer> years = new TreeMap<>();
        for (int agreement = 0; agreement < town.sizes().agreements(); agreement++) {
            years.merge(agreedOn(town, agreement).getYear(), 1, Integer::sum);
        }
        return years;
    }

    private static UUID alliance(Town town, int street) {
        return town.id(Kind.ALLIANCE, street);
    }

    private static LocalDate founded(Town town) {
        return town.today().minusDays(2L * Town.DAYS_BACK);
    }

    private static void members(Town town, Filler.Writing writing) {
        int members = Math.min(MEMBERS, town.sizes().partners());
        for (int street = 0; street < town.streets(); street++) {
            for (int member = 0; member < members; member++) {
                int partner = (street * members + member) % town.sizes().partners();
                writing.row(alliance(town, street), 1, town.partner(partner), founded(town), Localized.zh("成员单位"));
            }
        }
    }

    private static UUID agreement(Town town, int agreement) {
        return town.id(Kind.AGREEMENT, agreement);
    }

    private static LocalDate agreedOn(Town town, int agreement) {
        return town.today()
                .minusDays(2L * Town.DAYS_BACK
                        - 1
                        - (long) agreement
                                * 2
                                * (Town.DAYS_BACK - 1)
                                / town.sizes().agreements());
    }

    private static int communityOf(Town town, int agreement) {
        return agreement % town.sizes().communities();
    }

    private static int partnerOf(Town town, int agreement) {
        return (int) ((agreement * 13L + agreement / town.sizes().partners())
                % town.sizes().partners());
    }

    private static void agreements(Town town, Filler.Writing writing) {
        Map<Integer, Integer> numbers = new TreeMap<>();
        for (int agreement = 0; agreement < town.sizes().agreements(); agreement++) {
            LocalDate day = agreedOn(town, agreement);
            writing.row(
                    agreement(town, agreement),
                    agreement % 3 == 0 ? alliance(town, communityOf(town, agreement) % town.streets()) : null,
                    1,
                    "agreed",
                    day.getYear(),
                    numbers.merge(day.getYear(), 1, Integer::sum),
                    day,
                    town.at(day.minusDays(1), 9, 0));
        }
    }

    private static void editions(Town town, Filler.Writing writing) {
        for (int agreement = 0; agreement < town.sizes().agreements(); agreement++) {
            LocalDate day = agreedOn(town, agreement);
            writing.row(
                    agreement(town, agreement),
                    1,
                    Localized.zh(town.communityName(communityOf(town, agreement)) + "与"
                            + Words.unitName(partnerOf(town, agreement)) + "共建协议"),
                    day,
                    day.plusYears(YEARS),
                    town.at(day.minusDays(1), 9, 0));
        }
    }

    private static void points(Town town, Filler.Writing writing) {
        for (int agreement = 0; agreement < town.sizes().agreements(); agreement++) {
            writing.row(agreement(town, agreement), 1, "focus", 1, Localized.zh("为民服务"));
            writing.row(agreement(town, agreement), 1, "principle", 1, Localized.zh("资源共享、优势互补"));
        }
    }

    private static void parties(Town town, Filler.Writing writing) {
        for (int agreement = 0; agreement < town.sizes().agreements(); agreement++) {
            int community = communityOf(town, agreement);
            int partner = town.sizes().communities() + partnerOf(town, agreement);
            writing.row(agreement(town, agreement), 1, town.unit(community), 1, town.postOf(community));
            writing.row(agreement(town, agreement), 1, town.unit(partner), 2, town.postOf(partner));
        }
    }

    private static void commitments(Town town, Filler.Writing writing) {
        for (int agreement = 0; agreement < town.sizes().agreements(); agreement++) {
            writing.row(
                    agreement(town, agreement),
                    1,
                    town.id(Kind.COMMITMENT, 2L * agreement),
                    1,
                    null,
                    Localized.zh("每年共同开展活动不少于6次"),
                    "joint_activities",
                    6,
                    "year");
            writing.row(
                    agreement(town, agreement),
                    1,
                    town.id(Kind.COMMITMENT, 2L * agreement + 1),
                    2,
                    town.partner(partnerOf(town, agreement)),
                    Localized.zh("每年捐赠图书不少于50册"),
                    "volumes_given",
                    50,
                    "year");
        }
    }

    private static void confirmations(Town town, Filler.Writing writing) {
        for (int agreement = 0; agreement < town.sizes().agreements(); agreement++) {
            LocalDate day = agreedOn(town, agreement);
            for (UUID unit :
                    List.of(town.unit(communityOf(town, agreement)), town.partner(partnerOf(town, agreement)))) {
                writing.row(agreement(town, agreement), 1, unit, "account", day, town.at(day, 15, 0));
            }
        }
    }
}
