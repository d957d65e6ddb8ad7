package org.gongjian.giving.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongjian.claims.LegalBasis;
import org.gongjian.claims.MoneyPart;
import org.gongjian.district.Localized;
import org.gongjian.files.AttachFile;
import org.gongjian.files.FileDesk;
import org.gongjian.files.FileId;
import org.gongjian.files.FileKind;
import org.gongjian.files.TestDocuments;
import org.gongjian.files.TestFiles;
import org.gongjian.files.Uploads;
import org.gongjian.giving.Yuan;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.springframework.boot.test.context.TestComponent;

/** Money that the partner promised the community, at any stage; it is 5 June 2024. */
@TestComponent
public class TestMoney {

    public static final LocalDate DAY = LocalDate.of(2024, 6, 5);
    public static final Localized TRACK = Localized.of("塑胶跑道", "Running track");

    private final FundDesk desk;
    private final TestAccounts accounts;
    private final Uploads uploads;
    private final FileDesk files;

    TestMoney(FundDesk desk, TestAccounts accounts, Uploads uploads, FileDesk files) {
        this.desk = desk;
        this.accounts = accounts;
        this.uploads = uploads;
        this.files = files;
    }

    public FundId fund(TestDistrict here, String yuan) {
        return fund(here, yuan, LegalBasis.DIRECTED_PLEDGE);
    }

    public FundId fund(TestDistrict here, String yuan, LegalBasis basis) {
        return here.within(() -> desk.open(
                here.coordinator(),
                new OpenFund(
                        FundId.next(),
                        here.communityUnit(),
                        here.partner(),
                        new MoneyPart(new BigDecimal(yuan), basis, null, null),
                        TRACK,
                        DAY)));
    }

    public EntryId enter(TestDistrict here, FundId fund, EntryKind kind, String yuan) {
        return here.within(() -> desk.enter(here.coordinator(), fund, entry(kind, yuan)));
    }

    public static WriteEntry entry(EntryKind kind, String yuan) {
        return WriteEntry.of(
                kind, yuan(yuan), DAY, kind.needsReference() ? "收据 0007" : null, kind.needsReason() ? "对方没有用完" : null);
    }

    public EntryId spend(TestDistrict here, FundId fund, FileId voucher, String yuan) {
        return here.within(() -> desk.enter(here.coordinator(), fund, spending(voucher, yuan, Use.COMMUNITY)));
    }

    public static WriteEntry spending(FileId voucher, String yuan, Use use) {
        return WriteEntry.spent(
                yuan(yuan),
                DAY,
                new WriteEntry.Paid(
                        use,
                        Localized.of("海蓝建材", "Hailan Building Supplies"),
                        false,
                        Localized.of("跑道面层材料", "Surface of the track"),
                        voucher),
                "发票 No. 20240605");
    }

    /** The scan of an invoice among the fund's files. */
    public FileId voucher(TestDistrict here, FundId fund) {
        return here.within(() -> files.attach(
                here.coordinator().author(),
                new AttachFile(
                        FileId.next(),
                        uploads.receive(
                                        here.coordinator().author(),
                                        FileKind.DOCUMENT,
                                        fund.ref(),
                                        TestFiles.incoming(TestDocuments.pdf()))
                                .id(),
                        TestFiles.details(Localized.of("发票", "Invoice"), null))));
    }

    /** Another coordinator of the community. */
    public Actor secondPerson(TestDistrict here) {
        return accounts.account(here.district(), Role.COORDINATOR, null, here.communityUnit())
                .actor();
    }

    public static Yuan yuan(String yuan) {
        return new Yuan(new BigDecimal(yuan));
    }
}
