package org.gongjian.giving.ventures;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.giving.money.Fund;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.Funds;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was awarded, as a package of the 360Giving data standard 1.4, in yuan (CNY). An id is made of our own records, since no
 * publisher's prefix is registered for them.
 */
@Service
@Transactional(readOnly = true)
public class AwardedGrants {

    private static final String PREFIX = "360G-gongjian-";

    private final Ventures ventures;
    private final Funds funds;
    private final Organizations organizations;
    private final Districts districts;

    AwardedGrants(Ventures ventures, Funds funds, Organizations organizations, Districts districts) {
        this.ventures = ventures;
        this.funds = funds;
        this.organizations = organizations;
        this.districts = districts;
    }

    /** The package; a package without grants is none, so nothing is there before the first award. */
    public Map<String, Object> asPackage() {
        List<Venture> awarded = ventures.awarded();
        if (awarded.isEmpty()) {
            throw Refused.missing();
        }
        District district = CurrentDistrict.id().flatMap(districts::byId).orElseThrow(Refused::missing);
        Map<CallId, Call> calls =
                ventures.calls(awarded.stream().map(Venture::call).distinct().toList());
        Map<FundId, Fund> paying =
                funds.byIds(calls.values().stream().map(Call::fund).distinct().toList());
        Map<UnitId, Localized> names = organizations.names(Stream.of(
                        awarded.stream().map(Venture::applicant),
                        calls.values().stream().map(Call::organizer))
                .flatMap(units -> units)
                .collect(Collectors.toSet()));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("version", "1.4");
        whole.put("title", said(district.fullName()));
        whole.put("publisher", Map.of("name", said(district.fullName())));
        whole.put(
                "grants",
                awarded.stream()
                        .map(venture ->
                                grant(venture, Objects.requireNonNull(calls.get(venture.call())), paying, names))
                        .toList());
        return whole;
    }

    private Map<String, Object> grant(
            Venture venture, Call call, Map<FundId, Fund> paying, Map<UnitId, Localized> names) {
        Map<String, Object> grant = new LinkedHashMap<>();
        grant.put("id", PREFIX + venture.id().value());
        grant.put("title", said(venture.plan().title()));
        grant.put("description", said(venture.plan().words()));
        grant.put("currency", "CNY");
        grant.put("amountAppliedFor", venture.plan().asked());
        grant.put("amountAwarded", venture.award());
        grant.put("amountDisbursed", disbursed(venture));
        grant.put("awardDate", String.valueOf(venture.awardedOn()));
        grant.put(
                "plannedDates",
                List.of(Map.of(
                        "startDate", call.terms().beginsOn().toString(),
                        "endDate", call.terms().endsOn().toString())));
        grant.put("recipientOrganization", List.of(organization(venture.applicant(), names)));
        grant.put("fundingOrganization", List.of(organization(call.organizer(), names)));
        grant.put(
                "grantProgramme",
                List.of(Map.of(
                        "code", call.id().value().toString(),
                        "title", said(call.terms().title()))));
        Fund fund = paying.get(call.fund());
        if (fund != null) {
            grant.put(
                    "classifications",
                    List.of(Map.of(
                            "vocabulary",
                            "legal basis",
                            "code",
                            fund.basis().code(),
                            "title",
                            fund.basis().code())));
        }
        return grant;
    }

    private BigDecimal disbursed(Venture venture) {
        return ventures.tranchesOf(venture.id()).stream()
                .filter(tranche -> tranche.paidOn() != null)
                .map(Tranche::yuan)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(venture.clawedBack());
    }

    private static Map<String, Object> organization(UnitId unit, Map<UnitId, Localized> names) {
        return Map.of("id", PREFIX + "org-" + unit.value(), "name", said(Objects.requireNonNull(names.get(unit))));
    }

    private static String said(Localized text) {
        return text.in(Locale.SIMPLIFIED_CHINESE).value();
    }
}
