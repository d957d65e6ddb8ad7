package org.gongjian.personal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.gongjian.audit.Author;
import org.gongjian.authorization.SampleIds;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.people.MergeId;
import org.gongjian.people.MergePersons;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.consents.ConsentId;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.GiveConsent;
import org.gongjian.people.consents.Way;
import org.gongjian.people.guardians.AddGuardian;
import org.gongjian.people.guardians.GuardianId;
import org.gongjian.people.guardians.Relation;
import org.gongjian.people.openings.Because;
import org.gongjian.people.openings.PermissionId;
import org.gongjian.people.openings.Purpose;
import org.gongjian.people.requests.PersonRequest;
import org.gongjian.people.requests.RequestId;
import org.gongjian.people.requests.Requests;
import org.jspecify.annotations.Nullable;

/** Persons the community keeps: a child with a guardian and a consent, two who are one, one who wants to be erased. */
class PersonalSamples implements SampleIds {

    private static final LocalDate DAY = TestGifts.DAY;

    private final PersonDesk desk;
    private final ConsentDesk consents;
    private final MergeDesk merges;
    private final Requests requests;
    private final TestAccounts accounts;

    PersonalSamples(PersonDesk desk, ConsentDesk consents, MergeDesk merges, Requests requests, TestAccounts accounts) {
        this.desk = desk;
        this.consents = consents;
        this.merges = merges;
        this.requests = requests;
        this.accounts = accounts;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        TestDistrict district = here.district();
        Actor asking = accounts.account(district.district(), Role.COORDINATOR, null, here.community())
                .actor();
        return district.within(() -> {
            PersonId adult = person(here, "王芳", LocalDate.of(1980, 1, 1));
            PersonId child = person(here, "演示·小朋友", LocalDate.of(2015, 1, 1));
            PersonId twin = person(here, "王芳", null);
            PersonId survivor = person(here, "李明", null);
            GuardianId guardian = GuardianId.next();
            consents.addGuardian(
                    here.coordinator(), new AddGuardian(guardian, child, adult, Relation.MOTHER, DAY.minusDays(9)));
            ConsentId consent = ConsentId.next();
            consents.give(
                    here.coordinator(),
                    new GiveConsent(consent, child, ConsentKind.SHOW_PHOTO, adult, Way.PAPER, DAY.minusDays(1), null));
            PermissionId permission = PermissionId.next();
            desk.askToOpen(asking, permission, child, new Because(Purpose.VERIFY, null));
            RequestId request = RequestId.next();
            requests.ask(Author.SYSTEM, request, survivor, PersonRequest.Kind.ERASURE, "");
            MergeId merge = MergeId.next();
            merges.merge(
                    district.officer(), new MergePersons(merge, survivor, 0, person(here, "李明", null), 0, Set.of()));
            return Map.ofEntries(
                    Map.entry("persons/{id}", adult.value().toString()),
                    Map.entry("guardians/{guardian}", guardian.value().toString()),
                    Map.entry("consents/{consent}", consent.value().toString()),
                    Map.entry("consent-texts/{kind}", "be-quoted"),
                    Map.entry("persons/{person}", adult.value().toString()),
                    Map.entry("permissions/{permission}", permission.value().toString()),
                    Map.entry("{permission}/{answer}", "grant"),
                    Map.entry("requests/{request}", request.value().toString()),
                    Map.entry("duplicates/{one}", adult.value().toString()),
                    Map.entry("{one}/{other}", twin.value().toString()),
                    Map.entry("merges/{merge}", merge.value().toString()),
                    Map.entry("data/{kind}", "correction"));
        });
    }

    private PersonId person(TestGifts.Hunchun here, String name, @Nullable LocalDate born) {
        return desk.register(
                here.coordinator(),
                new RegisterPerson(PersonId.next(), name, born, new PhoneNumber("13800138000"), null, null),
                here.community());
    }
}
