package org.gongjian.operations.demo;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gongjian.claims.ClaimId;
import org.gongjian.district.Localized;
import org.gongjian.files.AttachFile;
import org.gongjian.files.Consent;
import org.gongjian.files.FileDesk;
import org.gongjian.files.FileDetails;
import org.gongjian.files.FileId;
import org.gongjian.files.FileKind;
import org.gongjian.files.Incoming;
import org.gongjian.files.Uploads;
import org.gongjian.giving.Yuan;
import org.gongjian.giving.disclosure.DisclosureDesk;
import org.gongjian.giving.disclosure.DisclosureId;
import org.gongjian.giving.disclosure.DraftDisclosure;
import org.gongjian.giving.disclosure.Period;
import org.gongjian.giving.money.EntryKind;
import org.gongjian.giving.money.Fund;
import org.gongjian.giving.money.FundDesk;
import org.gongjian.giving.money.Funds;
import org.gongjian.giving.money.Use;
import org.gongjian.giving.money.WriteEntry;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What came of the money promised at the launch: received, spent on vouchers, disclosed twice. All of it is the demo's own. */
@Component
@Profile("demo")
class DongyingMoney {

    private static final LocalDate FIRST_TOLD = LocalDate.of(2022, 7, 31);
    private static final LocalDate LAST_TOLD = LocalDate.of(2022, 9, 10);
    private static final LocalDate FINISHED = LocalDate.of(2022, 9, 9);

    private final Funds funds;
    private final FundDesk desk;
    private final DisclosureDesk disclosures;
    private final Uploads uploads;
    private final FileDesk files;
    private final DemoClock clock;

    DongyingMoney(
            Funds funds, FundDesk desk, DisclosureDesk disclosures, Uploads uploads, FileDesk files, DemoClock clock) {
        this.funds = funds;
        this.desk = desk;
        this.disclosures = disclosures;
        this.uploads = uploads;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Tells the community's books from the launch to the last yuan.
     *
     * @param made the claims of the ten, in their order
     * @param second who publishes what the coordinator drafted
     */
    void load(UnitId community, Actor coordinator, Actor second, List<ClaimId> made) {
        List<DongyingLedger> rows = new ArrayList<>(DongyingLedger.ROWS);
        rows.sort(Comparator.comparing(DongyingLedger::on));
        List<DongyingLedger> july =
                rows.stream().filter(row -> !row.on().isAfter(FIRST_TOLD)).toList();
        july.forEach(row -> enter(row, coordinator, made));
        disclose(community, coordinator, second, new Period(DongyingActivity.DAY, FIRST_TOLD), null);
        rows.removeAll(july);
        rows.forEach(row -> enter(row, coordinator, made));
        clock.standAt(FINISHED, LocalTime.of(16, 0));
        for (Fund fund : funds.heldBy(List.of(community))) {
            desk.finish(coordinator, fund.id(), fund.version());
        }
        disclose(
                community,
                coordinator,
                second,
                new Period(FIRST_TOLD.plusDays(1), LAST_TOLD),
                Localized.of(
                        "凉亭和灭蚊灯的结余已退回认捐单位，各项目资金全部结清。",
                        "What was left of the gazebo and the lamps went back to who gave it; all money is accounted for."));
    }

    private void enter(DongyingLedger row, Actor coordinator, List<ClaimId> made) {
        Fund fund = funds.ofClaim(made.get(row.project())).orElseThrow();
        clock.standAt(row.on(), LocalTime.of(15, 20));
        desk.enter(coordinator, fund.id(), written(row, fund, coordinator));
    }

    private WriteEntry written(DongyingLedger row, Fund fund, Actor coordinator) {
        Yuan yuan = new Yuan(BigDecimal.valueOf(row.yuan()));
        if (row.use() == null || row.payee() == null) {
            return WriteEntry.of(
                    row.kind(),
                    yuan,
                    row.on(),
                    row.number(),
                    row.kind() == EntryKind.RETURNED ? row.what().zh() : null);
        }
        boolean person = row.use() == Use.CHILDREN;
        FileId voucher = voucher(row, fund, coordinator, person);
        return WriteEntry.spent(
                yuan, row.on(), new WriteEntry.Paid(row.use(), row.payee(), person, row.what(), voucher), row.number());
    }

    /** The scan; one that names private persons is for nobody outside. */
    private FileId voucher(DongyingLedger row, Fund fund, Actor coordinator, boolean person) {
        byte[] sheet = DemoVoucher.pdf(List.of(
                "演示凭证 Demo voucher",
                row.number(),
                Objects.requireNonNullElse(row.what().zh(), ""),
                row.yuan() + ".00 元",
                row.on().toString()));
        Incoming incoming = new Incoming(row.number() + ".pdf", () -> new ByteArrayInputStream(sheet));
        return files.attach(
                coordinator.author(),
                new AttachFile(
                        FileId.next(),
                        uploads.receive(coordinator.author(), FileKind.DOCUMENT, fund.ref(), incoming)
                                .id(),
                        new FileDetails(
                                Localized.of(row.number() + "（演示）", row.number() + " (demo)"),
                                null,
                                null,
                                person ? null : new Consent(Consent.Basis.NOBODY, "演示·幸福社区经办人", row.on()))));
    }

    private void disclose(UnitId community, Actor coordinator, Actor second, Period period, @Nullable Localized note) {
        clock.standAt(period.until().plusDays(2), LocalTime.of(9, 40));
        DisclosureId id = disclosures.draft(
                coordinator, new DraftDisclosure(DisclosureId.next(), community, period, note, null, null));
        clock.standAt(period.until().plusDays(3), LocalTime.of(14, 10));
        disclosures.publish(second, id, 1);
    }
}
