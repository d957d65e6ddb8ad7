package org.gongjian.personal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.files.AddedFiles;
import org.gongjian.identity.accounts.Accounts;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.springframework.stereotype.Component;

/** The files a person added. They name the account only, which names nobody once it is closed. */
@Component
class FileRecords implements PersonalRecords {

    private final AddedFiles files;
    private final Accounts accounts;

    FileRecords(AddedFiles files, Accounts accounts) {
        this.files = files;
        this.accounts = accounts;
    }

    @Override
    public String section() {
        return "files";
    }

    @Override
    public List<HeldRecord> of(Collection<PersonId> ids) {
        List<UUID> own = ids.stream()
                .flatMap(id -> accounts.of(id).stream())
                .map(account -> account.value())
                .distinct()
                .toList();
        return files.by(own).stream()
                .map(file -> HeldRecord.of(
                                Reason.of("personal.held.file", file.description()),
                                file.id().path())
                        .saying("personal.held.added-at", file.at()))
                .toList();
    }

    @Override
    public void erase(Author by, Collection<PersonId> ids) {}
}
