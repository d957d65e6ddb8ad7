package org.gongjian.giving;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Post;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.people.People;
import org.gongjian.people.Person;
import org.gongjian.places.Place;
import org.gongjian.places.Places;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds what is stated of a gift against what the rooms above know; a fault names its field. */
@Component
class GivingChecks {

    private final Organizations organizations;
    private final Posts posts;
    private final Places places;
    private final Categories categories;
    private final Activities activities;
    private final People people;

    GivingChecks(
            Organizations organizations,
            Posts posts,
            Places places,
            Categories categories,
            Activities activities,
            People people) {
        this.organizations = organizations;
        this.posts = posts;
        this.places = places;
        this.categories = categories;
        this.activities = activities;
        this.people = people;
    }

    /** Today, in the district's zone. */
    LocalDate today() {
        return activities.today();
    }

    void check(GiftDetails details) {
        GivingRules.givenByOne(details.donor(), details.person()).orRefuse("donor");
        if (details.donor() != null) {
            known(organizations.byId(details.donor()).isPresent()).orRefuse("donor");
        }
        String name = nameOf(details.person());
        GivingRules.handlerNamesNoPerson(details.handler().words(), name).orRefuse("handler.zh");
        known(organizations.byId(details.receiver()).isPresent()).orRefuse("receiver");
        if (details.activity() != null) {
            known(activities.byId(details.activity()).isPresent()).orRefuse("activity");
        }
        GivingRules.givenToSomebodyElse(details.donor(), details.receiver()).orRefuse("donor");
        GivingRules.notGivenLaterThan(today(), details.givenOn()).orRefuse("givenOn");
        GivingRules.shelfIsTheReceivers(
                        details.shelf(),
                        places.keptBy(details.receiver()).stream()
                                .map(Place::id)
                                .toList())
                .orRefuse("shelf");
        if (details.handler().post() != null) {
            GivingRules.handlerIsTheDonors(details.handler().post(), postsOf(details.donor()))
                    .orRefuse("handlerPost");
        }
        keepsQuiet(details, details.purpose(), "purpose.zh");
        GivingRules.somethingIsGiven(details.lines().size()).orRefuse("lines");
        GivingRules.notTooMany(details.lines().size()).orRefuse("lines");
        Set<CategoryId> known = categories.tree().tangible().stream()
                .map(entry -> entry.category().id())
                .collect(Collectors.toUnmodifiableSet());
        for (int line = 0; line < details.lines().size(); line++) {
            GivingRules.categoryIsKnown(details.lines().get(line).category(), known)
                    .orRefuse("lines[" + line + "].category");
        }
    }

    void check(GiftDetails details, ReceiveGift command) {
        GivingRules.takenByTheReceiver(command.receivedBy(), postsOf(details.receiver()))
                .orRefuse("receivedBy");
        keepsQuiet(details, command.thanks(), "thanks.zh");
        Screening.check(details, command.notTaken(), knownOf(command.notTaken()));
    }

    /** A public text about an anonymous gift does not name the donor. */
    void keepsQuiet(GiftDetails details, Localized text, String field) {
        UnitId donor = details.donor();
        PersonDonor person = details.person();
        if (donor != null && details.anonymous()) {
            GivingRules.keepsQuiet(text, namesOf(donor)).orRefuse(field);
        } else if (person != null && !person.named()) {
            String name = nameOf(person);
            GivingRules.keepsQuiet(text, name == null ? List.of() : List.of(Localized.zh(name)))
                    .orRefuse(field);
        }
    }

    /** What the register, or else the gift, calls the person; one who is not in the register is refused. */
    private @Nullable String nameOf(@Nullable PersonDonor person) {
        if (person == null || person.registered() == null) {
            return person == null ? null : person.name();
        }
        return people.byId(person.registered())
                .map(Person::name)
                .orElseThrow(() -> Refused.invalid("person", Reason.of("frame.fault.unknown")));
    }

    private Set<UnitId> knownOf(List<SetAside> aside) {
        return organizations
                .names(aside.stream().map(SetAside::to).filter(Objects::nonNull).collect(Collectors.toSet()))
                .keySet();
    }

    private List<Localized> namesOf(UnitId unit) {
        return organizations.byId(unit).stream()
                .flatMap(donor -> Stream.of(donor.name(), donor.shortName(), donor.otherName()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Set<PostId> postsOf(@Nullable UnitId unit) {
        return unit == null ? Set.of() : posts.of(unit).stream().map(Post::id).collect(Collectors.toUnmodifiableSet());
    }

    private static Verdict known(boolean there) {
        return Verdict.require(there, Reason.of("frame.fault.unknown"));
    }
}
