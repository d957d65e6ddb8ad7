package org.gongjian.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.recognition.signing.NameSeal;

/** Credentials for tests. */
public final class TestCredentials {

    public static final NameSeal SEAL = new NameSeal("AB01-CDEF-GH23");
    public static final String NAME = "王芳";

    private TestCredentials() {}

    /** Thirty hours of a person, recorded by one unit. */
    public static IssueCredential thirtyHours(CredentialId id, String number) {
        return new IssueCredential(
                id,
                "service-certificate",
                new RecordRef("service-certificate", NewId.uuid()),
                number,
                Localized.of("志愿服务记录证明", "Volunteer service certificate"),
                List.of(new IssueCredential.Body(
                        NewId.uuid(), Localized.of("靖和街道文化社区", "Cultural Community, Jinghe Street"))),
                new IssueCredential.Holder.Person(SEAL.of(NAME)),
                new IssueCredential.Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 1)),
                new BigDecimal("30.50"));
    }
}
