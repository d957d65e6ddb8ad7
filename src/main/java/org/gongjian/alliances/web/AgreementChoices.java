package org.gongjian.alliances.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongjian.alliances.Alliances;
import org.gongjian.alliances.Measure;
import org.gongjian.alliances.Target;
import org.gongjian.district.Localized;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Post;
import org.gongjian.organizations.UnitOffers;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the form of an agreement offers to choose from, and how many lines it has. */
@Component
class AgreementChoices {

    private static final int ALLIANCES = 200;

    private final Organizations organizations;
    private final Alliances alliances;
    private final Names names;
    private final UnitOffers offers;

    AgreementChoices(Organizations organizations, Alliances alliances, Names names, UnitOffers offers) {
        this.organizations = organizations;
        this.alliances = alliances;
        this.names = names;
        this.offers = offers;
    }

    void offerOn(ModelAndView page, Form form, Wording w) {
        int parties = lines(form, AgreementFields.PARTIES, 2);
        int commitments = lines(form, AgreementFields.COMMITMENTS, 1);
        for (int i = 0; i < commitments; i++) {
            String line = FormLines.line(AgreementFields.COMMITMENTS, i);
            if (form.isBlank(line + "by") && form.isBlank(line + "wording.zh") && form.isBlank(line + "wording.en")) {
                form.with(line + "by", AgreementFields.TOGETHER);
            }
        }
        page.addObject("units", offers.called(w));
        page.addObject("partyLines", parties);
        page.addObject("partyPosts", partyPosts(form, parties, w));
        page.addObject("commitmentLines", commitments);
        page.addObject("givers", givers(form, parties, w));
        page.addObject(
                "alliances",
                alliances.latest(null, ALLIANCES).stream()
                        .map(alliance -> Choice.of(alliance.id().value(), w.plain(alliance.name())))
                        .toList());
        page.addObject(
                "measures",
                Arrays.stream(Measure.values())
                        .map(measure -> Choice.of(measure.name(), w.reason(measure.label())))
                        .toList());
        page.addObject(
                "weekdays",
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Choice(
                                day.name(),
                                w.t("alliances.weekday." + day.name().toLowerCase(Locale.ROOT))))
                        .toList());
        page.addObject(
                "pers",
                Arrays.stream(Target.Per.values())
                        .map(per -> Choice.of(per.name(), w.reason(per.label())))
                        .toList());
    }

    String nameOf(UnitId unit, Wording w) {
        return Optional.ofNullable(names.ofUnits(List.of(unit)).get(unit))
                .map(w::plain)
                .orElse("?");
    }

    private static int lines(Form form, String group, int least) {
        return Math.max(least, form.groups(group) + (form.value("add").equals(group) ? 1 : 0));
    }

    /** For each line the posts of its unit where one is chosen; where not, all posts, or none where that would be many. */
    private List<List<Choice>> partyPosts(Form form, int parties, Wording w) {
        Map<Post, Localized> posts = offers.areMany()
                ? names.ofPostsOf(IntStream.range(0, parties)
                        .mapToObj(i -> unit(form, i))
                        .flatMap(Optional::stream)
                        .toList())
                : names.ofEveryPost();
        return IntStream.range(0, parties)
                .mapToObj(i -> form.value(FormLines.line(AgreementFields.PARTIES, i) + "unit"))
                .map(unit -> posts.entrySet().stream()
                        .filter(post -> unit.isEmpty()
                                || post.getKey().unit().value().toString().equals(unit))
                        .sorted(Comparator.comparing(post -> post.getKey().id().value()))
                        .map(post -> choice(post.getKey().id().value(), w.plain(post.getValue())))
                        .toList())
                .toList();
    }

    private static Optional<UnitId> unit(Form form, int line) {
        try {
            return Optional.of(form.value(FormLines.line(AgreementFields.PARTIES, line) + "unit"))
                    .filter(typed -> !typed.isBlank())
                    .map(typed -> new UnitId(UUID.fromString(typed)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Choice choice(UUID value, String label) {
        return Choice.of(value, label);
    }

    /** All together, or one of the parties by its line: its unit may be chosen on this very page. */
    private List<Choice> givers(Form form, int parties, Wording w) {
        List<Choice> givers = new ArrayList<>();
        givers.add(new Choice(AgreementFields.TOGETHER, w.t("alliances.together")));
        for (int i = 0; i < parties; i++) {
            int number = i + 1;
            givers.add(new Choice(
                    Integer.toString(number),
                    unit(form, i)
                            .flatMap(organizations::byId)
                            .map(unit -> w.t("alliances.form.party.named", number, unit.called()))
                            .orElseGet(() -> w.t("alliances.form.party", number))));
        }
        return givers;
    }
}
