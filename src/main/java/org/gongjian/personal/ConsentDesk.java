package org.gongjian.personal;

import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.consents.Consent;
import org.gongjian.people.consents.ConsentId;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.ConsentText;
import org.gongjian.people.consents.ConsentTexts;
import org.gongjian.people.consents.Consents;
import org.gongjian.people.consents.GiveConsent;
import org.gongjian.people.consents.Way;
import org.gongjian.people.guardians.AddGuardian;
import org.gongjian.people.guardians.GuardianId;
import org.gongjian.people.guardians.Guardians;
import org.gongjian.people.guardians.Guardianship;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Guardians and consents, noted by those who keep the person; consents also taken back by the person. */
@Service
@Transactional
public class ConsentDesk {

    private final Guardians guardians;
    private final Consents consents;
    private final ConsentTexts texts;
    private final People people;
    private final PersonPermissions permissions;

    ConsentDesk(
            Guardians guardians, Consents consents, ConsentTexts texts, People people, PersonPermissions permissions) {
        this.guardians = guardians;
        this.consents = consents;
        this.texts = texts;
        this.people = people;
        this.permissions = permissions;
    }

    /** The guardian has to be somebody the keeper keeps too: a name alone lets nobody reach into other streets. */
    public void addGuardian(Actor by, AddGuardian command) {
        permissions.mayKeep(by, command.minor()).orForbid();
        Verdict.require(
                        permissions.mayKeep(by, command.guardian()).isAllowed(),
                        Reason.of("personal.guardian.not-kept"))
                .orRefuse("guardian");
        guardians.add(by.author(), command);
    }

    /** Ends with today. */
    public PersonId endGuardian(Actor by, GuardianId id, int version) {
        permissions.mayList(by).orForbid();
        Guardianship guardianship = guardians.require(id);
        permissions.mayKeep(by, guardianship.minor()).orForbid();
        guardians.end(by.author(), id, people.today(), version);
        return guardianship.minor();
    }

    public void give(Actor by, GiveConsent command) {
        permissions.mayKeep(by, command.person()).orForbid();
        Verdict.require(command.way() != Way.ACCOUNT, Reason.of("frame.fault.unknown"))
                .orRefuse("way");
        consents.give(by.author(), command);
    }

    /** Notes that somebody took a consent back. */
    public PersonId withdraw(Actor by, ConsentId id) {
        permissions.mayList(by).orForbid();
        Consent consent = consents.require(id);
        permissions.mayKeep(by, consent.person()).orForbid();
        consents.withdraw(by.author(), id, Way.IN_PERSON);
        return consent.person();
    }

    /** Takes one’s own consent back, or one given as somebody’s guardian. */
    public void withdrawOwn(Actor by, ConsentId id) {
        List<PersonId> self = self(by);
        Consent consent = consents.require(id);
        if (!self.contains(consent.person()) && !self.contains(consent.givenBy())) {
            throw Refused.missing();
        }
        consents.withdraw(by.author(), id, Way.ACCOUNT);
    }

    @Transactional(readOnly = true)
    public List<ConsentText> texts(Actor by) {
        permissions.mayList(by).orForbid();
        return texts.present();
    }

    @Transactional(readOnly = true)
    public ConsentText text(Actor by, ConsentKind kind) {
        permissions.mayWriteTexts(by).orForbid();
        return texts.present().stream()
                .filter(text -> text.kind().equals(kind))
                .findFirst()
                .orElseThrow(Refused::missing);
    }

    public void write(Actor by, ConsentKind kind, int edition, Localized title, Localized words) {
        permissions.mayWriteTexts(by).orForbid();
        texts.write(by.author(), kind, edition, title, words);
    }

    @Transactional(readOnly = true)
    public Verdict mayWrite(Actor by) {
        return permissions.mayWriteTexts(by);
    }

    private List<PersonId> self(Actor by) {
        PersonId person = by.personId();
        if (person == null) {
            throw Refused.missing();
        }
        return people.identities(person);
    }
}
