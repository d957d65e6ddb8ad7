package org.gongjian.claims.complaints;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.claims.rating.ResidentCodes;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Anybody complains of a case; a district officer answers; whoever complained reads the answer with a code. */
@Service
@Transactional
public class ComplaintDesk {

    /** The kind of a {@link RecordRef} to a complaint. */
    public static final String KIND = "complaint";

    private static final int INBOX = 100;

    private final ComplaintRows rows;
    private final ResidentCodes codes;
    private final Cases cases;
    private final ComplaintNews news;
    private final Authority authority;
    private final AuditLog audit;
    private final Clock clock;

    ComplaintDesk(
            ComplaintRows rows,
            ResidentCodes codes,
            Cases cases,
            ComplaintNews news,
            Authority authority,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.codes = codes;
        this.cases = cases;
        this.news = news;
        this.authority = authority;
        this.audit = audit;
        this.clock = clock;
    }

    /** Answers the code with which the answer can be read; sent again with the same id it is the same complaint. */
    public ResidentCode complain(UUID id, CaseId about, String words) {
        cases.require(about);
        Optional<ResidentCode> made = rows.codeOf(id);
        if (made.isPresent()) {
            return made.get();
        }
        ResidentCode code = codes.make(ResidentCodes.Purpose.ANSWER);
        rows.add(new Complaint(id, about, words, clock.instant(), null, null), code);
        audit.write(Author.SYSTEM, "made", new RecordRef(KIND, id));
        news.toAnswer(id);
        return code;
    }

    public void answer(Actor by, UUID id, String words) {
        authority.mayKeepOffice(by).orForbid();
        require(by, id);
        if (!rows.answer(id, words, clock.instant(), by.author().account())) {
            throw Refused.conflict(Reason.of("claims.complaint.answered"));
        }
        audit.write(by.author(), "answered", new RecordRef(KIND, id));
    }

    @Transactional(readOnly = true)
    public Complaint require(Actor by, UUID id) {
        authority.mayKeepOffice(by).orForbid();
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    /** What waits for an answer, oldest first; nothing for whoever is no district officer. */
    @Transactional(readOnly = true)
    public List<Complaint> waiting(Actor by) {
        return authority.mayKeepOffice(by).isAllowed() ? rows.waiting(INBOX) : List.of();
    }

    @Transactional(readOnly = true)
    public Verdict mayAnswer(Actor by) {
        return authority.mayKeepOffice(by);
    }

    @Transactional(readOnly = true)
    Optional<Complaint> by(ResidentCode code) {
        return rows.by(code);
    }
}
