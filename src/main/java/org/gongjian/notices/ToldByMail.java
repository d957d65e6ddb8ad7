package org.gongjian.notices;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.frame.RecordTitles;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Actors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an e-mail tells its reader, as they may read it at the moment it is written. */
@Component
@Transactional(readOnly = true)
public class ToldByMail {

    private final NoticeRows rows;
    private final KnownRecords records;
    private final Actors actors;

    ToldByMail(NoticeRows rows, KnownRecords records, Actors actors) {
        this.rows = rows;
        this.records = records;
        this.actors = actors;
    }

    /** Urgent ones first, then as they happened. */
    public List<Told> in(UUID mail, AccountId account) {
        List<NoticeRows.Line> lines = rows.inMail(account, mail);
        Actor reader = actors.of(account);
        Map<RecordRef, RecordTitles.Titled> titles = records.titlesFor(
                reader, lines.stream().map(NoticeRows.Line::about).toList());
        return lines.stream().map(line -> Inbox.told(line, titles)).toList();
    }
}
