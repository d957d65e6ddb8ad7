package org.gongjian.giving.money;

import java.util.List;
import java.util.stream.Stream;
import org.gongjian.audit.Author;
import org.gongjian.files.FileId;
import org.gongjian.files.FileView;
import org.gongjian.files.FilesOf;
import org.gongjian.files.RecordFiles;
import org.springframework.stereotype.Component;

/** The scans that hang on a fund: a spending points at one of them. */
@Component
class Vouchers {

    private final RecordFiles files;

    Vouchers(RecordFiles files) {
        this.files = files;
    }

    List<FileView> of(FundId fund, Author reader) {
        FilesOf all = files.of(fund.ref(), reader);
        return Stream.concat(all.documents().stream(), all.photos().stream())
                .filter(FileView::isServed)
                .toList();
    }

    boolean isOf(FundId fund, FileId voucher, Author reader) {
        return of(fund, reader).stream().anyMatch(file -> file.id().equals(voucher));
    }
}
