package org.gongjian.service;

import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down who took the ledger away as a file: there are names in it. */
@Service
public class LedgerFiles {

    private final AuditLog audit;

    LedgerFiles(AuditLog audit) {
        this.audit = audit;
    }

    /** Before the first line is handed out. */
    @Transactional
    public void handOut(Actor by) {
        DistrictId district = CurrentDistrict.id().orElseThrow(Refused::missing);
        audit.write(by.author(), "handed-out", new RecordRef("service-ledger", district.value()), "persons");
    }
}
