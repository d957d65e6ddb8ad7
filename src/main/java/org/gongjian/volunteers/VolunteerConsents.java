package org.gongjian.volunteers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.people.Age;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.consents.ConsentId;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.ConsentText;
import org.gongjian.people.consents.ConsentTexts;
import org.gongjian.people.consents.Consents;
import org.gongjian.people.consents.GiveConsent;
import org.springframework.stereotype.Component;

/** What volunteers agree to; for minors the guardian does, where the words or their age ask for it. */
@Component
class VolunteerConsents {

    private final Consents consents;
    private final ConsentTexts texts;
    private final People people;
    private final Clock clock;

    VolunteerConsents(Consents consents, ConsentTexts texts, People people, Clock clock) {
        this.consents = consents;
        this.texts = texts;
        this.people = people;
        this.clock = clock;
    }

    /** The present words of what is still to be agreed to. */
    List<ConsentText> missing(PersonId person, Age age) {
        Instant now = clock.instant();
        return RegistrationRules.consents(age).stream()
                .filter(kind -> !consents.holds(person, kind, now).isAllowed())
                .map(texts::present)
                .toList();
    }

    /** The words an adult who is not in the books yet agrees to. */
    List<ConsentText> ofSomebodyNew() {
        return RegistrationRules.consents(Age.ADULT).stream()
                .map(texts::present)
                .toList();
    }

    /** Whether a guardian has to agree, and not the minor. */
    static boolean isForGuardians(ConsentText text, Age age) {
        return age == Age.CHILD || (age.isMinor() && text.strict());
    }

    void give(Author by, PersonId person, Age age, RegisterVolunteer.Agreed agreed) {
        List<ConsentText> missing = missing(person, age);
        List<PersonId> self = people.identities(person);
        LocalDate today = people.today();
        for (ConsentText text : missing) {
            consents.give(by, given(text, person, self, age, agreed, today));
        }
    }

    /** Somebody to be registered, and what they agree to. */
    record Agreeing(PersonId person, Age age, RegisterVolunteer.Agreed agreed) {}

    /**
     * The same for many, as their records stand now, in a few statements for all who never agreed to anything before; answers
     * what was noted.
     */
    List<ConsentId> giveAll(Author by, List<Agreeing> all) {
        Set<PersonId> before =
                consents.agreed(all.stream().map(Agreeing::person).toList());
        Map<ConsentKind, ConsentText> words =
                texts.present().stream().collect(Collectors.toUnmodifiableMap(ConsentText::kind, Function.identity()));
        LocalDate today = people.today();
        List<GiveConsent> given = new ArrayList<>();
        for (Agreeing one : all) {
            List<ConsentText> missing = before.contains(one.person())
                    ? missing(one.person(), one.age())
                    : RegistrationRules.consents(one.age()).stream()
                            .map(kind -> Optional.ofNullable(words.get(kind)).orElseGet(() -> texts.present(kind)))
                            .toList();
            for (ConsentText text : missing) {
                given.add(given(text, one.person(), Set.of(one.person()), one.age(), one.agreed(), today));
            }
        }
        consents.giveAll(by, given);
        return given.stream().map(GiveConsent::id).toList();
    }

    private static GiveConsent given(
            ConsentText text,
            PersonId person,
            Collection<PersonId> self,
            Age age,
            RegisterVolunteer.Agreed agreed,
            LocalDate today) {
        Verdict.require(
                        !isForGuardians(text, age) || !self.contains(agreed.givenBy()),
                        Reason.of("volunteers.refused.guardian-consent", text.title()))
                .orConflict();
        if (!agreed.kinds().contains(text.kind())) {
            throw Refused.invalid("agreed", Reason.of("volunteers.refused.agree", text.title()));
        }
        return new GiveConsent(ConsentId.next(), person, text.kind(), agreed.givenBy(), agreed.way(), today, null);
    }

    /** Whether everything still holds that was agreed to. */
    Verdict stillHold(PersonId person, Age age) {
        return missing(person, age).stream()
                .findFirst()
                .map(text -> Verdict.refused(Reason.of("volunteers.refused.agree-again", text.title())))
                .orElseGet(Verdict::allowed);
    }

    /** Whether a kind is what ends a registration when it is taken back. */
    static boolean carries(ConsentKind kind) {
        return kind.equals(RegistrationRules.RECORD);
    }
}
