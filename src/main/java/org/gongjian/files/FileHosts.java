package org.gongjian.files;

import java.util.Optional;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the room of a record who may do what with its files. */
@Component
class FileHosts {

    private final ObjectProvider<FileHost> hosts;

    FileHosts(ObjectProvider<FileHost> hosts) {
        this.hosts = hosts;
    }

    Verdict mayAdd(Author by, RecordRef about) {
        return require(about).mayAdd(by, about);
    }

    Verdict mayChange(Author by, RecordRef about) {
        return require(about).mayChange(by, about);
    }

    /** Whether the author, who is nobody for a visitor, sees what is not public too. */
    boolean seesAll(Author reader, RecordRef about) {
        return reader.account() != null
                && of(about)
                        .filter(host -> host.maySee(reader, about).isAllowed())
                        .isPresent();
    }

    /** Whether the author, who is nobody for a visitor, may change the files. */
    boolean keeps(Author reader, RecordRef about) {
        return reader.account() != null
                && of(about)
                        .filter(host -> host.mayChange(reader, about).isAllowed())
                        .isPresent();
    }

    boolean isPublic(RecordRef about) {
        return of(about).filter(host -> host.isPublic(about)).isPresent();
    }

    Optional<Localized> caption(RecordRef about) {
        return of(about).flatMap(host -> host.caption(about));
    }

    Optional<FileHost> of(RecordRef about) {
        return hosts.orderedStream()
                .filter(room -> room.kinds().contains(about.kind()))
                .findFirst();
    }

    /** A record that has no files is a fault of the address: 404. */
    private FileHost require(RecordRef about) {
        return of(about).orElseThrow(Refused::missing);
    }
}
