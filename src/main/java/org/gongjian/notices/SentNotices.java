package org.gongjian.notices;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.AuthorNames;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.frame.RecordTitles;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What went out about the records of one's units; officers of the district see all of it. Addresses are told to nobody. */
@Service
@Transactional(readOnly = true)
public class SentNotices {

    private final SentRows rows;
    private final KnownRecords records;
    private final Authority authority;
    private final AuthorNames names;

    SentNotices(SentRows rows, KnownRecords records, Authority authority, AuthorNames names) {
        this.rows = rows;
        this.records = records;
        this.authority = authority;
        this.names = names;
    }

    /** @param next the last notice of the page; null on the last page */
    public record Page(List<SentNotice> notices, @Nullable UUID next) {}

    /** Coordinators, contacts and officers. */
    public Verdict mayLook(Actor actor) {
        return Verdict.require(
                actor.isDistrictOfficer()
                        || actor.has(Role.STREET_OFFICER)
                        || !actor.units().isEmpty(),
                Reason.of("notices.refused.sent"));
    }

    public Page page(Actor reader, SentFilter filter, int size) {
        mayLook(reader).orForbid();
        boolean all = reader.isDistrictOfficer();
        Set<UnitId> units = all ? Set.of() : authority.unitsOf(reader);
        List<NoticeRows.Line> found = rows.page(all, units, filter, size + 1);
        List<NoticeRows.Line> shown = found.subList(0, Math.min(size, found.size()));
        Map<RecordRef, RecordTitles.Titled> titles = records.titlesFor(
                reader, shown.stream().map(NoticeRows.Line::about).toList());
        Map<UUID, List<SentNotice.Message>> messages = messages(shown);
        return new Page(
                shown.stream()
                        .map(line -> new SentNotice(
                                Inbox.told(line, titles),
                                messages.getOrDefault(line.id().value(), List.of())))
                        .toList(),
                found.size() > size ? shown.getLast().id().value() : null);
    }

    private Map<UUID, List<SentNotice.Message>> messages(List<NoticeRows.Line> lines) {
        List<SentRows.Row> found =
                rows.messages(lines.stream().map(NoticeRows.Line::id).toList());
        Map<UUID, String> known = names.namesOfAccounts(found.stream()
                .map(SentRows.Row::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return found.stream()
                .collect(Collectors.groupingBy(
                        SentRows.Row::notice, Collectors.mapping(row -> named(row, known), Collectors.toList())));
    }

    private static SentNotice.Message named(SentRows.Row row, Map<UUID, String> known) {
        SentNotice.Message message = row.message();
        UUID account = row.account();
        return account == null
                ? message
                : new SentNotice.Message(known.get(account), false, message.outcome(), message.why(), message.at());
    }
}
