package org.gongjian.alliances.api;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementFilter;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.AgreementText;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.AllianceId;
import org.gongjian.alliances.SignedOnPaper;
import org.gongjian.alliances.WriteAgreement;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Agreements: drawn up, confirmed by each party, in force, kept. Once agreed, anybody reads them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/agreements")
class AgreementsApi {

    private final Agreements agreements;
    private final AgreementDesk desk;
    private final Promises promises;
    private final CurrentActor actor;
    private final Answers.Of<AgreementId, AgreementStanding> answers;

    AgreementsApi(Agreements agreements, AgreementDesk desk, Promises promises, CurrentActor actor, Answers answers) {
        this.agreements = agreements;
        this.desk = desk;
        this.promises = promises;
        this.actor = actor;
        this.answers = answers.of(this::read, AgreementStanding::version);
    }

    /** Latest first. Drafts only where they are asked for, and only to their parties' people. */
    @GetMapping
    Slice<AgreementStanding> list(@ParameterObject AgreementFilter filter, Part part) {
        return part.ofOneMore(
                        agreements.list(actor.current(), filter, part.after(AgreementId.class), part.size() + 1),
                        Agreement::id)
                .map(this::standing);
    }

    @GetMapping("/{id}")
    ResponseEntity<AgreementStanding> show(@PathVariable AgreementId id) {
        return answers.shown(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AgreementStanding> draft(@RequestBody WriteAgreement agreement) {
        AgreementId id = desk.draft(actor.current(), agreement);
        return answers.made(id, id.value());
    }

    /**
     * A new edition of a draft.
     *
     * @param clearing that parties who confirmed the edition before are to be asked again
     */
    record NewEdition(@Nullable AllianceId alliance, AgreementText text, boolean clearing) {}

    @PutMapping("/{id}")
    ResponseEntity<AgreementStanding> change(
            @PathVariable AgreementId id, Version version, @RequestBody NewEdition edition) {
        desk.change(
                actor.current(),
                new WriteAgreement(readable(id), edition.alliance(), edition.text()),
                version.number(),
                edition.clearing());
        return answers.shown(id);
    }

    /** The party whose own people say yes to the text. */
    record PartysConfirmation(UnitId party) {}

    @PostMapping("/{id}/confirmations")
    ResponseEntity<AgreementStanding> confirm(
            @PathVariable AgreementId id, Version version, @RequestBody PartysConfirmation confirmation) {
        desk.confirm(actor.current(), readable(id), confirmation.party(), version.number());
        return answers.shown(id);
    }

    /** Who signed for a party. */
    record Signature(UnitId party, PostId signer) {}

    /** That the sealed paper was signed, by somebody for each party that has not confirmed. */
    record SignedPaper(LocalDate on, List<Signature> signatures) {

        SignedOnPaper paper() {
            Map<UnitId, PostId> signers = new HashMap<>();
            for (int i = 0; i < signatures.size(); i++) {
                Signature signature = signatures.get(i);
                Verdict.require(
                                signers.put(signature.party(), signature.signer()) == null,
                                Reason.of("alliances.parties.twice"))
                        .orRefuse("signatures[" + i + "].party");
            }
            return new SignedOnPaper(on, signers);
        }
    }

    @PostMapping("/{id}/paper")
    ResponseEntity<AgreementStanding> sign(
            @PathVariable AgreementId id, Version version, @RequestBody SignedPaper paper) {
        desk.recordSigned(actor.current(), readable(id), paper.paper(), version.number());
        return answers.shown(id);
    }

    /** Why it ends before its term, or is given up. */
    record Ending(@Longest(500) Localized reason) {}

    @PostMapping("/{id}/termination")
    ResponseEntity<AgreementStanding> terminate(
            @PathVariable AgreementId id, Version version, @RequestBody Ending ending) {
        desk.terminate(actor.current(), readable(id), ending.reason(), version.number());
        return answers.shown(id);
    }

    /** Each promise with what became of it and the records that keep it, as of today. */
    @GetMapping("/{id}/fulfilment")
    Slice<Promises.Promise> fulfilment(@PathVariable AgreementId id) {
        return Slice.all(promises.of(agreements.open(actor.current(), id), agreements.today()));
    }

    /** A draft of others is not there. */
    private AgreementId readable(AgreementId id) {
        return agreements.open(actor.current(), id).id();
    }

    private AgreementStanding read(AgreementId id) {
        return standing(agreements.open(actor.current(), id));
    }

    private AgreementStanding standing(Agreement agreement) {
        return AgreementStanding.of(agreement, agreements.today());
    }
}
