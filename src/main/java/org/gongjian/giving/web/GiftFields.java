package org.gongjian.giving.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongjian.activities.ActivityId;
import org.gongjian.custody.ByWhom;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.gongjian.giving.GiftDetails;
import org.gongjian.giving.GiftLine;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.PersonDonor;
import org.gongjian.giving.ReceiptChoice;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;

/** The fields of the form of a gift, both ways: what a record fills in, and what was typed. */
final class GiftFields {

    private static final int PURPOSE = 1_000;

    private GiftFields() {}

    static Form filled(GiftView gift) {
        Form form = Form.blank()
                .with("id", null)
                .with("version", gift.version())
                .with(
                        "activity",
                        gift.activity() == null ? null : gift.activity().value())
                .with("donor", gift.donor() == null ? null : gift.donor().value())
                .with("anonymous", gift.anonymous() ? "true" : null)
                .with("receiver", gift.receiver().value())
                .with("shelf", gift.shelf().value())
                .with("purpose", gift.purpose())
                .with("givenOn", gift.givenOn())
                .with("receipt", gift.receipt().name());
        DonorFields.fill(form, gift);
        ByWhom handler = gift.handler();
        if (handler != null) {
            form.with(
                    "handlerPost",
                    handler.post() == null ? null : handler.post().value());
            form.with("handler", handler.words());
        }
        GiftLineFields.fill(
                form, gift.lines().stream().map(GiftView.Line::given).toList());
        return form;
    }

    /** What was typed, where all of it can be read; every fault is noted on the form. */
    static Optional<GiftDetails> read(Form form, LocalDate today, DonorFields donors) {
        boolean unit = DonorFields.giver(form) == DonorFields.Giver.UNIT;
        Optional<UnitId> donor = unit ? form.id("donor", UnitId::new) : Optional.empty();
        Optional<PersonDonor> person = donors.read(form);
        Optional<ByWhom> handler = handler(form, unit ? null : donors.inPerson());
        Optional<UnitId> receiver = form.id("receiver", UnitId::new);
        Optional<PlaceId> shelf = form.id("shelf", PlaceId::new);
        Optional<ActivityId> activity = form.optionalId("activity", ActivityId::new);
        Optional<LocalDate> givenOn = form.date("givenOn", today);
        Optional<Localized> purpose = form.localized("purpose", PURPOSE);
        List<GiftLine> lines = GiftLineFields.read(form);
        Optional<ReceiptChoice> receipt = form.choice("receipt", ReceiptChoice.class);
        if (form.isFaulty()) {
            return Optional.empty();
        }
        return Optional.of(new GiftDetails(
                activity.orElse(null),
                donor.orElse(null),
                person.orElse(null),
                form.isTicked("anonymous"),
                handler.orElseThrow(),
                receiver.orElseThrow(),
                shelf.orElseThrow(),
                purpose.orElseThrow(),
                givenOn.orElseThrow(),
                receipt.orElseThrow(),
                lines));
    }

    private static Optional<ByWhom> handler(Form form, @Nullable Localized inPerson) {
        Optional<PostId> post = inPerson == null ? form.optionalId("handlerPost", PostId::new) : Optional.empty();
        Optional<Localized> words = form.optionalLocalized("handler", Form.LINE);
        if (post.isPresent() && words.isPresent()) {
            form.fault("handlerPost", Reason.of("giving.handler.both"));
        } else if (inPerson == null && post.isEmpty() && words.isEmpty()) {
            form.fault("handlerPost", Reason.of("giving.handler.nobody"));
        }
        return post.map(ByWhom::holding)
                .or(() -> words.or(() -> Optional.ofNullable(inPerson)).map(ByWhom::named));
    }
}
