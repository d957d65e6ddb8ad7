package org.gongjian.recognition.awards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.recognition.CredentialDesk;
import org.gongjian.recognition.CredentialView;
import org.gongjian.recognition.IssueCredential;
import org.gongjian.recognition.awards.AwardRows.Changed;
import org.springframework.stereotype.Component;

/** What is signed of an award. */
@Component
class AwardCredentials {

    /** More than these do not fit a QR code: then the district stands for all of them. */
    private static final int BODIES = 3;

    private final CredentialDesk desk;
    private final Organizations organizations;
    private final Districts districts;

    AwardCredentials(CredentialDesk desk, Organizations organizations, Districts districts) {
        this.desk = desk;
        this.organizations = organizations;
        this.districts = districts;
    }

    /** Signs the award as it is from now on. */
    void issue(Author by, Award award, Changed now) {
        Map<UnitId, Localized> names = organizations.names(List.of(award.holder()));
        LocalDate until = now.term().until();
        desk.issue(
                by,
                new IssueCredential(
                        now.credential(),
                        AwardId.KIND,
                        award.ref(),
                        now.issue() == 1
                                ? award.number().shown()
                                : award.number().shown() + "/" + now.issue(),
                        award.wording(),
                        bodies(award),
                        new IssueCredential.Holder.Unit(names.getOrDefault(award.holder(), award.wording())),
                        until == null
                                ? null
                                : new IssueCredential.Period(now.term().from(), until),
                        null,
                        until));
    }

    /** Revokes the last one, where nobody did. */
    void revoke(Author by, Award award, String reason) {
        if (desk.byId(award.credential()).filter(one -> !one.isRevoked()).isPresent()) {
            desk.revoke(by, award.credential(), reason);
        }
    }

    CredentialView of(Award award) {
        return desk.byId(award.credential()).orElseThrow(Refused::missing);
    }

    private List<IssueCredential.Body> bodies(Award award) {
        if (award.bodies().size() > BODIES) {
            District district = CurrentDistrict.id().flatMap(districts::byId).orElseThrow(Refused::missing);
            return List.of(new IssueCredential.Body(district.id().value(), district.fullName()));
        }
        Map<UnitId, Localized> called = organizations.shortNames(award.awardingUnits());
        List<IssueCredential.Body> bodies = new ArrayList<>();
        for (Body body : award.bodies()) {
            UnitId unit = body.unit();
            UUID id = unit == null ? award.id().value() : unit.value();
            Localized name = unit == null ? body.name() : called.get(unit);
            bodies.add(new IssueCredential.Body(id, name == null ? award.wording() : name));
        }
        return bodies;
    }
}
