package org.gongjian.giving;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gongjian.TestClock;
import org.gongjian.authorization.SampleIds;
import org.gongjian.district.Localized;
import org.gongjian.giving.disclosure.DisclosureDesk;
import org.gongjian.giving.disclosure.DisclosureId;
import org.gongjian.giving.disclosure.DraftDisclosure;
import org.gongjian.giving.disclosure.Period;
import org.gongjian.giving.money.EntryId;
import org.gongjian.giving.money.EntryKind;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.PurposeDesk;
import org.gongjian.giving.money.TestMoney;
import org.gongjian.giving.ventures.TestVentures;
import org.gongjian.giving.ventures.TestVentures.Scene;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;

/** A fund with a row and a question to its donor, a disclosure, and a venture under way. */
class MoneySamples implements SampleIds {

    private final TestMoney money;
    private final TestVentures ventures;
    private final PurposeDesk purposes;
    private final DisclosureDesk disclosures;
    private final TestClock clock;

    MoneySamples(
            TestMoney money, TestVentures ventures, PurposeDesk purposes, DisclosureDesk disclosures, TestClock clock) {
        this.money = money;
        this.ventures = ventures;
        this.purposes = purposes;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun hunchun) {
        TestDistrict here = hunchun.district();
        var now = clock.instant();
        UUID objection = UUID.randomUUID();
        Scene scene = ventures.contracted(here, objection);
        clock.set(now);
        FundId fund = money.fund(here, "1000");
        EntryId entry = money.enter(here, fund, EntryKind.RECEIVED, "100");
        UUID change = UUID.randomUUID();
        DisclosureId disclosure = DisclosureId.next();
        Actor second = money.secondPerson(here);
        here.run(() -> {
            purposes.ask(here.coordinator(), fund, change, Localized.of("路灯", "Lamps"), "另有资金");
            disclosures.draft(
                    here.coordinator(),
                    new DraftDisclosure(
                            disclosure,
                            here.communityUnit(),
                            new Period(TestMoney.DAY, TestMoney.DAY),
                            null,
                            null,
                            null));
            disclosures.publish(second, disclosure, 1);
        });
        Map<String, String> ids = new HashMap<>();
        ids.put("funds/{fund}", fund.value().toString());
        ids.put("new/{kind}", "received");
        ids.put("rows/{figure}", "received");
        ids.put("rows/{entry}", entry.value().toString());
        ids.put("purpose/{change}", change.toString());
        ids.put("disclosures/{id}", disclosure.value().toString());
        ids.put("ventures/{call}", scene.call().value().toString());
        ids.put("of/{venture}", scene.venture().value().toString());
        ids.put("step/{step}", "decide");
        ids.put("step/{verb}", "pay");
        ids.put("objections/{objection}", objection.toString());
        ids.put("reports/{stage}", "midterm");
        ids.put("tranches/{stage}", "midterm");
        return ids;
    }
}
