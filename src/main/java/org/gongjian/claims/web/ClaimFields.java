package org.gongjian.claims.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.claims.Brings;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.LegalBasis;
import org.gongjian.claims.MakeClaim;
import org.gongjian.claims.MoneyPart;
import org.gongjian.claims.UsedResource;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Form;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.Quantity;
import org.jspecify.annotations.Nullable;

/** What a claim's form says. */
final class ClaimFields {

    private static final int WORDS = 500;
    private static final int FILING = 60;
    private static final int NUMBER = 20;

    private ClaimFields() {}

    /** Notes what is missing; what is there and wrong is refused when the claim is made of it. */
    record Typed(
            Optional<ClaimId> id,
            Optional<UnitId> lead,
            Set<UnitId> others,
            Optional<String> quantity,
            Optional<Localized> work,
            Optional<Localized> goods,
            Optional<Localized> charity,
            Optional<Localized> inCharge,
            Optional<LocalDate> deadline,
            String money,
            String basis,
            @Nullable String filingNumber,
            TypedResource resource) {

        MakeClaim claim(ListingId listing) {
            return new MakeClaim(
                    id.orElseThrow(),
                    listing,
                    lead.orElseThrow(),
                    others,
                    Quantity.typed("quantity", quantity.orElseThrow()),
                    new Brings(work.orElse(null), goods.orElse(null), moneyPart(), resource.uses()),
                    inCharge.orElse(null),
                    deadline.orElseThrow());
        }

        private @Nullable MoneyPart moneyPart() {
            return money.isEmpty()
                    ? null
                    : new MoneyPart(yuan(money), legalBasis(basis), charity.orElse(null), filingNumber);
        }
    }

    static Typed read(Form form, LocalDate today) {
        return new Typed(
                form.id("id", ClaimId::new),
                form.id("lead", UnitId::new),
                new HashSet<>(form.ids("others", UnitId::new)),
                form.text("quantity"),
                form.optionalLocalized("work", WORDS),
                form.optionalLocalized("goods", WORDS),
                form.optionalLocalized("charity", Form.LINE),
                form.optionalLocalized("inCharge", Form.LINE),
                form.date("deadline", today),
                Normalizer.normalize(form.value("money").strip(), Normalizer.Form.NFKC),
                form.value("basis").strip(),
                form.optionalText("filingNumber", FILING).orElse(null),
                resource(form));
    }

    /** Which resource is used and how much of it; refused where a quantity is of none. */
    record TypedResource(Optional<ListingId> which, Optional<String> quantity) {

        @Nullable
        UsedResource uses() {
            Verdict.require(which.isPresent() || quantity.isEmpty(), Reason.of("claims.resource.which"))
                    .orRefuse("resource");
            return which.map(one -> new UsedResource(
                            one,
                            quantity.map(typed -> Quantity.typed("resourceQuantity", typed))
                                    .orElse(null)))
                    .orElse(null);
        }
    }

    static TypedResource resource(Form form) {
        return new TypedResource(
                form.optionalId("resource", ListingId::new), form.optionalText("resourceQuantity", NUMBER));
    }

    static BigDecimal yuan(String typed) {
        String digits = typed.replace(",", "").replace("¥", "").replace("元", "").strip();
        if (!digits.matches("[0-9]{1,12}([.][0-9]{1,4})?")) {
            throw Refused.invalid("money", Reason.of("claims.money.form", typed));
        }
        return new BigDecimal(digits);
    }

    private static LegalBasis legalBasis(String code) {
        return Stream.of(LegalBasis.values())
                .filter(basis -> basis.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("basis", Reason.of("claims.money.basis")));
    }
}
